/** What every language must provide: the keys of the one that the others are translated from. */
import type { Plural } from '../../schema/interface-words.ts';
import type { strings } from './fr.ts';

export type StringKey = keyof typeof strings;
/** The same keys, plural where the source has a plural. */
export type Strings = { [K in StringKey]: (typeof strings)[K] extends string ? string : Plural };
