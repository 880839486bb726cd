/** `npm start`: checks the content, builds the whole site and serves it. `-- --port 5000`, `-- --host 0.0.0.0`. */
import { buildSite } from './lib/build-site.ts';
import { orFail } from '../src/build/failure.ts';
import { preview } from './lib/preview.ts';
import { tryPort } from './lib/server/listen.ts';
import { listenOptions } from './lib/server/options.ts';

await orFail(async () => {
  const args = process.argv.slice(2);
  const options = listenOptions(args, process.env.PORT);
  await tryPort(options);
  console.log('La Maison: checking the content and building the site…');
  await buildSite(args);
  await preview(options);
});
