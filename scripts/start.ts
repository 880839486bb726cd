/** `npm start`: checks the content, builds the whole site and serves it. `-- --port 5000`, `-- --host 0.0.0.0`. */
import { buildSite } from './lib/build-site.ts';
import { orFail } from './lib/fail.ts';
import { askedPort } from '../src/config/environment.ts';
import { preview } from './lib/preview.ts';
import { tryPort } from './lib/server/listen.ts';
import { listenOptions } from './lib/server/options.ts';

await orFail(async () => {
  const args = process.argv.slice(2);
  const options = listenOptions(args, askedPort);
  await tryPort(options);
  console.log('La Maison: checking the content and building the site…');
  await buildSite(args);
  await preview(options);
});
