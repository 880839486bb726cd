/** The commands in English. */
import type { CommandWords } from './words.ts';

const q = (text: string) => `"${text}"`;
const n = (value: number) => value.toLocaleString('en-GB');
const meaning = (meant: string | undefined) => (meant === undefined ? '' : ` Did you mean ${meant}?`);
const files = (count: number) => `${n(count)} file${count === 1 ? '' : 's'}`;
const left = (what: string) => (done: number, total: number, seconds: number) =>
  `… ${n(done)} of ${n(total)} ${what}, about ${n(seconds)} s left`;

export const en: CommandWords = {
  id: 'en',
  front: {
    usage: { arguments: 'Arguments', options: 'Options', example: 'Example' },
    lang: 'language of what the command says; without it, that of the terminal',
    help: 'show this and do nothing',
    usual: (value) => `(${value} without it)`,
    unknownOption: (given, meant) => `There is no option ${given}.${meaning(meant)}`,
    surplus: (given) => `${q(given)} is not expected here. Options stand after two dashes.`,
    missingArgument: (name, means) => `${name} is missing: ${means}.`,
    missingValue: (option, value) => `${option} needs a value: ${option} ${value}`,
    noValue: (option) => `${option} takes no value.`,
    badValue: (option, given, expected, meant) =>
      `${option} ${q(given)}: expected ${expected}.${meaning(meant === undefined ? undefined : q(meant))}`,
    oneOf: (values) => (values.length === 1 ? q(values[0] ?? '') : `one of ${values.join(', ')}`),
    twoDashes: (options, line) =>
      `npm kept ${options.join(', ')} for itself: put two dashes before what is for the command: ${line}`,
    seeHelp: (line) => `See: ${line}`,
    ourFault: 'This is a fault of the program, not yours. Please report it with these lines:',
  },
  ask: {
    needed: 'an answer is needed',
    noSuch: (answer, meant) => `there is no ${q(answer)}.${meaning(meant === undefined ? undefined : q(meant))}`,
    choose: (first, last) => `A number from ${first} to ${last}, or a name`,
    chooseSome: (first, last) => `Numbers from ${first} to ${last}, or names, with commas between`,
    usual: (answer) => `Enter: ${answer}`,
    later: 'Enter: later',
    missing: (flag, question) => `--${flag} is missing: ${question}.`,
    ended: 'The answers ended before the questions did: nothing was written.',
  },
  build: {
    steps: {
      checked: 'Content checked',
      rendered: 'Texts rendered',
      pages: 'Pages made',
      images: 'Share images made',
      posters: 'Posters drawn',
      index: 'Search index written',
      verified: 'Site verified',
    },
    done: (label, seconds, detail) => `✓ ${label} in ${seconds.toFixed(1)} s${detail === undefined ? '' : ` (${detail})`}`,
    pages: (count) => `${n(count)} page${count === 1 ? '' : 's'}`,
    posters: (count, drawn) => `${n(count)} file${count === 1 ? '' : 's'}, ${n(drawn)} new`,
    images: (count, drawn) => `${n(count)} image${count === 1 ? '' : 's'}, ${n(drawn)} new`,
    files,
    progress: { images: left('images'), records: left('records') },
    interrupted: 'The build ended before the site was whole, so nothing was replaced.',
    historyRefused: (day) =>
      `Git does not open the history of the content, which is another user's, so the pages speak for ${day}, not for the day of the last commit. To allow it: git config --global --add safe.directory <folder>`,
    begin: 'La Maison: checking the content and building the site…',
  },
  serve: {
    nothingBuilt: 'There is no built site yet: run "npm run build" or "npm start".',
    otherHouse: (built, asked) =>
      `What is built is the site of ${q(built)}, not of ${q(asked)}: run "npm run build" first, or name the other house in CONTENT_DIR.`,
    portStepped: (port) => `Port ${port} is taken by another program; this is the next free one.`,
    siteAt: (url) => `The site is at ${url}`,
    others: (url) => `Other machines: ${url}`,
    stop: 'Press Ctrl-C to stop.',
    noFreePort: (first, last) => `No port from ${first} to ${last} is free. Name another one: --port 5000.`,
    portTaken: (port, askedBy) => `Port ${port} (${askedBy}) is taken: end the program that uses it, or name another one.`,
    portReserved: (port) => `Port ${port} is kept for the system's own programs: name one from 1024 on.`,
    hostRefused: (host, code) =>
      `--host ${q(host)} cannot be listened on (${code}): expected "localhost", "0.0.0.0" (other machines too), or an address of this machine.`,
  },
  sheet: {
    contentBroken: (errors) => `The content has errors (${errors}): run "npm run check" and mend them first.`,
    wouldBreak: (errors) =>
      `This change would leave errors (${errors}): nothing was written. Perhaps the sheet is named in an unusual form, between quotes or braces.`,
    settingsBroken: 'The settings or the house of the content cannot be read: run "npm run check" and mend them first.',
    questions: {
      id: 'Id of the brick, in English, never to change (such as "health-card")',
      title: 'Title in the source language, without acronym',
      'title-en': 'Title in English',
      room: 'Room of the house',
      kind: 'Kind',
      status: 'Status today',
      audiences: 'For whom',
    },
    idTaken: 'there is a sheet with this id',
    idPattern: 'only a–z, 0–9 and hyphens',
    filled: 'Now fill in what is empty; "npm run check" says what is still missing.',
    reached: (compass) => `In ${compass}, a rule must lead to the brick, or a line under "out" say why none does.`,
    none: (id, meant) => `There is no sheet ${q(id)}.${meaning(meant === undefined ? undefined : q(meant))}`,
    exists: (id) => `There is already a sheet ${q(id)}.`,
    noId: (id) => `${q(id)} is no id: only a–z, 0–9 and hyphens.`,
    sourceNeeded: (sources, meant) =>
      `--source must be one of the sheet's sources: ${sources.join(', ')}.${meaning(meant === undefined ? undefined : q(meant))} Add the text that says it is retired first.`,
  },
  translation: {
    states: { current: 'current', outdated: 'outdated', unchecked: 'unchecked', missing: 'missing' },
    count: (current, all) => `${n(current)} of ${n(all)} translations are current.`,
    next: 'After you compared one with its source: npm run translation:accept -- <id>',
    whichSheet: 'Say which sheet: npm run translation:accept -- <id> (or --all).',
    none: (ids) => `There is no translation of ${ids.join(', ')}.`,
    nothingOwed: 'Nothing to record: these translations are current.',
  },
  ledger: {
    added: (ids) => `New: ${ids.join(', ')}.`,
    changed: (ids) => `Changed: ${ids.join(', ')}.`,
    nothing: 'Nothing new to record.',
  },
  ownWords: {
    head: {
      spoken: (locale) =>
        `# What the interface says (${locale}). Take the "# " away from a line to say it otherwise; the others stay as they are.\n# What stands between braces is filled in by the site: keep it.`,
      unspoken: (locale) =>
        `# What the interface says, in ${locale}: write each after its colon. What stands between braces is filled in by the site: keep it.\n# Between quotes: what holds a colon and a space, or begins with a brace: "{count} items". A plural form left empty takes "other".`,
    },
    noLanguage: (given) => `${q(given)} is the code of no language: expected one such as "es".`,
    written: (file, messages) => `${file}: ${n(messages)} message${messages === 1 ? '' : 's'} added.`,
    nothing: (file) => `${file} names every message already.`,
  },
  house: {
    notAFolder: (folder) => `${folder} is a file, not a folder.`,
    notEmpty: (folder) => `${folder} is not empty. Name a new folder: nothing was written.`,
    templateBroken: (template) => `The template cannot be read: run "CONTENT_DIR=${template} npm run check".`,
    made: (folder, count) => `${folder}: ${files(count)}. README.md in it says what each is for.`,
    seeIt: (call) => `See it: ${call}`,
  },
};
