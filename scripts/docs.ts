/** `npm run docs`: writes `docs/commands.md` from the table of the commands. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../src/config/environment.ts';
import { command } from './command/command.ts';
import { COMMANDS_PAGE, commandsPage } from './docs/commands-page.ts';

await command('docs', async () => {
  const target = path.join(projectRoot, COMMANDS_PAGE);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, await commandsPage());
  console.log(`✓ ${COMMANDS_PAGE}`);
});
