/** Where a site's files would be written, and where its addresses lead. */
import path from 'node:path';
import { editUrl } from '../../../src/model/edit-url.ts';
import { redirectsOf } from '../../../src/model/ledger.ts';
import type { Assembly } from '../../../src/reader/assembly.ts';

/** Bytes of a name in a folder: what Linux, macOS and Windows have room for. */
const MAX_NAME_BYTES = 255;

/** One name that is taken often takes all below it along. */
const MAX_TOLD = 3;

/** What is wrong with the names of the files, a sentence each. @param files paths below the site's folder */
export function nameFaults(files: readonly string[]): string[] {
  const folder = path.resolve('/site');
  const taken = new Map<string, string>();
  const faults = files.flatMap((file) => {
    const target = path.resolve(folder, file);
    const key = target.toLowerCase();
    const first = taken.get(key);
    taken.set(key, first ?? file);
    const long = file.split('/').find((name) => Buffer.byteLength(name) > MAX_NAME_BYTES);
    return [
      ...(target.startsWith(folder + path.sep) ? [] : [`the file ${cut(file)} would be written outside the site`]),
      ...(first === undefined ? [] : [`two files would have the name ${cut(file)}`]),
      ...(long === undefined ? [] : [`a file would have a name of ${long.length} characters`]),
    ];
  });
  return faults.slice(0, MAX_TOLD);
}

/** What is wrong with where redirects, pages and links for editing lead, a sentence each. */
export function addressFaults({ catalogue, settings, sitePages }: Assembly): string[] {
  const { paths, site } = catalogue;
  const pages = new Set(sitePages.map((page) => page.path));
  const moves = [...redirectsOf(settings.ledger, paths, catalogue.locales)];
  return [
    ...moves.filter(([, to]) => !pages.has(to)).map(([, to]) => `a redirect leads to ${cut(to)}, which is no page`),
    ...moves.filter(([from]) => pages.has(from)).map(([from]) => `a redirect takes the place of the page ${cut(from)}`),
    ...[...pages]
      .filter((page) => pathOf(paths.absolute(page)) !== page)
      .slice(0, 1)
      .map((page) => `the page ${cut(page)} has the address ${cut(paths.absolute(page))}`),
    ...editFaults(site, 'sheets/fr/a.mdx'),
  ];
}

function editFaults(site: Assembly['catalogue']['site'], file: string): string[] {
  const edit = editUrl(site, file);
  const wanted = new URL(`${site.repository.replace(/\/+$/, '')}/edit/`);
  const url = URL.canParse(edit) ? new URL(edit) : undefined;
  const isThere = url?.origin === wanted.origin && url.pathname.startsWith(wanted.pathname) && url.pathname.endsWith(file);
  return isThere ? [] : [`the link for editing leads to ${cut(url?.href ?? edit)}`];
}

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : undefined);

const cut = (text: string) => JSON.stringify(text.slice(0, 80));
