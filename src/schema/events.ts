/** Shape of `content/events.yml`: dates of laws and programmes that concern several bricks, each told once. */
import { z } from 'zod';
import { datedFields } from './date.ts';
import { source } from './source.ts';
import { id, localised } from './text.ts';
import { MILESTONE_STATES } from './vocabulary.ts';

const event = z.strictObject({
  id: id.meta({
    fr: 'Un nom court, que les fiches citent sous `events`.',
    en: 'A short name, which sheets name under `events`.',
  }),
  ...datedFields,
  what: localised.meta({
    fr: 'Une phrase : ce qui arrive à cette date.',
    en: 'One sentence: what happens on that date.',
  }),
  audiences: z.array(id).min(1, { error: 'not-empty' }).meta({
    fr: 'Pour qui la date compte : des identifiants d’`audiences` dans `house.yml`.',
    en: 'Whom the date concerns: ids from `audiences` of `house.yml`.',
  }),
  state: z.enum(MILESTONE_STATES).meta({
    fr: 'Ce que l’on sait de cette date.',
    en: 'What is known of that date.',
  }),
  source: source.meta({
    fr: 'Le document qui fixe la date, le texte de loi de préférence.',
    en: 'The document that sets the date, the law itself if possible.',
  }),
});

export const events = z
  .strictObject({
    events: z.array(event).meta({
      fr: 'Les dates, de la plus ancienne à la plus récente.',
      en: 'The dates, oldest first.',
    }),
  })
  .meta({
    fr: 'Les dates de lois et de programmes que plusieurs fiches partagent.',
    en: 'Dates of laws and programmes that several sheets share.',
  });

export type Events = z.infer<typeof events>;
export type SharedEvent = z.infer<typeof event>;
