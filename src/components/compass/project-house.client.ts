/** "The house of my project": what it needs is fetched when it is opened. */
import type { ProjectForm } from './project-form.client.ts';
import type { ProjectPlan } from './project-plan.client.ts';
import { part } from './words.client.ts';

export class ProjectHouse extends HTMLElement {
  private plan: ProjectPlan | undefined;
  private form: ProjectForm | undefined;

  connectedCallback(): void {
    const details = part<HTMLDetailsElement>(this, 'details');
    const open = (): void => {
      if (!details.open || this.form) return;
      const failed = part(this, '[data-failed]');
      failed.hidden = true;
      import('./project-form.client.ts').then(
        ({ ProjectForm: Form }) => {
          this.form ??= new Form(this);
          if (this.plan) this.form.show(this.plan);
        },
        () => (failed.hidden = false),
      );
    };
    details.addEventListener('toggle', open);
    part(this, '[data-again]').addEventListener('click', open);
  }

  /** The plan that the sheet shows, from now on. */
  show(plan: ProjectPlan): void {
    this.plan = plan;
    this.form?.show(plan);
  }
}

customElements.define('project-house', ProjectHouse);
