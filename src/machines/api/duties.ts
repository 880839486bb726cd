/** `duties.json`: the duties of all sheets, with their words in every language. */
import type { ApiDuties } from '../../schema/api.ts';
import type { Said } from '../../model/bound.ts';
import { dutyEntries } from '../../model/duties.ts';
import { localesOf } from '../../model/pages.ts';
import type { Sheet } from '../../model/sheet.ts';
import { dutyFacts } from './bound.ts';
import { type ApiSource, envelope, sourceFacts, sourceSheets } from './source.ts';

export function apiDuties(source: ApiSource): ApiDuties {
  const { catalogue, today } = source;
  const { paths, locales, sheet } = catalogue;
  const [locale = ''] = locales;
  const versions = (id: string) => locales.flatMap((l) => sheet(l, id) ?? []);
  const worded = (id: string, said: (version: Sheet) => Said | undefined) =>
    Object.fromEntries(
      versions(id).flatMap((version) => {
        const own = said(version);
        return own?.lang === version.locale ? [[version.locale, own.words] as const] : [];
      }),
    );
  const page = localesOf(catalogue, 'duties').length > 0 ? paths.section(locale, 'duties') : paths.home(locale);
  return {
    ...envelope(source, { file: 'duties.json', schema: 'duties', page }),
    obligations: Object.fromEntries(
      sourceSheets(source).flatMap(({ id, obligation }) => {
        if (!obligation) return [];
        const { level, who } = obligation;
        return [[id, { level, who: who.map((a) => a.id), words: worded(id, (version) => version.obligation) }] as const];
      }),
    ),
    duties: dutyEntries(catalogue, locale, today).map(({ key, brick: { id }, duty }) => {
      const { basis, penalty } = duty;
      const same = (version: Sheet) => version.duties.find((d) => d.id === duty.id);
      return {
        key,
        sheet: {
          id,
          title: worded(id, ({ title, lang }) => ({ words: title, lang })),
          page: Object.fromEntries(versions(id).map((version) => [version.locale, paths.absolute(version.href)])),
        },
        ...dutyFacts(duty, today),
        what: worded(id, (version) => same(version)?.what),
        basis: { article: basis.article ?? null, source: sourceFacts(basis.source) },
        penalty: penalty ? { words: worded(id, (version) => same(version)?.penalty), source: sourceFacts(penalty.source) } : null,
      };
    }),
  };
}
