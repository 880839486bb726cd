/**
 * All pages as one program. Astro compiles it once; whoever has it makes pages of any content on the shelf, without Astro's
 * command and bundler (`scripts/lib/page-program.ts`).
 */
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

const app = createApp({ streaming: false });

/** A page or file to be made. `cacheKey` is what its route says it is made from, where it does. */
export type PagePath = Awaited<ReturnType<InstanceType<typeof StaticPaths>['getAll']>>[number];

export function pagePaths(): Promise<PagePath[]> {
  return new StaticPaths(app).getAll();
}

/** What a server would answer. */
export function renderPage(request: Request, { route }: PagePath): Promise<Response> {
  return app.render(request, { routeData: route });
}
