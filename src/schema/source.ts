/** Shape of a document that we read: what a sheet, a page, a pillar and the compass rest on. */
import { z } from 'zod';
import { approximate, exactDate, looseDate } from './date.ts';
import { httpsUrl, id, localeId, text } from './text.ts';
import { VIAS } from './vocabulary.ts';

/** A document that we read, and when. */
export const source = z.strictObject({
  id: id.meta({
    fr: 'Le nom court de la source, que citent les `<Cite>` du texte.',
    en: 'The short name of the source, which the `<Cite>` of the text name.',
  }),
  title: text.meta({
    fr: 'Le titre du document, dans sa langue.',
    en: 'The title of the document, in its own language.',
  }),
  publisher: text.meta({
    fr: 'Qui a publié le document.',
    en: 'Who published the document.',
  }),
  url: httpsUrl.meta({
    fr: 'L’adresse du document.',
    en: 'The address of the document.',
  }),
  date: looseDate.optional().meta({
    fr: 'La date portée par le document, s’il en a une.',
    en: 'The date printed on the document, if it has one.',
  }),
  approximate,
  readOn: exactDate.meta({
    fr: 'Le jour où nous avons lu le document.',
    en: 'The day on which we read the document.',
  }),
  official: z.boolean().meta({
    fr: '`true` pour un texte ou une page d’une autorité publique, ou de l’opérateur lui-même.',
    en: '`true` for a text or page of a public authority, or of the operator itself.',
  }),
  lang: localeId.meta({
    fr: 'La langue du document.',
    en: 'The language of the document.',
  }),
  via: z.enum(VIAS).default('read').meta({
    fr: 'Comment nous savons ce que dit le document ou le texte qu’il rapporte : lu, cité par cette page, ou de seconde main ; `read` si rien n’est dit.',
    en: 'How we know what the document, or the text that it reports, says: read, quoted by this page, or second hand; `read` if nothing is said.',
  }),
});
export type Source = z.infer<typeof source>;
