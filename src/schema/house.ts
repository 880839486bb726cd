/** Shape of `content/house.yml`: how the bricks are laid out, edition by edition, and the words of the drawing. */
import { z } from 'zod';
import { MAX_PILLARS } from '../config/limits.ts';
import { datedFields } from './date.ts';
import { source } from './source.ts';
import { httpsUrl, id, localised } from './text.ts';
import { HOUSE_PARTS, MATERIALS } from './vocabulary.ts';

/** A row of bricks with a name: the room of a floor, the course of a foundation. */
export const room = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant de la pièce : la `category` des fiches.',
    en: 'The id of the room: the `category` of its sheets.',
  }),
  label: localised.meta({
    fr: 'Le nom de la pièce.',
    en: 'The name of the room.',
  }),
  bricks: z.array(id).meta({
    fr: 'Les fiches de la pièce, dans l’ordre de lecture.',
    en: 'The sheets of the room, in reading order.',
  }),
  material: z.enum(MATERIALS).optional().meta({
    fr: 'La matière d’une assise de fondation : grès, brique, ardoise ou granit ; sans effet ailleurs.',
    en: 'What a course of a foundation is built of; without effect elsewhere.',
  }),
});

export const floor = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant de l’étage.',
    en: 'The id of the floor.',
  }),
  part: z.enum(HOUSE_PARTS).meta({
    fr: 'La partie du dessin : toit, étage, fondations, ou annexe à côté.',
    en: 'The part of the drawing: the roof, a storey, the foundations, or an annexe beside the house.',
  }),
  label: localised.meta({
    fr: 'Le nom de l’étage.',
    en: 'The name of the floor.',
  }),
  rooms: z.array(room).min(1, { error: 'not-empty' }).meta({
    fr: 'Les pièces de l’étage, ou les assises d’une fondation.',
    en: 'The rooms of the floor, or the courses of a foundation.',
  }),
});

/** One drawing of the house, as of a date. Floors from top to bottom. */
export const edition = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant de l’édition.',
    en: 'The id of the edition.',
  }),
  ...datedFields,
  label: localised.meta({
    fr: 'Le nom de l’édition.',
    en: 'The name of the edition.',
  }),
  source: httpsUrl.optional().meta({
    fr: 'L’adresse où ce plan a été publié ; rien si c’est le nôtre.',
    en: 'Where this layout was published; nothing for our own.',
  }),
  names: z.record(id, localised).default({}).meta({
    fr: 'Les noms d’alors, quand ils ont changé, par identifiant de brique.',
    en: 'The names that bricks had then, where they have changed since, by id of the brick.',
  }),
  floors: z.array(floor).min(1, { error: 'not-empty' }).meta({
    fr: 'Les étages, de haut en bas.',
    en: 'The floors, from top to bottom.',
  }),
});

/** One of the blocks of text around the house. */
export const pillar = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant du pilier.',
    en: 'The id of the pillar.',
  }),
  icon: id.meta({
    fr: 'Le nom d’un fichier de `icons`, sans `.svg`.',
    en: 'The name of a file in `icons`, without `.svg`.',
  }),
  label: localised.meta({
    fr: 'Le nom du pilier.',
    en: 'The name of the pillar.',
  }),
  text: localised.meta({
    fr: 'Le texte du pilier.',
    en: 'The text of the pillar.',
  }),
  page: id.optional().meta({
    fr: 'L’identifiant de la page qui en dit plus.',
    en: 'The id of the page that says more.',
  }),
  sources: z.array(source).min(1, { error: 'not-empty' }).meta({
    fr: 'Ce sur quoi le texte repose.',
    en: 'What the text rests on.',
  }),
});

export const organisation = z.strictObject({
  name: localised.meta({
    fr: 'Le nom de l’organisme.',
    en: 'The name of the organisation.',
  }),
  short: localised.optional().meta({
    fr: 'Le nom court ou le sigle.',
    en: 'The short name or acronym.',
  }),
  url: httpsUrl.meta({
    fr: 'L’adresse du site de l’organisme.',
    en: 'The address of the organisation’s site.',
  }),
  group: id.optional().meta({
    fr: 'Le groupe où la carte des organismes le dessine ; rien : parmi les autres, à la fin.',
    en: 'The group in which the map of organisations draws it; nothing: among the others, at the end.',
  }),
  partOf: id.optional().meta({
    fr: 'L’organisme dont il est un service : la carte le dessine contre lui.',
    en: 'The organisation of which it is a department: the map draws it against that one.',
  }),
  under: id.optional().meta({
    fr: 'L’organisme qui le supervise sans qu’il en fasse partie.',
    en: 'The organisation that oversees it from outside.',
  }),
  role: localised.optional().meta({
    fr: 'Ce qu’il fait, en quelques mots.',
    en: 'What it does, in a few words.',
  }),
});

/** A group of organisations on their map. */
export const organisationGroup = z.strictObject({
  id: id.meta({
    fr: 'L’identifiant du groupe.',
    en: 'The id of the group.',
  }),
  label: localised.meta({
    fr: 'Le nom du groupe.',
    en: 'The name of the group.',
  }),
  material: z.enum(MATERIALS).optional().meta({
    fr: 'La matière dont ses bâtiments sont dessinés.',
    en: 'What its buildings are drawn of.',
  }),
});

export const house = z
  .strictObject({
    current: id.meta({
      fr: 'L’édition que montre la page d’accueil.',
      en: 'The edition that the home page shows.',
    }),
    editions: z.array(edition).min(1, { error: 'not-empty' }).meta({
      fr: 'Les plans de la maison, chacun à sa date.',
      en: 'The layouts of the house, each as of its date.',
    }),
    pillars: z.array(pillar).max(MAX_PILLARS).meta({
      fr: 'Les blocs de texte autour de la maison.',
      en: 'The blocks of text around the house.',
    }),
    audiences: z.record(id, localised).meta({
      fr: 'Les publics, par l’identifiant que les fiches nomment.',
      en: 'The audiences, by the id that sheets name.',
    }),
    organisationGroups: z.array(organisationGroup).default([]).meta({
      fr: 'Les groupes d’organismes sur leur carte, dans l’ordre.',
      en: 'The groups of organisations on their map, in order.',
    }),
    organisations: z.record(id, organisation).meta({
      fr: 'Les organismes qui opèrent les briques, par l’identifiant que les fiches nomment.',
      en: 'The organisations that run bricks, by the id that sheets name.',
    }),
  })
  .meta({
    fr: 'Le plan de la maison, édition par édition ; les publics, les organismes, les piliers.',
    en: 'The layout of the house, edition by edition; the audiences, the organisations, the pillars.',
  });

export type House = z.infer<typeof house>;
export type Edition = z.infer<typeof edition>;
export type Floor = z.infer<typeof floor>;
export type Room = z.infer<typeof room>;
export type Pillar = z.infer<typeof pillar>;
