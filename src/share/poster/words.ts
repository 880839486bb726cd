/** What a poster says in a language: nothing that the pages do not say. */
import { STATE_MONTHS } from '../../config/limits.ts';
import type { Translator } from '../../i18n/translate.ts';
import { translator } from '../../i18n/translate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { type Block, type Drawing, drawingOf, isPlate } from '../../model/drawing.ts';
import { pillarAnchor } from '../../model/paths.ts';
import { plainAddress } from '../../model/posters.ts';
import { fullName } from '../../model/sheet.ts';
import { OBLIGATION_ORDER } from '../../model/bound.ts';
import { STATUSES } from '../../schema/vocabulary.ts';
import type { BlockWords, PosterWords } from './pen.ts';

/** @param day that the site speaks for, `YYYY-MM-DD` */
export function posterOf(catalogue: Catalogue, locale: string, day: string): { house: Drawing; words: PosterWords } {
  const { paths, site, places } = catalogue;
  const { t, date } = translator(locale, catalogue.ownWords);
  const placed = catalogue.house(locale);
  const house = drawingOf(placed, places(locale).room);
  const url = paths.absolute(paths.home(locale));
  const blockOf = (block: Block) => wordsOf(block, locale, t, paths.absolute);
  const shown = house.floors.flatMap((f) => f.rooms.flatMap((r) => r.bricks.map(blockOf)));
  const words: PosterWords = {
    locale,
    site: site.name[locale] ?? '',
    tagline: site.tagline[locale] ?? '',
    description: t('house.title', { count: house.count }),
    kinds: placed.kinds
      .filter(({ kind }) => shown.some((b) => b.kind === kind))
      .map(({ kind }) => ({ id: kind, label: t(`kind.${kind}`) })),
    statuses: STATUSES.filter((id) => shown.some((b) => b.status === id)).map((id) => ({ id, label: t(`status.${id}`) })),
    old: shown.some((b) => b.seen !== undefined) ? t('evidence.old', { months: STATE_MONTHS }) : undefined,
    duties: OBLIGATION_ORDER.filter((id) => shown.some((b) => b.duty === id)).map((id) => ({ id, label: t(`obligation.${id}`) })),
    door: catalogue.hasCompass
      ? { question: t('house.door'), action: t('house.door.action'), href: paths.absolute(paths.section(locale, 'compass')) }
      : undefined,
    pillars: placed.pillars.map(({ id, icon, label }) => ({ icon, label, href: `${url}#${pillarAnchor(id)}` })),
    edition: t('poster.edition', { edition: t('house.count', { count: house.count }), date: date(day) }),
    licence: t('poster.licence', { licence: site.licence.name }),
    notice: site.notice?.[locale] ?? '',
    publisher: site.publisher,
    address: plainAddress(url),
    url,
    blockOf,
  };
  return { house, words };
}

function wordsOf(block: Block, locale: string, t: Translator['t'], absolute: (path: string) => string): BlockWords {
  const href = absolute(block.href);
  if (isPlate(block)) {
    const note = t('house.count', { count: block.count });
    const none = { lang: undefined, id: undefined, kind: undefined, status: undefined, duty: undefined, icon: '' };
    return { ...none, seen: undefined, name: block.label, note, title: `${block.label}, ${note}`, href };
  }
  const { id, kind, lang, icon, lastSeen } = block;
  const status = block.status === 'not-shown' ? undefined : block.status;
  const name = fullName(block);
  const note = status ? t(`status.${status}`) : '';
  const seen = lastSeen === undefined ? undefined : t('brick.seen', { year: lastSeen });
  const duty = block.obligation?.level;
  const parts = [name, note, seen, t(`kind.${kind}`), duty && t(`obligation.${duty}`)];
  return {
    name,
    note,
    seen,
    title: parts.filter(Boolean).join(', '),
    href,
    lang: lang === locale ? undefined : lang,
    id,
    kind,
    status,
    duty,
    icon,
  };
}
