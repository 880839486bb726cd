/** The questions of the page as answers, and the other way round. */
import { type Answers, type Logic, normalise, type Outcome } from '../../browser/compass.ts';
import { part } from './words.client.ts';

export class AnswerForm {
  private readonly form: HTMLFormElement;
  private readonly logic: Logic;

  constructor(form: HTMLFormElement, logic: Logic) {
    this.form = form;
    this.logic = logic;
  }

  /** Every ticked answer, in the order of the questions. */
  read(): Answers {
    return Object.fromEntries(
      this.logic.questions.map(({ id }) => [id, this.inputs(id).flatMap((input) => (input.checked ? [input.value] : []))]),
    );
  }

  write(answers: Answers): void {
    const { answers: kept } = normalise(this.logic, answers);
    for (const { id } of this.logic.questions)
      for (const input of this.inputs(id)) input.checked = kept[id]?.includes(input.value) ?? false;
  }

  /** An answer that stands alone takes the others away, and gives way to them. */
  settle(changed: HTMLInputElement): void {
    if (!changed.checked || changed.type !== 'checkbox') return;
    const isLoner = 'alone' in changed.dataset;
    for (const input of this.inputs(changed.name))
      if (input !== changed && (isLoner || 'alone' in input.dataset)) input.checked = false;
  }

  /** Shows which questions need no answer, and what is assumed where nobody knows. */
  mark({ skipped, assumptions }: Outcome): void {
    for (const { id } of this.logic.questions) {
      const question = this.question(id);
      part(question, '[data-asked]').hidden = skipped.includes(id);
      part(question, '[data-skipped]').hidden = !skipped.includes(id);
      const index = assumptions.find((a) => a.question === id)?.index;
      for (const [i, text] of [...question.querySelectorAll<HTMLElement>('[data-assumption]')].entries())
        text.hidden = i !== index;
    }
  }

  /** What is assumed, in words. */
  assumed(): string[] {
    return [...this.form.querySelectorAll<HTMLElement>('[data-assumption]:not([hidden])')].map((p) => text(p));
  }

  /** The question's answers in words; `short` is the question's name in lists. */
  wordsOf(id: string, ids: readonly string[]): string[] {
    return this.inputs(id)
      .filter((input) => ids.includes(input.value))
      .map((input) => text(input.closest('label')?.querySelector('[data-answer]')));
  }

  label(id: string): string {
    return text(this.question(id).querySelector('[data-label]'));
  }

  /** The question in a word or two. */
  short(id: string): string {
    return this.question(id).dataset.short ?? id;
  }

  focusFirst(): void {
    this.form.querySelector('input')?.focus();
  }

  private question(id: string): HTMLElement {
    return part(this.form, `[data-question="${id}"]`);
  }

  private inputs(id: string): HTMLInputElement[] {
    return [...this.question(id).querySelectorAll('input')];
  }
}

export function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
