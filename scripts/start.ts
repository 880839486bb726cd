/** `npm start`: checks the content, builds the whole site and serves it. `-- --port 5000`, `-- --host 0.0.0.0`. */
import { buildSite } from './command/build-site.ts';
import { orFail } from './command/fail.ts';
import { askedPort } from '../src/config/environment.ts';
import { preview } from './command/preview.ts';
import { tryPort } from '../src/hosting/server/listen.ts';
import { listenOptions } from './command/listen-options.ts';

await orFail(async () => {
  const args = process.argv.slice(2);
  const options = listenOptions(args, askedPort);
  await tryPort(options);
  console.log('La Maison: checking the content and building the site…');
  await buildSite(args);
  await preview(options);
});
