/** The plan on the page: rows cast from moulds, with words copied from what stands ready for every subject. */
import type { Finding, Missed, Outcome } from '../../browser/compass.ts';
import { LANES } from '../../browser/compass.ts';
import type { PlanRow } from '../../browser/compass-plan.ts';
import type { AnswerForm } from './answer-form.client.ts';
import { part, say, type Words } from './words.client.ts';
import { pageLocale } from '../site/page-locale.client.ts';

export class Plan {
  private readonly root: HTMLElement;
  private readonly subjects: DocumentFragment;
  private readonly words: Words;

  /** @param subjects what is said of each subject and rule */
  constructor(root: HTMLElement, subjects: HTMLTemplateElement, words: Words) {
    this.root = root;
    this.subjects = subjects.content;
    this.words = words;
  }

  show({ answers, findings, missed }: Outcome, rows: readonly PlanRow[], added: readonly string[], form: AnswerForm): void {
    for (const lane of LANES) {
      const section = part(this.root, `[data-lane="${lane}"]`);
      const own = rows.filter((row) => row.lane === lane);
      section.hidden = own.length === 0;
      part(section, '[data-number]').textContent = String(own.length);
      part(section, 'ol').replaceChildren(
        ...own.map((row) => this.row(row, rows.indexOf(row) + 1, added.includes(row.brick), form)),
      );
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

  /** Short names by lane, each leading to its row. */
  showIndex(root: HTMLElement, rows: readonly PlanRow[]): void {
    for (const lane of LANES) {
      const group = part(root, `[data-index="${lane}"]`);
      const own = rows.filter((row) => row.lane === lane);
      group.hidden = own.length === 0;
      part(group, 'ul').replaceChildren(
        ...own.map(({ brick, level }) => {
          const link = Object.assign(document.createElement('a'), {
            textContent: this.name(brick),
            href: `#${rowAnchor(brick)}`,
          });
          link.classList.toggle('owed', level === 'mandatory');
          return item(link);
        }),
      );
    }
  }

  /** A brick's name as lists say it. */
  name(brick: string): string {
    return this.subject(brick).dataset.name ?? brick;
  }

  isBrick(id: string): boolean {
    return 'brick' in this.subject(id).dataset;
  }

  subject(id: string): HTMLElement {
    return part(this.subjects, `[data-subject="${id}"]`);
  }

  rule(id: string): HTMLElement {
    return part(this.subjects, `[data-rule="${id}"]`);
  }

  /** A date as readers say it; as it is, where the page has no words for it. */
  date(date: string): string {
    return this.words[`date.${date}`] ?? date;
  }

  private row(
    { brick, bearer, sure, since, next, level, finding }: PlanRow,
    place: number,
    isNew: boolean,
    form: AnswerForm,
  ): Node {
    const row = this.stamp('row');
    const head = part(row, '[data-head]');
    head.id = rowAnchor(brick);
    const subject = this.subject(brick);
    part(head, '[data-place]').textContent = String(place);
    part(head, '[data-place]').after(...copies(part(subject, '[data-head]')));
    // paper shows where a link leads, and a path alone leads nowhere
    const link = part<HTMLAnchorElement>(head, 'a');
    link.setAttribute('href', link.href);
    link.classList.add('print-url');
    part(head, '[data-new]').hidden = !isNew;
    const [first] = finding.rules;
    if (first) part(row, '[data-level]').append(...copies(part(this.rule(first.id), '[data-level]')));
    const isDuty = level === 'mandatory';
    part(row, '[data-sure]').textContent = say(this.words, sure ? 'confidence.high' : 'confidence.medium');
    part(row, '[data-sure]').classList.toggle('unsure', !sure);
    part(row, '[data-bearer]').textContent = isDuty ? say(this.words, `bearer.${bearer}`) : '';
    part(row, '[data-since]').textContent = since === undefined ? '' : say(this.words, 'plan.since', { date: this.date(since) });
    part(row, '[data-next]').textContent = next === undefined ? '' : say(this.words, 'plan.next', { date: this.date(next) });
    part(row, '[data-practical]').replaceWith(copy(part(subject, '[data-practical]')));
    part(row, '.reasons').append(
      ...finding.rules.map((rule) => {
        const reason = this.stamp('reason');
        part(reason, '[data-why]').replaceWith(copy(part(this.rule(rule.id), '[data-why]')));
        const supposed = part(reason, '[data-supposed]');
        supposed.hidden = rule.supposed.length === 0;
        supposed.textContent = say(this.words, 'compass.supposed', {
          questions: rule.supposed.map((q) => form.short(q)).join(', '),
        });
        return reason;
      }),
    );
    return row;
  }

  private miss({ brick, rules }: Missed): Node {
    const missed = this.stamp('missed');
    part(missed, '[data-head]').append(...copies(part(this.subject(brick), '[data-head]')).filter((node) => !isTile(node)));
    const lacks = rules.map(({ id, unmet }) => {
      const lack = this.stamp('lack');
      part(lack, '[data-level]').append(...copies(part(this.rule(id), '[data-level]')));
      const asked = unmet.map(({ question, part: side }) =>
        copy(part(this.rule(id), `[data-question="${question}"][data-part="${side}"]`)),
      );
      part(lack, 'ul').append(...asked);
      return lack;
    });
    part<HTMLElement>(missed, 'ul').append(...lacks);
    return missed;
  }

  private showCaveats(findings: readonly Finding[]): void {
    const ids = new Set(findings.flatMap((f) => f.rules.map((r) => this.rule(r.id).dataset.caveat)));
    const box = part(this.root, '[data-caveats]');
    for (const caveat of box.querySelectorAll<HTMLElement>('[data-caveat]')) caveat.hidden = !ids.has(caveat.dataset.caveat);
    box.hidden = !box.querySelector('[data-caveat]:not([hidden])');
  }

  private recap(label: string, answers: readonly string[]): Node {
    const line = this.stamp('recap');
    part(line, 'dt').textContent = label;
    part(line, 'dd').textContent = answers.join(' · ');
    return line;
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

/** Where a brick stands in the plan. */
function rowAnchor(brick: string): string {
  return `plan-${brick}`;
}

const isTile = (node: Node) => node instanceof Element && node.classList.contains('tile');

/** A copy for this page. */
function copy(element: HTMLElement): HTMLElement {
  return document.importNode(element, true);
}

function copies(element: HTMLElement): Node[] {
  return [...copy(element).childNodes];
}

function today(): string {
  return new Intl.DateTimeFormat(pageLocale(), { dateStyle: 'long' }).format(new Date());
}
