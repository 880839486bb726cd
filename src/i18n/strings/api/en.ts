/** English words of the pages and files for programs. */
import type { api as source } from './fr.ts';

export const api: Record<keyof typeof source, string> = {
  'twin.place': 'Place in the house',
  'twin.page': 'Page',
  'twin.data': 'Data',
  'twin.licence': 'Licence',
  'llms.short': 'Contents, with the address of each text in Markdown',
  'llms.full': 'All texts in one file',
  'llms.pages': 'Pages',
  'llms.data': 'For programs',
  'api.title': 'Open data and API',
  'api.description': 'The sheets, the house, the relations and the glossary as JSON, CSV and Markdown, free to fetch.',
  'api.lead': 'Whatever the sheets say, programs can read too: as JSON, CSV or Markdown. No key, no registration, free to reuse.',
  'api.start': 'Getting started',
  'api.start.text':
    'Begin with the index: it lists every sheet, in each language, with the addresses of its files. This program reads it, then tells what the first brick connects with. It runs in a browser and in Node alike.',
  'api.start.index': 'Open the index',
  'api.code': 'Sample program',
  'api.files': 'The files',
  'api.files.schema': 'Schema {name}',
  'api.file.index.json': 'Every sheet, in each language, and the addresses of the other files.',
  'api.file.sheet': 'One sheet in one language: all its facts, its sources, its text.',
  'api.file.house.json': 'The plan of the house, edition by edition; audiences, organisations, pillars.',
  'api.file.relations.json': 'The graph of relations: each link once, with its type and its reason.',
  'api.file.relations.jsonld': 'The same graph as linked data (JSON-LD, with SKOS and Dublin Core).',
  'api.file.glossary.json': 'The words of the field, explained in each language.',
  'api.file.compass.json': 'The compass: questions, answers, and every rule with its reason and its sources.',
  'api.file.changes.json':
    'What changed since the site opened, every change of status with its source, and the bricks worth another look.',
  'api.file.duties.json':
    'The duties: who must do what, since when, by which text, under which penalty; and how far each brick binds.',
  'api.file.sheets.csv': 'One row per sheet and language, for spreadsheets.',
  'api.head': 'At the head of every JSON file',
  'api.head.schema': 'the JSON Schema that the file keeps',
  'api.head.version': 'the version of the API',
  'api.head.url': 'the address of the file',
  'api.head.date': 'the day that the data speaks for',
  'api.head.licence': 'the licence, with its SPDX identifier',
  'api.head.source': 'whom to name, and the page that tells readers the same',
  'api.stable': 'What will not change',
  'api.stable.fields':
    'Within version 1 a field may be added, but never removed or renamed. Let your program ignore what it does not know, including a new value in a list.',
  'api.stable.ids': 'A sheet has the same identifier in every language. A retired brick keeps its sheet.',
  'api.stable.next': 'A change that would break programs would appear at another address, /api/v2/.',
  'api.text': 'The texts in Markdown',
  'api.text.rule':
    'Replace the final slash in the address of a sheet or page with “.md”: you get its facts, its text and its sources, numbered as on screen.',
  'api.text.models': 'For language models, the site also follows the llms.txt convention:',
  'api.reuse': 'Reusing the data',
  'api.reuse.licence':
    'The data is under {licence}, which says how you may reuse it. Name the source, “{publisher}”, and the date of the data.',
  'api.reuse.browser': 'Another site may read these files from its visitors’ browsers: the headers allow it.',
  'api.reuse.limits': 'The sheets give bearings and date what they say; they do not replace the official texts that they cite.',
};
