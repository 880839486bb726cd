/** `npm start`: checks the content, builds the whole site and serves it. */
import { buildSite } from './lib/build-site.ts';
import { orFail } from '../src/build/failure.ts';
import { preview } from './lib/preview.ts';
import { languageOf } from '../src/reader/report.ts';

await orFail(async () => {
  console.log('La Maison: checking the content and building the site…');
  await buildSite({ language: languageOf(process.argv.slice(2)), say: console.log });
  await preview();
});
