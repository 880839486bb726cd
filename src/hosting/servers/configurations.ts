/** The hosts that we can configure. */
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { nginx } from './nginx.ts';
import type { HostedSite } from './site.ts';

/** Writes a configuration; `listen` is where the host answers, in its own words. */
export type Writer = (site: HostedSite, listen?: string) => string;

export const configurations: Readonly<Record<string, Writer>> = { nginx, apache, caddy };
