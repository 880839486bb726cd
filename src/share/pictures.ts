/** Which share images a site has, and what each says. */
import type { Translator } from '../i18n/translate.ts';
import { translator } from '../i18n/translate.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { type MiniHouse, miniHouse } from '../model/mini-house.ts';
import { HOUSE_IMAGE, PAGE_IMAGE, sheetImage } from '../model/share-image.ts';
import type { Sheet } from '../model/sheet.ts';
import type { PictureWords } from './picture.ts';

export interface Picture {
  /** Path below the site's folder. */
  file: string;
  words: PictureWords;
}

/** One a sheet and language, one of the house and one for other pages. */
export function pictures(catalogue: Catalogue): Picture[] {
  const { locales, paths, site, icons } = catalogue;
  return locales.flatMap((locale) => {
    const { t } = translator(locale, catalogue.ownWords);
    const { floors, count } = catalogue.house(locale);
    const file = (name: string) => paths.withoutBase(paths.shareImage(locale, name)).slice(1);
    const name = site.name[locale] ?? '';
    const whole = { site: site.publisher, title: name, house: miniHouse(floors) };
    return [
      { file: file(HOUSE_IMAGE), words: { ...whole, subtitle: t('house.lead'), place: t('house.count', { count }) } },
      { file: file(PAGE_IMAGE), words: { ...whole, subtitle: site.tagline[locale] } },
      ...catalogue.sheets(locale).map((sheet) => ({
        file: file(sheetImage(sheet.id)),
        words: sheetWords(sheet, name, icons, miniHouse(floors, sheet.id), t),
      })),
    ];
  });
}

function sheetWords(sheet: Sheet, site: string, icons: Catalogue['icons'], house: MiniHouse, t: Translator['t']): PictureWords {
  return {
    site,
    title: sheet.title,
    subtitle: sheet.acronym,
    isAcronym: true,
    place: placeOf(sheet, t),
    sign: { kind: sheet.kind, label: t(`kind.${sheet.kind}`), icon: icons[sheet.icon] ?? '' },
    status: { id: sheet.status, label: t(`status.${sheet.status}`) },
    house,
  };
}

/** Floor and room; once where both bear one name. */
function placeOf({ floor, room }: Sheet, t: Translator['t']): string {
  return floor.label === room.label ? floor.label : t('share.place', { floor: floor.label, room: room.label });
}
