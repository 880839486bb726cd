/** What a link may not say alone: a screen reader lists links without their sentences, and there it says nothing. */
const VAGUE: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set([
    'ici',
    'cliquez ici',
    'cliquer ici',
    'par ici',
    'lien',
    'ce lien',
    'le lien',
    'voir',
    'voir ici',
    'en savoir plus',
    'lire la suite',
    'plus',
    'site',
    'page',
    'cette page',
  ]),
  en: new Set([
    'here',
    'click here',
    'link',
    'this link',
    'see here',
    'see',
    'more',
    'read more',
    'learn more',
    'page',
    'this page',
    'website',
    'site',
  ]),
};

/** Whether a link says nothing of where it leads, in a language: one of a few words, its own address, or nothing. */
export function isVague(words: string, url: string, locale: string): boolean {
  const said = words.trim().replace(/\s+/g, ' ').toLowerCase();
  const bare = said.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return bare === '' || VAGUE[locale]?.has(bare) === true || isAddress(said, url);
}

/** An e-mail address or a telephone number is what its link is about; the address of a page is not. */
function isAddress(said: string, url: string): boolean {
  return (
    /^(?:https?:\/\/|www\.)\S+$/.test(said) || (/^https?:/i.test(url) && withoutScheme(url.toLowerCase()) === withoutScheme(said))
  );
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
