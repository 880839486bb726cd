/** The compass at work: answers, address, results. The page without it shows every rule, and the method. */
import { type Answers, evaluate, LEVELS, type Logic, type Outcome } from '../../browser/compass.ts';
import { type PlanRow, planOf } from '../../browser/compass-plan.ts';
import { changeBetween } from '../../browser/compass-change.ts';
import { answersOf, houseQueryOf, queryOf } from '../../browser/compass-query.ts';
import { onReturn } from '../browse/returning.client.ts';
import { AnswerForm } from './answer-form.client.ts';
import { downloadDates } from './dates.client.ts';
import { download, reportOf } from './downloads.client.ts';
import { Plan } from './plan.client.ts';
import { ProjectHouse } from './project-house.client.ts';
import { part, say, type Words } from './words.client.ts';

/** Bricks that an announcement names one by one; more are counted. */
const MAX_NAMED = 6;

class CompassGuide extends HTMLElement {
  private words: Words = {};
  private foot: readonly string[] = [];
  private logic: Logic = { questions: [], rules: [], bricks: [] };
  private outcome: Outcome | undefined;
  private rows: readonly PlanRow[] = [];
  /** The question that the last change was about: Back goes question by question. */
  private lastQuestion = '';

  connectedCallback(): void {
    const given = JSON.parse(part(this, '[data-compass]').textContent ?? '') as {
      logic: Logic;
      words: Words;
      foot?: readonly string[];
    };
    ({ logic: this.logic, words: this.words } = given);
    this.foot = given.foot ?? [];
    const element = part<HTMLFormElement>(this, 'form');
    const form = new AnswerForm(element, this.logic);
    const plan = new Plan(part(this, '[data-results]'), part<HTMLTemplateElement>(this, '[data-subjects]'), this.words);
    const fromAddress = (): Answers => answersOf(location.search, this.logic.questions);
    part(this, '[data-unfold]').addEventListener('click', () => {
      element.classList.remove('folded');
      form.focusFirst();
    });
    const restore = (): void => {
      form.write(fromAddress());
      this.lastQuestion = '';
      this.refresh(form, plan, false);
    };
    element.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      form.settle(target);
      this.refresh(form, plan, true);
      this.remember(target.name);
    });
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      // hidden while nothing is found: then the focus stays
      const title = part(this, '#results-title');
      title.focus({ preventScroll: true });
      title.scrollIntoView();
    });
    element.addEventListener('reset', (event) => {
      event.preventDefault();
      form.write({});
      this.refresh(form, plan, true);
      this.remember('');
      form.focusFirst();
    });
    addEventListener('popstate', restore);
    onReturn(() => {
      // answers that stand as the address says are left alone, with all that was opened below them
      if (queryOf(form.read()) !== queryOf(fromAddress())) restore();
    });
    part(this, '[data-print]').addEventListener('click', () => print());
    this.openOnPaper();
    const dates = this.querySelector<HTMLElement>('[data-calendar]');
    dates?.addEventListener('click', () => {
      const failed = part(this, '[data-calendar-failed]');
      failed.textContent = '';
      downloadDates(dates.dataset.calendar ?? '', this.rows, say(this.words, 'compass.file')).catch(() => {
        failed.textContent = say(this.words, 'plan.noDates');
      });
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-download]'))
      button.addEventListener('click', () => {
        if (this.outcome)
          download(button.dataset.download ?? '', reportOf(this.outcome, this.rows, plan, form, this.words), this.words);
      });
    restore();
    element.classList.toggle('folded', (this.outcome?.findings.length ?? 0) > 0);
  }

  private refresh(form: AnswerForm, plan: Plan, isAnnounced: boolean): void {
    const before = this.outcome?.findings ?? [];
    const outcome = evaluate(this.logic, form.read());
    const change = changeBetween(before, outcome.findings);
    this.outcome = outcome;
    this.rows = planOf(this.logic, outcome.findings);
    form.mark(outcome);
    // nothing is found on a page that just opened: what every brick lacks is hidden then, and need not be written
    if (outcome.findings.length > 0 || before.length > 0)
      plan.show(outcome, this.rows, isAnnounced && before.length > 0 ? change.added : [], form);
    plan.showIndex(this, this.rows);
    this.light();
    const isBlank = Object.keys(outcome.answers).length === 0;
    this.classList.toggle('found', outcome.findings.length > 0);
    this.classList.toggle('begun', !isBlank);
    part(this, '[data-progress]').textContent = isBlank
      ? ''
      : say(this.words, 'compass.progress', {
          count: Object.keys(outcome.answers).length,
          all: this.logic.questions.length - outcome.skipped.length,
        });
    part(this, '[data-count]').textContent =
      outcome.findings.length > 0
        ? say(
            this.words,
            'compass.count',
            Object.fromEntries(LEVELS.map((l) => [l, outcome.findings.filter((f) => f.level === l).length])),
          )
        : say(this.words, isBlank ? 'compass.empty' : 'compass.nothing');
    const lines = (['added', 'removed', 'moved'] as const).flatMap((kind) =>
      change[kind].length > 0
        ? [say(this.words, `compass.${kind}`, { names: this.list(change[kind].map((brick) => plan.name(brick))) })]
        : [],
    );
    const told = isAnnounced ? (lines.length > 0 ? lines : [say(this.words, 'compass.same')]) : [];
    part(this, '[data-change]').hidden = told.length === 0;
    part(this, '[data-change] ul').replaceChildren(
      ...told.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
    );
    for (const element of this.querySelectorAll<HTMLElement>('[data-found]')) element.hidden = outcome.findings.length === 0;
    this.link(outcome, plan);
    const project = this.querySelector('project-house');
    if (project instanceof ProjectHouse) project.show({ outcome, rows: this.rows, plan, words: this.words, foot: this.foot });
  }

  /** Links that carry the answers: to the house, and to this page in the other languages. */
  private link({ answers, findings }: Outcome, plan: Plan): void {
    const query = queryOf(answers);
    const house = part<HTMLAnchorElement>(this, '[data-house]');
    house.search = houseQueryOf(findings, this.rows, answers, (id) => plan.isBrick(id));
    const dates = this.querySelector<HTMLAnchorElement>('[data-dates]');
    if (dates) dates.search = `bricks=${this.rows.map(({ brick }) => brick).join(',')}&from=${encodeURIComponent(query)}`;
    for (const twin of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) twin.search = query;
  }

  /** The small house beside the questions: one window a brick, as bright as its level. */
  private light(): void {
    const levels = new Map(this.rows.map(({ brick, level }) => [brick, level]));
    for (const cell of this.querySelectorAll<SVGElement>('[data-cell]')) {
      const own = new Set((cell.dataset.cell ?? '').split(' ').map((id) => levels.get(id)));
      const level = LEVELS.find((l) => own.has(l));
      if (level) cell.dataset.lit = level;
      else delete cell.dataset.lit;
    }
  }

  /** Paper has the reasons too, whatever is folded on screen. */
  private openOnPaper(): void {
    const folded = new Set<HTMLDetailsElement>();
    addEventListener('beforeprint', () => {
      for (const details of this.querySelectorAll<HTMLDetailsElement>('.row details:not([open])')) {
        folded.add(details);
        details.open = true;
      }
    });
    addEventListener('afterprint', () => {
      for (const details of folded) details.open = false;
      folded.clear();
    });
  }

  private remember(question: string): void {
    const query = queryOf(this.outcome?.answers ?? {});
    const address = query === '' ? location.pathname : `?${query}`;
    if (question !== '' && question === this.lastQuestion) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.lastQuestion = question;
  }

  private list(names: readonly string[]): string {
    const shown = names.slice(0, MAX_NAMED).join(', ');
    const more = names.length - MAX_NAMED;
    return more > 0 ? say(this.words, 'compass.more', { names: shown, count: more }) : shown;
  }
}

customElements.define('compass-guide', CompassGuide);
