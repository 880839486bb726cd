/** Builds the site once for the three engines. */
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { runBuildHere } from '../lib/run-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    builtSite: string;
  }
}

export default function setup(project: TestProject): void {
  const folder = path.resolve(import.meta.dirname, '../../.cache/browsers/site');
  const { status, said } = runBuildHere({ OUT_DIR: folder });
  if (status !== 0) throw new Error(`The site was not built:\n${said}`);
  project.provide('builtSite', folder);
}
