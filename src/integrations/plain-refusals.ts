/** What a disk refuses to a step of the build is told in one sentence, also where Astro runs the step and would show a stack. */
import type { AstroIntegration } from 'astro';
import { diskFailure } from '../build/failure.ts';

type Hook = (...given: unknown[]) => unknown;

/** The same step. @throws {BuildFailure} from its hooks for what the disk refuses; other errors as they are */
export function plainly(integration: AstroIntegration): AstroIntegration {
  const hooks = Object.entries(integration.hooks as Record<string, Hook>).map(([name, hook]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await hook(...given);
      } catch (cause) {
        throw diskFailure(cause) ?? cause;
      }
    },
  ]);
  return { ...integration, hooks: Object.fromEntries(hooks) as AstroIntegration['hooks'] };
}
