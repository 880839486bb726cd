/** The compass at work: answers, address, results. The page without it shows every rule, and the method. */
import { type Answers, evaluate, LEVELS, type Logic, type Outcome } from '../../browser/compass.ts';
import { changeBetween } from '../../browser/compass-change.ts';
import { answersOf, houseQueryOf, queryOf } from '../../browser/compass-query.ts';
import { AnswerForm } from './answer-form.client.ts';
import { download, reportOf } from './downloads.client.ts';
import { Results } from './results.client.ts';
import { part, say, type Words } from './words.client.ts';

/** Bricks that an announcement names one by one; more are counted. */
const MAX_NAMED = 6;

class CompassGuide extends HTMLElement {
  private words: Words = {};
  private logic: Logic = { questions: [], rules: [], targets: [] };
  private outcome: Outcome | undefined;
  /** The question that the last change was about: Back goes question by question. */
  private lastQuestion = '';

  connectedCallback(): void {
    ({ logic: this.logic, words: this.words } = JSON.parse(part(this, '[data-compass]').textContent ?? '') as {
      logic: Logic;
      words: Words;
    });
    const element = part<HTMLFormElement>(this, 'form');
    const form = new AnswerForm(element, this.logic);
    const results = new Results(part(this, '[data-results]'), part(document, '[data-rules]'), this.words);
    const fromAddress = (): Answers => answersOf(location.search, this.logic.questions);
    const restore = (): void => {
      form.write(fromAddress());
      this.lastQuestion = '';
      this.refresh(form, results, false);
    };
    element.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      form.settle(target);
      this.refresh(form, results, true);
      this.remember(target.name);
    });
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      // hidden while nothing is found: then the focus stays
      part(this, '#results-title').focus();
    });
    element.addEventListener('reset', (event) => {
      event.preventDefault();
      form.write({});
      this.refresh(form, results, true);
      this.remember('');
      form.focusFirst();
    });
    addEventListener('popstate', restore);
    // a page kept whole comes back with the answers it was left with, whatever its address says
    addEventListener('pageshow', ({ persisted }) => persisted && restore());
    part(this, '[data-print]').addEventListener('click', () => print());
    for (const button of this.querySelectorAll<HTMLElement>('[data-download]'))
      button.addEventListener('click', () => {
        if (this.outcome) download(button.dataset.download ?? '', reportOf(this.outcome, results, form, this.words), this.words);
      });
    restore();
  }

  private refresh(form: AnswerForm, results: Results, isAnnounced: boolean): void {
    const before = this.outcome?.findings ?? [];
    const outcome = evaluate(this.logic, form.read());
    const change = changeBetween(before, outcome.findings);
    this.outcome = outcome;
    form.mark(outcome);
    // nothing is found on a page that just opened: what every brick lacks is hidden then, and need not be written
    if (outcome.findings.length > 0 || before.length > 0)
      results.show(outcome, isAnnounced && before.length > 0 ? change.added : [], form);
    results.showIndex(this, outcome.findings);
    const isBlank = Object.keys(outcome.answers).length === 0;
    this.classList.toggle('found', outcome.findings.length > 0);
    part(this, '[data-count]').textContent =
      outcome.findings.length > 0
        ? say(
            this.words,
            'compass.count',
            Object.fromEntries(LEVELS.map((l) => [l, outcome.findings.filter((f) => f.level === l).length])),
          )
        : say(this.words, isBlank ? 'compass.empty' : 'compass.nothing');
    const lines = (['added', 'removed', 'moved'] as const).flatMap((kind) =>
      change[kind].length > 0 ? [say(this.words, `compass.${kind}`, { names: this.list(results.names(change[kind])) })] : [],
    );
    const told = isAnnounced ? (lines.length > 0 ? lines : [say(this.words, 'compass.same')]) : [];
    part(this, '[data-change]').hidden = told.length === 0;
    part(this, '[data-change] ul').replaceChildren(
      ...told.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
    );
    for (const element of this.querySelectorAll<HTMLElement>('[data-found]')) element.hidden = outcome.findings.length === 0;
    this.link(outcome, results);
  }

  /** Links that carry the answers: to the house, and to this page in the other languages. */
  private link({ answers, findings }: Outcome, results: Results): void {
    const query = queryOf(answers);
    const house = part<HTMLAnchorElement>(this, '[data-house]');
    house.search = houseQueryOf(findings, answers, (target) => results.isBrick(target));
    for (const twin of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) twin.search = query;
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
