/** `npm run house:new -- <folder>`: a small, complete content folder in another field, to be filled with one's own. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../src/config/today.ts';
import { BuildFailure, orFail } from './command/fail.ts';
import { writeNewHouse } from './authoring/new-house.ts';

await orFail(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new BuildFailure('Say where the new house should stand: npm run house:new -- ../my-house');
  const files = writeNewHouse(path.resolve(folder), today());
  console.log(`${folder}: ${files.length} files. README.md in it says what each is for.`);
  console.log(`See it: CONTENT_DIR=${folder} npm start`);
}, ['CONTENT_DIR']);
