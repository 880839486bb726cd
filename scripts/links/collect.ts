/** Which addresses of other sites the content names, and where. */
import type { Content } from '../../src/model/content.ts';
import type { Place } from '../../src/schema/issue.ts';

/** A place that names an address; `file` is below the content folder, with forward slashes. */
export interface Use extends Place {
  file: string;
}

/** Every https address of the content, without its fragment, with its uses in the order of the files. */
export function collectAddresses(content: Content): Map<string, Use[]> {
  const found = new Map<string, Use[]>();
  const add = (written: string, use: Use) => {
    const address = askable(written);
    if (address === undefined) return;
    const uses = found.get(address) ?? [];
    if (!uses.some((u) => u.file === use.file && u.line === use.line)) uses.push(use);
    found.set(address, uses);
  };

  const { file, data, locate } = content.house;
  const inHouse = (...path: PropertyKey[]): Use => ({ file, ...locate(path, 'value') });
  for (const [i, edition] of data.editions.entries())
    if (edition.source !== undefined) add(edition.source, inHouse('editions', i, 'source'));
  for (const [i, pillar] of data.pillars.entries())
    for (const [j, source] of pillar.sources.entries()) add(source.url, inHouse('pillars', i, 'sources', j, 'url'));
  for (const [id, organisation] of Object.entries(data.organisations)) add(organisation.url, inHouse('organisations', id, 'url'));

  const { compass } = content;
  for (const [i, { url }] of (compass?.data.sources ?? []).entries())
    if (compass) add(url, { file: compass.file, ...compass.locate(['sources', i, 'url'], 'value') });

  for (const sheet of content.sources) {
    for (const field of ['links', 'sources'] as const)
      for (const [i, { url }] of sheet.data[field].entries())
        add(url, { file: sheet.file, ...sheet.locate([field, i, 'url'], 'value') });
  }
  for (const written of [...content.sources, ...content.translations, ...content.pages])
    for (const { href, line, column } of written.body.links) add(href, { file: written.file, line, column });
  return found;
}

/** The address as it is asked; undefined for mail, telephone and links within the content. */
function askable(written: string): string | undefined {
  if (!/^https:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  url.hash = '';
  return url.href;
}
