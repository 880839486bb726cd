/** Tells the test whether it was asked to accept what it sees: `--update`, as for any snapshot of Vitest. */
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    isUpdating: boolean;
  }
}

export default function setup(project: TestProject): void {
  project.provide('isUpdating', project.config.snapshotOptions.updateSnapshot === 'all');
}
