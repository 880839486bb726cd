/** The command behind `npm run links`, with its surroundings handed in. */
import type { Content } from '../../src/model/content.ts';
import { checkLinks, type Visitor } from './check-links.ts';
import { collectAddresses } from './collect.ts';
import { loadMemory, saveMemory } from './memory.ts';
import { countStates, formatLinks, linksDocument } from './report.ts';
import { wordsFor } from './words.ts';

export interface LinksCommand {
  content: Content;
  visitor: Visitor;
  memoryFile: string;
  language: string;
  /** Folder that is put before the files of the report. */
  root: string;
  json: boolean;
  /** Fail when an address is dead. */
  strict: boolean;
  /** Receives the report. */
  print: (text: string) => void;
  /** Receives what is only for a person who waits. */
  tell: (text: string) => void;
}

/** Asks what is due, remembers it, prints the report. Returns the exit code. */
export async function runLinks(command: LinksCommand): Promise<0 | 1> {
  const { visitor, memoryFile, root, print } = command;
  const words = wordsFor(command.language);
  const uses = collectAddresses(command.content);
  const addresses = [...uses.keys()];
  const before = loadMemory(memoryFile);
  const run = await checkLinks(addresses, before, visitor, (due, hosts) => command.tell(words.start(due, hosts)));
  saveMemory(memoryFile, run.memory);

  print(command.json ? JSON.stringify(linksDocument(uses, run), null, 2) : formatLinks(uses, run, words, root));
  return command.strict && countStates(uses, run).dead > 0 ? 1 : 0;
}
