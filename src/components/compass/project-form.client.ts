/** The form of the house of a project at work: its name, its look, its file, its paper. Loaded for those who open it. */
import { saveFile } from '../browse/save.client.ts';
import { projectOf, type ProjectPlan } from './project-plan.client.ts';
import { loadPoster, ProjectSheet } from './project-sheet.client.ts';
import { part } from './words.client.ts';

/** Says which element of the page goes to paper alone. */
const PAPER = 'project-paper';

export class ProjectForm {
  private readonly root: HTMLElement;
  private plan: ProjectPlan | undefined;
  private sheet: ProjectSheet | undefined;
  /** The look that was asked for last: an answer that comes late shows nothing. */
  private asked = '';

  constructor(root: HTMLElement) {
    this.root = root;
    part(root, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.sheet) saveFile(this.sheet.file(), 'image/svg+xml', `${root.dataset.file ?? ''}.svg`);
    });
    part(root, '[name="project"]').addEventListener('input', () => this.refresh());
    for (const look of root.querySelectorAll('[name="look"]')) look.addEventListener('change', () => void this.draw());
    part(root, '[data-again]').addEventListener('click', () => void this.draw());
    part(root, '[data-print]').addEventListener('click', () => this.print());
    void this.draw();
  }

  show(plan: ProjectPlan): void {
    this.plan = plan;
    this.refresh();
  }

  private async draw(): Promise<void> {
    const { root } = this;
    const url = part<HTMLInputElement>(root, '[name="look"]:checked').value;
    this.asked = url;
    const failed = part(root, '[data-failed]');
    failed.hidden = true;
    part(root, '[data-sheet]').setAttribute('aria-busy', 'true');
    try {
      // the letters are measured: those of the page must have come
      const [poster] = await Promise.all([loadPoster(url), document.fonts.ready]);
      if (url !== this.asked) return;
      this.sheet = new ProjectSheet(poster);
      this.refresh();
      part(root, '[data-sheet]').replaceChildren(this.sheet.svg);
    } catch {
      if (url === this.asked) failed.hidden = false;
    }
    part(root, '[data-sheet]').removeAttribute('aria-busy');
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-save], [data-print]')) button.disabled = !this.sheet;
  }

  private refresh(): void {
    if (!this.plan) return;
    const { value } = part<HTMLInputElement>(this.root, '[name="project"]');
    this.sheet?.show({ ...projectOf(this.plan), name: value, kind: this.root.dataset.kind ?? '' });
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
      if (this.sheet?.svg === svg) part(this.root, '[data-sheet]').replaceChildren(svg);
    };
    addEventListener('afterprint', back, { once: true });
    print();
  }
}
