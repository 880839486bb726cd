/** "The house of my project": a form that fetches its drawing when it is opened. */
import { saveFile } from '../browse/save.client.ts';
import type { Project, ProjectSheet } from './project-sheet.client.ts';
import { part } from './words.client.ts';

/** Says which element of the page goes to paper alone. */
const PAPER = 'project-paper';

/** What a sheet shows besides the name. */
export type ProjectPlan = Omit<Project, 'name' | 'kind'>;

export class ProjectHouse extends HTMLElement {
  private plan: ProjectPlan | undefined;
  private sheet: ProjectSheet | undefined;
  /** The look that was asked for last: an answer that comes late shows nothing. */
  private asked = '';

  connectedCallback(): void {
    const details = part<HTMLDetailsElement>(this, 'details');
    details.addEventListener('toggle', () => {
      if (details.open && !this.sheet) void this.draw();
    });
    part(this, 'form').addEventListener('submit', (event) => event.preventDefault());
    part(this, '[name="project"]').addEventListener('input', () => this.refresh());
    for (const look of this.querySelectorAll('[name="look"]')) look.addEventListener('change', () => void this.draw());
    part(this, '[data-again]').addEventListener('click', () => void this.draw());
    part(this, '[data-save]').addEventListener('click', () => {
      if (this.sheet) saveFile(this.sheet.file(), 'image/svg+xml', `${this.dataset.file ?? ''}.svg`);
    });
    part(this, '[data-print]').addEventListener('click', () => this.print());
  }

  /** The plan that the sheet shows, from now on. */
  show(plan: ProjectPlan): void {
    this.plan = plan;
    this.refresh();
  }

  private async draw(): Promise<void> {
    const url = part<HTMLInputElement>(this, '[name="look"]:checked').value;
    this.asked = url;
    const failed = part(this, '[data-failed]');
    failed.hidden = true;
    part(this, '[data-sheet]').setAttribute('aria-busy', 'true');
    try {
      const { ProjectSheet: Sheet, loadPoster } = await import('./project-sheet.client.ts');
      // the letters are measured: those of the page must have come
      const [poster] = await Promise.all([loadPoster(url), document.fonts.ready]);
      if (url !== this.asked) return;
      this.sheet = new Sheet(poster);
      this.refresh();
      part(this, '[data-sheet]').replaceChildren(this.sheet.svg);
    } catch {
      if (url === this.asked) failed.hidden = false;
    }
    part(this, '[data-sheet]').removeAttribute('aria-busy');
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-save], [data-print]')) button.disabled = !this.sheet;
  }

  private refresh(): void {
    if (!this.plan) return;
    const { value } = part<HTMLInputElement>(this, '[name="project"]');
    this.sheet?.show({ ...this.plan, name: value, kind: this.dataset.kind ?? '' });
  }

  /** The sheet alone on paper: it stands beside the page until the printer has it. */
  private print(): void {
    if (!this.sheet) return;
    const { svg } = this.sheet;
    const paper = document.createElement('div');
    paper.className = PAPER;
    // itself, no copy: what two drawings define under one id is taken from the first, which paper does not show
    paper.append(svg);
    document.body.append(paper);
    const back = () => {
      paper.remove();
      if (this.sheet?.svg === svg) part(this, '[data-sheet]').replaceChildren(svg);
    };
    addEventListener('afterprint', back, { once: true });
    print();
  }
}

customElements.define('project-house', ProjectHouse);
