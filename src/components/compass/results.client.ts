/** The results: copies of what the table of rules says, in the three groups. */
import { type Finding, LEVELS, type Missed, type Outcome } from '../../browser/compass.ts';
import type { AnswerForm } from './answer-form.client.ts';
import { part, say, type Words } from './words.client.ts';

export class Results {
  private readonly root: HTMLElement;
  private readonly rules: HTMLElement;
  private readonly words: Words;

  /** @param rules where every brick and rule stands in words */
  constructor(root: HTMLElement, rules: HTMLElement, words: Words) {
    this.root = root;
    this.rules = rules;
    this.words = words;
  }

  show({ answers, findings, missed }: Outcome, added: readonly string[], form: AnswerForm): void {
    for (const level of LEVELS) {
      const group = part(this.root, `[data-group="${level}"]`);
      const own = findings.filter((f) => f.level === level);
      group.hidden = own.length === 0;
      part(group, '[data-number]').textContent = String(own.length);
      part(group, 'ul').replaceChildren(...own.map((f) => this.finding(f, added.includes(f.target), form)));
    }
    const missedBox = part(this.root, '[data-missed]');
    missedBox.hidden = missed.length === 0;
    part(missedBox, '[data-number]').textContent = String(missed.length);
    part(missedBox, 'ul').replaceChildren(...missed.map((m) => this.miss(m)));
    this.showCaveats(findings);
    const recap = Object.entries(answers).map(([id, ids]) => this.recap(form.label(id), form.wordsOf(id, ids)));
    part(this.root, '[data-recap]').replaceChildren(...recap);
    part(this.root, '[data-printed]').textContent = say(this.words, 'compass.printed', { date: today() });
  }

  /** Short names by level, each leading to its reasons. */
  showIndex(root: HTMLElement, findings: readonly Finding[]): void {
    for (const level of LEVELS) {
      const group = part(root, `[data-index="${level}"]`);
      const own = findings.filter((f) => f.level === level).map((f) => f.target);
      group.hidden = own.length === 0;
      const links = this.names(own).map((name, i) =>
        Object.assign(document.createElement('a'), { textContent: name, href: `#${resultAnchor(own[i] ?? '')}` }),
      );
      part(group, 'ul').replaceChildren(...links.map((link) => item(link)));
    }
  }

  /** Names as lists say them. */
  names(targets: readonly string[]): string[] {
    return targets.map((target) => this.body(target).dataset.name ?? target);
  }

  isBrick(target: string): boolean {
    return 'brick' in this.body(target).dataset;
  }

  body(target: string): HTMLElement {
    return part(this.rules, `[data-target="${target}"]`);
  }

  row(rule: string): HTMLElement {
    return part(this.rules, `[data-rule="${rule}"]`);
  }

  private finding({ target, level, rules }: Finding, isNew: boolean, form: AnswerForm): Node {
    const item = this.stamp('finding');
    const head = part(item, '[data-head]');
    head.id = resultAnchor(target);
    head.prepend(...copies(part(this.body(target), '[data-head]')));
    // paper shows where a link leads, and a path alone leads nowhere
    const link = part<HTMLAnchorElement>(head, 'a');
    link.setAttribute('href', link.href);
    link.classList.add('print-url');
    part(head, '[data-new]').hidden = !isNew;
    const reasons = rules.map((rule) => {
      const reason = this.stamp('reason');
      part(reason, '[data-why]').replaceWith(copy(part(this.row(rule.id), '[data-why]')));
      if (rule.level === level) part(reason, '[data-own-level]').remove();
      else part(reason, '[data-own-level]').append(...copies(part(this.row(rule.id), '[data-level]')));
      const supposed = part(reason, '[data-supposed]');
      supposed.hidden = rule.supposed.length === 0;
      supposed.textContent = say(this.words, 'compass.supposed', {
        questions: rule.supposed.map((q) => form.short(q)).join(', '),
      });
      return reason;
    });
    part(item, 'ul').append(...reasons);
    return item;
  }

  private miss({ target, rules }: Missed): Node {
    const item = this.stamp('missed');
    part(item, '[data-head]').append(...copies(part(this.body(target), '[data-link]')));
    const lacks = rules.map(({ id, unmet }) => {
      const lack = this.stamp('lack');
      part(lack, '[data-level]').append(...copies(part(this.row(id), '[data-level]')));
      const asked = unmet.map(({ question, part: side }) =>
        copy(part(this.row(id), `[data-question="${question}"][data-part="${side}"]`)),
      );
      part(lack, 'ul').append(...asked);
      return lack;
    });
    part<HTMLElement>(item, 'ul').append(...lacks);
    return item;
  }

  private showCaveats(findings: readonly Finding[]): void {
    const ids = new Set(findings.flatMap((f) => f.rules.map((r) => this.row(r.id).dataset.caveat)));
    const box = part(this.root, '[data-caveats]');
    for (const item of box.querySelectorAll<HTMLElement>('[data-caveat]')) item.hidden = !ids.has(item.dataset.caveat);
    box.hidden = !box.querySelector('[data-caveat]:not([hidden])');
  }

  private recap(label: string, answers: readonly string[]): Node {
    const item = this.stamp('recap');
    part(item, 'dt').textContent = label;
    part(item, 'dd').textContent = answers.join(' · ');
    return item;
  }

  private stamp(name: string): HTMLElement {
    const template = part<HTMLTemplateElement>(this.root, `template[data-stamp="${name}"]`);
    // within a template an address has no page to start from: the copy must belong to this one
    return document.importNode(template.content.firstElementChild as HTMLElement, true);
  }
}

function item(child: Node): HTMLLIElement {
  const li = document.createElement('li');
  li.append(child);
  return li;
}

/** Where a brick stands among the results. */
function resultAnchor(target: string): string {
  return `result-${target}`;
}

/** A copy for another place of the page, where the ids would stand twice. */
function copy(element: HTMLElement): HTMLElement {
  const twin = element.cloneNode(true) as HTMLElement;
  for (const inner of [twin, ...twin.querySelectorAll('[id]')]) inner.removeAttribute('id');
  return twin;
}

function copies(element: HTMLElement): Node[] {
  return [...copy(element).childNodes];
}

function today(): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date());
}
