/** `npm start`: checks the content, builds the whole site and serves it. */
import { askedPort } from '../src/config/environment.ts';
import { tryPort } from '../src/hosting/server/listen.ts';
import { buildSite } from './command/build-site.ts';
import { command } from './command/command.ts';
import { listenOptions } from './command/listen-options.ts';
import { preview } from './command/preview.ts';

await command('start', async ({ values, language, words }) => {
  const options = listenOptions(values, askedPort, language);
  await tryPort(options);
  console.log(words.build.begin);
  await buildSite({ language, allowMassRemoval: values['allow-mass-removal'], waits: values.wait });
  await preview(options, words);
});
