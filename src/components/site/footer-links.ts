/** Which pages the footer leads to, and under which names. */
import { translator } from '../../i18n/translate.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { LEGAL_PAGES } from '../../model/publication.ts';
import { accessibilityState } from '../../model/statements.ts';

export interface FooterLinks {
  guides: readonly FooterLink[];
  legal: readonly FooterLink[];
}
interface FooterLink {
  label: string;
  href: string;
}

/** The guides, then the legal pages in their own order; the link to the accessibility statement says its result, as RGAA asks. */
export function footerLinks(catalogue: Catalogue, locale: string, today: string): FooterLinks {
  const { t } = translator(locale);
  const pages = catalogue.pages(locale);
  const link = ({ id, href, data }: (typeof pages)[number]): FooterLink => {
    const statement = id === 'accessibility' ? catalogue.statements.accessibility : undefined;
    const label =
      statement && t('accessibility.footer', { state: t(`conformity.${accessibilityState(statement, today).state}`) });
    return { label: label ?? data.title, href };
  };
  const known: readonly string[] = LEGAL_PAGES;
  return {
    guides: pages.filter(({ id }) => id !== 'about' && !known.includes(id)).map(link),
    legal: LEGAL_PAGES.flatMap((id) => pages.filter((page) => page.id === id).map(link)),
  };
}
