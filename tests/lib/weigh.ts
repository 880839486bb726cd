/** What the first visit to a built page brings, in bytes as sent (brotli). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Weight {
  html: number;
  css: number;
  /** Scripts of the page with all that they import at once; not what they fetch when someone asks for it. */
  js: number;
  /** How many files these are, the page included. */
  requests: number;
}

const known = new Map<string, number>();

/** @param page path of the page's file below `folder` */
export function weigh(folder: string, page: string): Weight {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const size = (file: string): number => {
    const whole = path.join(folder, file);
    const bytes = known.get(whole) ?? brotliCompressSync(readFileSync(whole)).length;
    known.set(whole, bytes);
    return bytes;
  };
  const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + size(file), 0);
  const withImports = (script: string): string[] => [
    script,
    ...[...read(script).matchAll(/(?:^|;)import(?:[^("';]*from)?"\.\/([^"]+)"/gm)].flatMap((m) => withImports(`_assets/${m[1]}`)),
  ];
  const html = read(page);
  const styles = new Set(html.match(/_assets\/[^"]+\.css/g));
  const scripts = new Set((html.match(/(?<=src="[^"]*)_assets\/[^"]+\.js/g) ?? []).flatMap(withImports));
  return { html: size(page), css: total(styles), js: total(scripts), requests: 1 + styles.size + scripts.size };
}
