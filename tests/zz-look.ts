import { serve } from '../scripts/lib/server.ts';
import { launch } from './browser/launch.ts';
const [folder = '', out = '', ...pages] = process.argv.slice(2);
const server = await serve({ folder, base: '/', port: 0 });
const browser = await launch();
for (const width of [360, 1440]) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  for (const p of pages) {
    const t = performance.now();
    await page.goto(server.url + p);
    const ms = performance.now() - t;
    const m = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      nodes: document.querySelectorAll('*').length,
      wide: document.documentElement.scrollWidth,
    }));
    console.log(width, p, ms.toFixed(0), 'ms', JSON.stringify(m));
    await page.screenshot({ path: `${out}/${p.replaceAll('/', '_') || 'root'}-${width}.png` });
  }
}
await browser.close();
await server.close();
