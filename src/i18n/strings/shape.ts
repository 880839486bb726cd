/** What every language must provide: the keys of the one that the others are translated from. */
import type { strings } from './fr.ts';

export type StringKey = keyof typeof strings;
export type Plural = { one: string; other: string };
/** The same keys, plural where the source has a plural. */
export type Strings = { [K in StringKey]: (typeof strings)[K] extends string ? string : Plural };
