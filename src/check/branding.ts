/** A publisher's colours and logo: colours that the site has, far enough apart to be read. */
import { error, type Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { Content } from '../model/content.ts';
import { contrastFailures, PAIRS } from '../model/contrast.ts';
import { LOGO_FILE, logoColours } from '../model/branding.ts';

type Place = Pick<Issue, 'file' | 'line' | 'column'>;

export function checkBranding({ theme, branding }: Content): Issue[] {
  const known = Object.keys(branding.colours);
  const unknown = (name: string, place: Place): Issue[] => {
    if (known.includes(name)) return [];
    const meant = nearest(name, known);
    const suggestion = meant === undefined ? undefined : `--${meant}`;
    return [error({ ...place, rule: 'theme-colour', found: `--${name}`, suggestion })];
  };
  return [
    ...logoColours(branding.logo).flatMap((name) => unknown(name, { file: LOGO_FILE, line: 1, column: 1 })),
    ...(theme?.lines ?? []).flatMap(({ name, line, column }) => unknown(name, { file: theme?.file ?? '', line, column })),
    ...tooClose({ theme, branding }),
  ];
}

/** Only pairs of which the theme changes a colour: the engine's own are held by a test. */
function tooClose({ theme, branding }: Pick<Content, 'theme' | 'branding'>): Issue[] {
  if (!theme) return [];
  const lines = new Map(theme.lines.map((line) => [line.name, line]));
  const touched = PAIRS.filter(([front, back]) => lines.has(front) || lines.has(back));
  return contrastFailures(branding.colours, touched).map(({ front, back, time, ratio, wanted }) => {
    const { line, column } = lines.get(front) ?? lines.get(back) ?? { line: 1, column: 1 };
    return error({
      file: theme.file,
      line,
      column,
      rule: 'theme-contrast',
      subject: `--${front} / --${back}`,
      // rounded down: 4.499 is not 4.5
      found: (Math.floor(ratio * 100) / 100).toFixed(2),
      allowed: [String(wanted)],
      expectation: time === 'day' ? 'by-day' : 'by-night',
    });
  });
}
