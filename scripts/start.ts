/** `npm start`: checks the content, builds the whole site and serves it. */
import { buildSite } from './lib/build-site.ts';
import { orFail } from '../src/build/failure.ts';
import { preview } from './lib/preview.ts';

await orFail(async () => {
  console.log('La Maison: checking the content and building the site…');
  await buildSite(process.argv.slice(2));
  await preview();
});
