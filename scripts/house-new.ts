/** `npm run house:new -- <folder>`: a small, complete content folder in another field, to be filled with one's own. */
import path from 'node:path';
import { judgedDay } from '../src/config/today.ts';
import { writeNewHouse } from './authoring/new-house.ts';
import { withSetting } from './command/with-setting.ts';
import { command } from './command/command.ts';

await command('house:new', ({ positionals: [folder = ''], words }) => {
  const files = writeNewHouse(path.resolve(folder), judgedDay(), words);
  console.log(words.house.made(folder, files.length));
  console.log(words.house.seeIt(withSetting('CONTENT_DIR', folder, 'npm start')));
});
