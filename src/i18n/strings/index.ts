/** The languages that the interface speaks: one line a language, under its code (quoted where it has a hyphen). */
export * as fr from './fr.ts';
export * as en from './en.ts';
export * as qaa from './qaa.ts';
