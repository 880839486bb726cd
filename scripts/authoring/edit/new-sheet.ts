/** The files of a new brick, every field explained, ready to be filled in. */
import {
  FIGURE_PRECISIONS,
  FIGURE_UNITS,
  KINDS,
  LINK_TYPES,
  MILESTONE_STATES,
  RELATION_TYPES,
  STATUSES,
} from '../../../src/schema/vocabulary.ts';

export interface NewSheet {
  id: string;
  title: string;
  /** Title in the other language. */
  titleEn: string;
  room: string;
  kind: string;
  status: string;
  /** All of the house. */
  audiences: readonly string[];
  /** Those whom the brick is for, as far as its author said so. */
  chosenAudiences?: readonly string[];
  organisations: readonly string[];
  /** Day it is written, `YYYY-MM-DD`. */
  today: string;
}

/** `content/sheets/<source locale>/<id>.mdx`. What only the author knows is left empty, and the check asks for it. */
export function sourceTemplate(sheet: NewSheet): string {
  return `---
# Le nom actuel, sans le sigle.
title: ${quoted(sheet.title)}
# Le sigle, montré entre parenthèses. Facultatif : supprimez la ligne s'il n'y en a pas.
# acronym:
# Une ou deux phrases, 40 à 200 caractères : ce que c'est, et ce que cela change pour le lecteur.
summary:
# Anciens noms, mots courants, nom dans l'autre langue.
aliases: []
# La pièce de house.yml où la brique est rangée.
category: ${sheet.room}
# Le type : ${KINDS.join(', ')}.
kind: ${sheet.kind}
# L'état aujourd'hui : ${STATUSES.join(', ')}. Le même que la dernière ligne de history.
status: ${sheet.status}
# Les états datés, du plus ancien au plus récent ; source : l'id d'une entrée de sources.
history:
  - date: ${sheet.today.slice(0, 'YYYY-MM'.length)}
    status: ${sheet.status}
    source: source-1
# Pour qui : ${sheet.audiences.join(', ')}.
audiences: [${(sheet.chosenAudiences ?? []).join(', ')}]
# Qui l'opère : ${sheet.organisations.join(', ')}.
operators: []
# Avec quoi elle s'assemble. Types : ${RELATION_TYPES.join(', ')}. Une paire se déclare d'un seul côté.
related: []
#  - type: uses
#    target: ins
#    reason: Une phrase qui dit pourquoi.
# Les dates à prévoir, de la plus ancienne à la plus récente. state : ${MILESTONE_STATES.join(', ')}.
milestones: []
#  - id: api-v1-end
#    date: 2027-03
#    what: Une phrase qui dit ce qui arrive à cette date.
#    audiences: []
#    source: source-1
#    state: announced
# Les chiffres clés : value en clair, unit (${FIGURE_UNITS.join(', ')}), precision (${FIGURE_PRECISIONS.join(', ')}).
figures: []
#  - id: users
#    value: 24000000
#    label: ce qui est compté, lu sous le nombre
#    date: 2026-01
#    source: source-1
# Les liens officiels. Types : ${LINK_TYPES.join(', ')}.
links:
  - type: site
    title:
    url:
    lang: fr
# Ce que vous avez lu. date : celle du document (2026, 2026-11 ou 2026-11-22) ; official : true pour une autorité.
sources:
  - id: source-1
    title:
    publisher:
    url:
    readOn: ${sheet.today}
    official: true
    lang: fr
# Le jour où vous avez comparé la fiche à ses sources.
reviewed: ${sheet.today}
---

## En bref

## Ce que c'est

## Qui est concerné

## Ce que cela impose

## Par où commencer

## Où cela en est

## Points ouverts
`;
}

/** `content/sheets/<other locale>/<id>.mdx`: words only. */
export function translationTemplate({ titleEn }: NewSheet): string {
  return `---
# The current name, without its acronym.
title: ${quoted(titleEn)}
# The acronym, shown in brackets. Optional: delete the line if there is none.
# acronym:
# One or two sentences, 40 to 200 characters.
summary:
# Other names, among them the one in the source language.
aliases: []
# One line for each relation of the source: "<target>: why".
reasons: {}
# One line for each milestone and figure of the source: "<id>: words".
milestones: {}
figures: {}
---

## In short

## What it is

## Who it concerns

## What it requires

## Where to start

## Where it stands

## Open points
`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
