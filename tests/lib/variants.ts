/** The built sites that a promise must hold on, and how their files are read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { listFiles } from '../../src/build/files.ts';
import { type BuiltSites, ELSEWHERE, TOWN } from './build-sites.ts';

export interface Variant {
  name: string;
  folder: string;
  base: string;
  origin: string;
  /** Of its texts and data, in the list of SPDX. */
  licence: string;
}

const OURS = 'etalab-2.0';

export function variantsOf(sites: BuiltSites): Variant[] {
  return [
    { name: 'the real site', folder: sites.real, base: '/', origin: 'https://la-maison.example', licence: OURS },
    { name: 'under a sub-path', folder: sites.elsewhere, ...ELSEWHERE, licence: OURS },
    { name: 'another field, three languages', folder: sites.town, base: '/', origin: TOWN.origin, licence: 'CC-BY-4.0' },
  ];
}

const HEAD_ENDS = '</head>';

/** The document of a page without its body: read fifty times as quickly as the whole. */
export function headOf(html: string): Document {
  return parseHTML(html.slice(0, html.indexOf(HEAD_ENDS))).document;
}

/** Reads files of a variant by their place in it, and by their full address. */
export function reader({ folder, base, origin }: Variant) {
  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  /** The file behind an address of the site; undefined for another site's. */
  const fileOf = (url: string) => {
    const start = `${origin}${base}`;
    return url.startsWith(start) ? url.slice(start.length).replace(/(^|\/)$/, '$1index.html') : undefined;
  };
  return {
    files: listFiles(folder),
    text,
    json: (file: string) => JSON.parse(text(file)) as never,
    fileOf,
    page: (file: string) => parseHTML(text(file)).document,
    head: (file: string) => headOf(text(file)),
  };
}
