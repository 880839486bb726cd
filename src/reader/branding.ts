/** The look of a site: the engine's colours and logo, and in their place what the content folder has of its own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../config/environment.ts';
import { type Branding, LOGO_FILE, type Theme, THEME_FILE } from '../model/branding.ts';
import { type Colours, coloursIn, readTheme } from '../schema/colours.ts';
import { error, type Issue } from '../schema/issue.ts';
import { KINDS } from '../schema/vocabulary.ts';
import { ICON, LOGO, readDrawing } from './drawing.ts';

/** Where the engine's colours are stated, from the project's folder: those of every page, and those of the drawing. */
export const PAGE_COLOURS = 'src/styles/tokens.css';
const DRAWING_COLOURS = 'src/styles/house-colours.css';
export const COLOUR_FILES = [PAGE_COLOURS, DRAWING_COLOURS] as const;

const engine = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');

const ICON_FOLDER = 'src/assets/icons';

/** Signs of the kinds of brick, for sheets that name no icon; a content folder may have its own of the same name. */
export function engineIcons(): Record<string, string> {
  const names = KINDS.map((kind) => `kind-${kind}`);
  return Object.fromEntries(
    names.map((name) => [name, readDrawing(name, engine(`${ICON_FOLDER}/${name}.svg`), ICON).inner] as const),
  );
}

/** @param own text of a file of the content folder; undefined where there is none */
export function readBranding(own: (file: string) => string | undefined): {
  branding: Branding;
  theme: Theme | undefined;
  issues: Issue[];
} {
  const issues: Issue[] = [];
  const theme = themeOf(own(THEME_FILE), issues);
  const logo = readDrawing(LOGO_FILE, own(LOGO_FILE) ?? engine('src/assets/logo.svg'), LOGO);
  issues.push(...logo.issues);
  const ours = engineColours();
  const theirs = Object.entries(themeColours(theme)).filter(([name]) => Object.hasOwn(ours, name));
  return { branding: { colours: { ...ours, ...Object.fromEntries(theirs) }, logo: logo.inner }, theme, issues };
}

/** Whether pages without the drawing do not have the colour. */
export const isOfTheDrawing = (name: string): boolean => Object.hasOwn(coloursIn(engine(DRAWING_COLOURS)), name);

/** The engine's own colours. */
export function engineColours(): Colours {
  return coloursIn(COLOUR_FILES.map(engine).join('\n'));
}

/** The colours of a theme by name; none without a theme. */
export function themeColours(theme: Theme | undefined): Colours {
  return Object.fromEntries((theme?.lines ?? []).map(({ name, colour }) => [name, colour]));
}

function themeOf(css: string | undefined, issues: Issue[]): Theme | undefined {
  if (css === undefined) return undefined;
  const { colours, faults } = readTheme(css);
  issues.push(...faults.map((fault) => error({ file: THEME_FILE, rule: 'theme-syntax', ...fault })));
  return { file: THEME_FILE, lines: colours };
}
