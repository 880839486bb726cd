/** Shape of `content/ledger.json`: what was ever published. Written by commands only. */
import { z } from 'zod';
import { exactDate } from './date.ts';
import { REASON_LENGTH } from '../config/limits.ts';
import { currentName } from './renamed.ts';
import { anchor, FINGERPRINT, id, localeId, sheetAddress, textOfLength } from './text.ts';
import { FACT_FIELDS, STATUSES } from './vocabulary.ts';

const fingerprint = z.string().regex(FINGERPRINT, { error: 'fingerprint' });

/** A field of a sheet; what was noted under an old name is read under today's, so that a new name is no change. */
const factField = z.preprocess(currentName, z.enum(FACT_FIELDS));

/** What the site last took note of: the next look tells by it what changed. */
const seen = z.strictObject({
  status: z.enum(STATUSES).meta({
    fr: 'Son état.',
    en: 'Its status.',
  }),
  reviewed: exactDate.meta({
    fr: 'Sa dernière relecture.',
    en: 'Its last review.',
  }),
  facts: z.partialRecord(factField, fingerprint).meta({
    fr: 'Les empreintes de ses données, champ par champ.',
    en: 'The fingerprints of its facts, by field.',
  }),
  sections: z.record(anchor, fingerprint).meta({
    fr: 'Les empreintes de son texte, passage par passage.',
    en: 'The fingerprints of its source text, by section.',
  }),
});

/** From one status to another. */
const step = z.strictObject({
  from: z.enum(STATUSES).meta({
    fr: 'L’état d’avant.',
    en: 'The status before.',
  }),
  to: z.enum(STATUSES).meta({
    fr: 'L’état d’après.',
    en: 'The status after.',
  }),
});

/** Addresses under an earlier id. */
const formerName = z.strictObject({
  id: id.meta({
    fr: 'L’ancien identifiant.',
    en: 'The earlier id.',
  }),
  until: exactDate.meta({
    fr: 'Le jour du changement de nom.',
    en: 'The day of the renaming.',
  }),
  paths: z.record(localeId, sheetAddress).meta({
    fr: 'Les anciens chemins, par langue.',
    en: 'The earlier paths, by language.',
  }),
});

/** A change of the source that a person found not to matter to a translation. */
const waiver = z.strictObject({
  date: exactDate.meta({
    fr: 'Le jour où quelqu’un en a jugé ainsi.',
    en: 'The day on which someone judged so.',
  }),
  locale: localeId.meta({
    fr: 'La langue de la traduction.',
    en: 'The language of the translation.',
  }),
  sections: z.array(anchor).meta({
    fr: 'Les passages de l’original qui ont changé.',
    en: 'The sections of the source that changed.',
  }),
  reason: textOfLength(REASON_LENGTH).meta({
    fr: 'Une phrase : pourquoi la traduction reste juste.',
    en: 'One sentence: why the translation is still right.',
  }),
});

/** What the site found changed on one day; nothing unchanged is named. */
export const ledgerChange = z.strictObject({
  date: exactDate.meta({
    fr: 'Le jour où le site en a pris note.',
    en: 'The day on which the site took note.',
  }),
  status: step.optional().meta({
    fr: 'L’état d’avant et celui d’après.',
    en: 'The status before and after.',
  }),
  reviewed: exactDate.optional().meta({
    fr: 'Le jour d’une nouvelle relecture.',
    en: 'The day of a new review.',
  }),
  facts: z.array(factField).optional().meta({
    fr: 'Les données qui ont changé.',
    en: 'The facts that changed.',
  }),
  sections: z.array(anchor).optional().meta({
    fr: 'Les passages qui ont changé.',
    en: 'The sections that changed.',
  }),
});

export const ledgerSheet = z.strictObject({
  since: exactDate.meta({
    fr: 'Le jour où la fiche a été inscrite.',
    en: 'The day on which the sheet was first recorded.',
  }),
  paths: z.record(localeId, sheetAddress).meta({
    fr: 'Son chemin sous la racine du site, par langue.',
    en: 'Its path without the site’s base, by language.',
  }),
  former: z.array(formerName).optional().meta({
    fr: 'Les anciens identifiants, dont les adresses mènent ici.',
    en: 'Earlier ids, whose addresses lead here.',
  }),
  waivers: z.array(waiver).optional().meta({
    fr: 'Les changements de l’original qui ne touchent pas une traduction.',
    en: 'Changes of the source that do not matter to a translation.',
  }),
  seen: seen.optional().meta({
    fr: 'Ce que le site a noté de la fiche en dernier.',
    en: 'What the site last noted of the sheet.',
  }),
  changes: z.array(ledgerChange).optional().meta({
    fr: 'Ce qui a changé, du plus ancien au plus récent, au plus une entrée par jour.',
    en: 'What changed, oldest first, at most one entry a day.',
  }),
});

export const ledger = z
  .strictObject({
    version: z.literal(1).meta({
      fr: 'La version de ce format.',
      en: 'The version of this format.',
    }),
    sheets: z.record(id, ledgerSheet).meta({
      fr: 'Les fiches déjà publiées, par identifiant.',
      en: 'The sheets ever published, by id.',
    }),
  })
  .meta({ fr: 'La mémoire du site ; seules les commandes l’écrivent.', en: 'The memory of the site; only commands write it.' });
export type Ledger = z.infer<typeof ledger>;
export type LedgerSheet = z.infer<typeof ledgerSheet>;
export type LedgerChange = z.infer<typeof ledgerChange>;
