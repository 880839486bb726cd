/* node tests/zz-shot.ts out path width scheme [full] [js-to-run] */
import { serve } from '../scripts/lib/server.ts';
import { launch } from './browser/launch.ts';
const [spec] = process.argv.slice(2);
const jobs = JSON.parse(spec!) as { name: string; path: string; width: number; height?: number; dark?: boolean; full?: boolean; run?: string; nojs?: boolean; folder?: string; forced?: boolean; media?: string; zoom?: number }[];
const browser = await launch();
const servers = new Map();
for (const j of jobs) {
  const folder = j.folder ?? '.cache/try';
  if (!servers.has(folder)) servers.set(folder, await serve({ folder, base: '/', port: 4700 + servers.size * 20 }));
  const s = servers.get(folder);
  const c = await browser.newContext({ viewport: { width: j.width, height: j.height ?? 900 }, colorScheme: j.dark ? 'dark' : 'light', javaScriptEnabled: !j.nojs, ...(j.forced ? { forcedColors: 'active' as const } : {}), reducedMotion: 'reduce' });
  const p = await c.newPage();
  p.on('console', (m) => m.type() === 'error' && console.log(j.name, m.text()));
  p.on('pageerror', (e) => console.log(j.name, String(e)));
  await p.goto(s.url + j.path, { waitUntil: 'networkidle' });
  if (j.media) await p.emulateMedia({ media: j.media as 'print' });
  if (j.run) { const r = await new Function('page', `return (async()=>{${j.run}})()`)(p); if (r !== undefined) console.log(j.name, JSON.stringify(r)); }
  await p.waitForTimeout(150);
  await p.screenshot({ path: `/tmp/shots/${j.name}.png`, fullPage: j.full ?? true });
  await c.close();
}
await browser.close();
for (const s of servers.values()) await s.close();
