import { launch } from './browser/launch.ts';
import { serve } from '../scripts/lib/server.ts';
const server = await serve({ folder: '.cache/try', base: '/', port: 4700 });
const browser = await launch();
const P2 =
  'audience=pro&product=lps&data=care&hosting=forothers&auth=pro-shared&flows=letters&flows=patientmsg&flows=dmpfeed&flows=dmpread&flows=rx&flows=coded&flows=directory&identity=by-pro&market=city&goal=segur';
const U = 'audience=patient&product=app&data=unknown&hosting=unknown';
const shots: [string, string, number, string, object][] = [
  ['fr-1440', 'fr/boussole/?' + P2, 1440, 'light', {}],
  ['en-1440-dark', 'en/compass/?' + U, 1440, 'dark', {}],
  ['fr-360', 'fr/boussole/?' + U, 360, 'light', {}],
  ['fr-768', 'fr/boussole/', 768, 'light', {}],
  ['fr-nojs-360', 'fr/boussole/', 360, 'light', { javaScriptEnabled: false }],
  ['en-nojs-1440', 'en/compass/', 1440, 'light', { javaScriptEnabled: false }],
];
const only = process.argv[2];
for (const [name, url, width, scheme, more] of shots) {
  if (only && !name.includes(only)) continue;
  const c = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme as 'light', ...more });
  const p = await c.newPage();
  p.on('pageerror', (e) => console.log(name, String(e)));
  p.on('console', (m) => m.type() === 'error' && console.log(name, m.text()));
  await p.goto(server.url + url);
  await p.screenshot({ path: `/tmp/compassgen/${name}.png` });
  if (name.includes('nojs')) {
    await p.mouse.wheel(0, 1500);
    await p.screenshot({ path: `/tmp/compassgen/${name}-full.png` });
  }
  if (!('javaScriptEnabled' in more)) {
    await p.evaluate(() => document.getElementById('results')?.scrollIntoView());
    await p.screenshot({ path: `/tmp/compassgen/${name}-results.png` });
  }
  if (name === 'fr-1440') {
    await p.pdf({ path: '/tmp/compassgen/fr.pdf', format: 'A4', printBackground: false });
    await p.emulateMedia({ media: 'print' });
    await p.setViewportSize({ width: 720, height: 1000 });
    await p.screenshot({ path: '/tmp/compassgen/print.png', fullPage: true });
  }
  await c.close();
}
await browser.close();
await server.close();
