/** The files of a new brick, every field explained, ready to be filled in. */
import { SUMMARY_LENGTH } from '../../../src/config/limits.ts';
import { sourceSheet, translatedSheet } from '../../../src/schema/sheet.ts';
import {
  ARTICLE_ANSWERS,
  DUTY_STATES,
  FIGURE_PRECISIONS,
  FIGURE_UNITS,
  KINDS,
  LINK_TYPES,
  MILESTONE_STATES,
  OBLIGATION_LEVELS,
  PRACTICAL_FIELDS,
  RELATION_TYPES,
  STATUSES,
  SURENESSES,
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

/**
 * `content/sheets/<source locale>/<id>.mdx`. What only the author knows is left empty, and the check asks for it.
 * @param parts of a sheet in that language
 */
export function sourceTemplate(sheet: NewSheet, parts: readonly string[]): string {
  return `---
# Les lignes facultatives sont précédées de « # » : pour en écrire une, ôtez ce signe et l'espace qui le suit.
#
# ${fact('title')}
title: ${quoted(sheet.title)}
# ${fact('acronym')} Facultatif.
# acronym:
# ${fact('summary')} De ${SUMMARY_LENGTH.min} à ${SUMMARY_LENGTH.max} caractères.
summary:
# ${fact('aliases')}
aliases: []
# ${fact('category')}
category: ${sheet.room}
# ${fact('kind')} Au choix : ${KINDS.join(', ')}.
kind: ${sheet.kind}
# ${fact('status')} Au choix : ${STATUSES.join(', ')}.
status: ${sheet.status}
# ${fact('history')} source : l'id d'une entrée de sources.
history:
  - date: ${sheet.today.slice(0, 'YYYY-MM'.length)}
    status: ${sheet.status}
    source: source-1
# ${fact('audiences')} Au choix : ${sheet.audiences.join(', ')}.
audiences: [${(sheet.chosenAudiences ?? []).join(', ')}]
# ${fact('operators')} Au choix : ${sheet.organisations.join(', ')}.
operators: []
# ${fact('related')} Types : ${RELATION_TYPES.join(', ')}.
# related:
#   - type: uses
#     target: ins
#     reason: Une phrase qui dit pourquoi.
# ${fact('obligation')} level : ${OBLIGATION_LEVELS.join(', ')}.
# obligation:
#   level: conditional
#   who: []
#   words: Une phrase qui dit pour qui, et dans quel cas.
# ${fact('duties')} state : ${DUTY_STATES.join(', ')}. sureness : ${SURENESSES.join(', ')}.
# duties:
#   - id: certificate
#     who: []
#     what: Une phrase qui commence par un verbe.
#     since: 2026-01-01
#     state: in-force
#     basis:
#       source: source-1
#       article: art. 1
#     sureness: to-verify
# ${fact('practical')} Chacun : words et source, ou searched seul, le jour où vous ne l'avez pas trouvé.
# practical:
${PRACTICAL_FIELDS.map((field) => `#   ${field}:\n#     searched: ${sheet.today}`).join('\n')}
# ${fact('unknowns')} article, pour une question de droit : ${ARTICLE_ANSWERS.join(', ')}.
# unknowns:
#   - id: price
#     question: Une phrase qui dit ce qui n'est pas établi.
#     where: Les sites, pages ou textes cherchés.
#     on: ${sheet.today}
# ${fact('milestones')} state : ${MILESTONE_STATES.join(', ')}.
# milestones:
#   - id: api-v1-end
#     date: 2027-03
#     what: Une phrase qui dit ce qui arrive à cette date.
#     audiences: []
#     source: source-1
#     state: announced
# ${fact('figures')} unit : ${FIGURE_UNITS.join(', ')}. precision : ${FIGURE_PRECISIONS.join(', ')}.
# figures:
#   - id: users
#     value: 24000000
#     label: ce qui est compté, lu sous le nombre
#     date: 2026-01
#     source: source-1
# ${fact('links')} Types : ${LINK_TYPES.join(', ')}.
links:
  - type: site
    title:
    url:
    lang: fr
# ${fact('sources')} date : celle du document (2026, 2026-11 ou 2026-11-22) ; official : true pour une autorité.
sources:
  - id: source-1
    title:
    publisher:
    url:
    readOn: ${sheet.today}
    official: true
    lang: fr
# ${fact('reviewed')}
reviewed: ${sheet.today}
---
${headings(parts)}`;
}

/** `content/sheets/<other locale>/<id>.mdx`: words only. @param parts of a sheet in that language */
export function translationTemplate({ titleEn }: NewSheet, parts: readonly string[]): string {
  return `---
# Optional lines have a # before them: to write one, take away that sign and the space after it.
#
# ${word('title')}
title: ${quoted(titleEn)}
# ${word('acronym')} Optional.
# acronym:
# ${word('summary')} ${SUMMARY_LENGTH.min} to ${SUMMARY_LENGTH.max} characters.
summary:
# ${word('aliases')}
aliases: []
# ${word('reasons')} One line each: "<target>: why".
# reasons:
#   ins: Why the two are connected.
# ${word('obligation')}
# obligation:
# ${word('duties')} One line each: "<id>: what is to be done".
# duties:
#   certificate: One sentence that begins with a verb.
# ${word('practical')}
# practical:
#   firstStep: What to do first.
# ${word('unknowns')} One line each: "<id>: what is not established".
# unknowns:
#   price: What is not established, in one sentence.
# ${word('milestones')} One line each: "<id>: what happens".
# milestones:
#   api-v1-end: What happens on that day.
# ${word('figures')} One line each: "<id>: label".
# figures:
#   users: what is counted
---
${headings(parts)}`;
}

/** What a field of the source sheet says, in the language in which it is written. */
function fact(field: keyof typeof sourceSheet.shape): string {
  return sourceSheet.shape[field].meta()?.fr ?? '';
}

/** The same of a translation. */
function word(field: keyof typeof translatedSheet.shape): string {
  return translatedSheet.shape[field].meta()?.en ?? '';
}

function headings(parts: readonly string[]): string {
  return parts.map((part) => `\n## ${part}\n`).join('');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
