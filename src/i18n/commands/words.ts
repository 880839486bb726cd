/** What a language must be able to say in a terminal, besides the problems of the content. */

/** A language that the commands speak. */
export type CommandLanguage = 'en' | 'fr';

/** Steps of a build that are told when they end. */
export type BuildStep = 'checked' | 'rendered' | 'pages' | 'images' | 'posters' | 'index' | 'verified';

export interface CommandWords {
  /** The language of these words. */
  id: CommandLanguage;
  /** Sentences of the front that all commands share. */
  front: FrontWords;
  /** Sentences around questions and answers. */
  ask: AskWords;
  build: BuildWords;
  serve: ServeWords;
  sheet: SheetWords;
  translation: TranslationWords;
  ledger: LedgerWords;
  ownWords: OwnWordsWords;
  house: HouseWords;
}

interface FrontWords {
  usage: { arguments: string; options: string; example: string };
  /** Meaning of the options that every command has. */
  lang: string;
  help: string;
  usual: (value: string) => string;
  unknownOption: (given: string, meant: string | undefined) => string;
  surplus: (given: string) => string;
  missingArgument: (name: string, means: string) => string;
  missingValue: (option: string, value: string) => string;
  noValue: (option: string) => string;
  badValue: (option: string, given: string, expected: string, meant: string | undefined) => string;
  oneOf: (values: readonly string[]) => string;
  /** npm took for itself what was meant for the command. */
  twoDashes: (options: readonly string[], line: string) => string;
  seeHelp: (line: string) => string;
  /** Before the stack of what is no fault of the person at the terminal. */
  ourFault: string;
}

interface AskWords {
  needed: string;
  noSuch: (answer: string, meant: string | undefined) => string;
  choose: (first: number, last: number) => string;
  chooseSome: (first: number, last: number) => string;
  usual: (answer: string) => string;
  /** Before the one answer that Enter alone gives: none. */
  later: string;
  missing: (flag: string, question: string) => string;
  ended: string;
}

interface BuildWords {
  steps: Record<BuildStep, string>;
  /** `✓ Site verified in 0.1 s (details)`. */
  done: (label: string, seconds: number, detail: string | undefined) => string;
  pages: (count: number) => string;
  images: (count: number, drawn: number) => string;
  posters: (count: number, drawn: number) => string;
  files: (count: number) => string;
  progress: Record<'images' | 'records', (done: number, total: number, secondsLeft: number) => string>;
  interrupted: string;
  /** @param day that pages speak for instead of the last commit's, `YYYY-MM-DD` */
  historyRefused: (day: string) => string;
  begin: string;
}

interface ServeWords {
  nothingBuilt: string;
  /** The names of the house that was built, and of the one that is asked for. */
  otherHouse: (built: string, asked: string) => string;
  portStepped: (port: number) => string;
  siteAt: (url: string) => string;
  others: (url: string) => string;
  stop: string;
  noFreePort: (first: number, last: number) => string;
  portTaken: (port: number, askedBy: string) => string;
  portReserved: (port: number) => string;
  hostRefused: (host: string, code: string) => string;
}

interface SheetWords {
  contentBroken: (errors: number) => string;
  /** A change would leave errors that were not there. */
  wouldBreak: (errors: number) => string;
  settingsBroken: string;
  questions: Record<'id' | 'title' | 'title-en' | 'room' | 'kind' | 'status' | 'audiences', string>;
  idTaken: string;
  idPattern: string;
  filled: string;
  /** What the compass asks of a new brick. */
  reached: (compass: string) => string;
  none: (id: string, meant: string | undefined) => string;
  exists: (id: string) => string;
  noId: (id: string) => string;
  sourceNeeded: (sources: readonly string[], meant: string | undefined) => string;
}

interface TranslationWords {
  /** Padded to one width in the table of states. */
  states: Record<'current' | 'outdated' | 'unchecked' | 'missing', string>;
  count: (current: number, all: number) => string;
  next: string;
  whichSheet: string;
  none: (ids: readonly string[]) => string;
  nothingOwed: string;
}

interface LedgerWords {
  added: (ids: readonly string[]) => string;
  changed: (ids: readonly string[]) => string;
  nothing: string;
}

interface OwnWordsWords {
  /** The lines that a new file begins with: for a language that the interface speaks by itself, and for another. */
  head: Record<'spoken' | 'unspoken', (locale: string) => string>;
  noLanguage: (given: string) => string;
  written: (file: string, messages: number) => string;
  nothing: (file: string) => string;
}

interface HouseWords {
  notAFolder: (folder: string) => string;
  notEmpty: (folder: string) => string;
  templateBroken: (template: string) => string;
  made: (folder: string, files: number) => string;
  /** What one types to see the house. */
  seeIt: (call: string) => string;
}
