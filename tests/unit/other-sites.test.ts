/**
 * What other sites may show, fetch and frame, as each host is told: the configurations are read here as their programs
 * read them. `npm run test:hosting` asks the programs themselves.
 */
import { describe, expect, it } from 'vitest';
import { headersFile, securityHeaders } from '../../src/config/policy.ts';
import { dataHeadersOf } from '../../src/config/data-headers.ts';
import { configurations } from '../../src/hosting/servers/configurations.ts';
import { rulesFor } from '../../src/hosting/servers/site.ts';

const base = '/maison/';
const framable = ['/maison/fr/embed/house/'];

/** A header of an address: undefined where none is sent. */
type Header = (name: string, address: string) => string | undefined;
type Rule = readonly [pattern: RegExp, value: string];

/** As nginx reads `map`: the first pattern that fits, else the default, and nothing where that is empty. */
const nginx = (text: string): Header => {
  const maps = new Map(
    [...text.matchAll(/map \$uri (\$\w+) \{\n {2}default "(.*)";\n((?: {2}"~.*\n)+)\}/g)].map(
      ([, variable = '', usual, lines]) => [
        variable,
        { usual, rules: [...(lines ?? '').matchAll(/"~(.+?)" "(.*)";/g)].map(([, p = '', v = '']): Rule => [new RegExp(p), v]) },
      ],
    ),
  );
  return (name, address) => {
    const [, given = ''] = new RegExp(`add_header ${name} (.+) always;`).exec(text) ?? [];
    const map = maps.get(given);
    const value = map ? (map.rules.find(([p]) => p.test(address))?.[1] ?? map.usual) : given.replaceAll('"', '');
    return value === '' ? undefined : value;
  };
};

/** As Apache and Caddy read their lines: each that fits replaces what an earlier one set. */
const lastOf = (rules: readonly Rule[], address: string) => rules.findLast(([p]) => p.test(address))?.[1];
const apache =
  (text: string): Header =>
  (name, address) => {
    const all = [...text.matchAll(new RegExp(`Header always set ${name} "(.*?)"(?: "expr=.*? =~ m#(.*)#")?$`, 'gm'))];
    return lastOf(
      all.map(([, value = '', pattern = '']): Rule => [new RegExp(pattern), value]),
      address,
    );
  };
const caddy =
  (text: string): Header =>
  (name, address) => {
    const [route = ''] = text.split('handle_errors');
    const matchers = new Map([...route.matchAll(/(@\S+) path_regexp (.+)$/gm)].map(([, m = '', p = '']) => [m, new RegExp(p)]));
    const all = [...route.matchAll(new RegExp(`header (?:(@\\S+) )?${name} "(.*)"$`, 'gm'))];
    return lastOf(
      all.map(([, matcher = '', value = '']): Rule => [matchers.get(matcher) ?? /^/, value]),
      address,
    );
  };

/** As hosts of static sites read `_headers`: all patterns that fit, in order, where `!` takes away. */
const headersOfHosts =
  (text: string): Header =>
  (name, address) => {
    const rules = text.split(/\n(?=\/)/).map((block) => block.trim().split('\n'));
    const fitting = rules.filter(([pattern = '']) => {
      const [before = '', after] = pattern.split('*', 2);
      return after === undefined ? address === pattern : address.startsWith(before) && address.endsWith(after);
    });
    const said = fitting.flatMap(([, ...lines]) => lines.map((line) => line.trim()));
    const values = said.slice(said.lastIndexOf(`! ${name}`) + 1).filter((line) => line.startsWith(`${name}: `));
    // a value given twice is joined by a comma, which browsers take for neither
    return values.length === 0 ? undefined : values.map((line) => line.slice(name.length + 2)).join(', ');
  };

const site = { domain: 'a.example', folder: '/srv/web', base, moved: new Map<string, string>(), ...rulesFor(base, framable) };
const configured = (host: string) => configurations[host]?.(site) ?? '';
const local: Header = (name, address) =>
  ({ ...securityHeaders(framable.includes(address)), ...dataHeadersOf(address.slice(base.length)) })[name];

const hosts: readonly (readonly [string, Header])[] = [
  ['npm start', local],
  ['_headers', headersOfHosts(headersFile(base, framable))],
  ['nginx', nginx(configured('nginx'))],
  ['Apache', apache(configured('apache'))],
  ['Caddy', caddy(configured('caddy'))],
];
const ICONS = ['favicon.ico', 'favicon.svg', 'apple-touch-icon.png', 'icon-512.png'];
const PICTURES = ['share/fr/sheets/dmp.png', 'posters/fr/house-day-a3.svg', 'posters/fr/house-day-a3.pdf', ...ICONS];
const FETCHED = ['fr/feed.xml', 'en/feed.json', 'fr/calendar.ics', 'api/v1/house.json', 'api/v1/sheets/dmp.json'];
const OWN = ['', 'fr/', 'fr/fiches/dmp/', 'fr/api/', 'fr/fiches/dmp/index.html', '_assets/site.C17sstRV.css', '404.html'];

it('knows every host that a configuration is written for', () => {
  expect(hosts.map(([name]) => name.toLowerCase())).toEqual(expect.arrayContaining(Object.keys(configurations)));
});

describe.each(hosts)('%s', (_, header) => {
  it.each([...PICTURES, ...FETCHED])('lets other sites show %s', (file) => {
    expect(header('Cross-Origin-Resource-Policy', base + file)).toBe('cross-origin');
  });

  it.each(FETCHED)('lets programs of other sites fetch %s', (file) => {
    expect(header('Access-Control-Allow-Origin', base + file)).toBe('*');
  });

  it.each(OWN)('keeps /%s for the site itself', (file) => {
    expect(header('Cross-Origin-Resource-Policy', base + file)).toBe('same-origin');
    expect(header('Access-Control-Allow-Origin', base + file)).toBeUndefined();
  });

  it('lets no site frame a page, but the one that is made for it', () => {
    for (const file of [...OWN, ...PICTURES, ...FETCHED])
      expect(header('Content-Security-Policy', base + file), file).toContain("frame-ancestors 'none'");
    expect(header('Content-Security-Policy', framable[0] ?? '')).toMatch(/frame-ancestors \*$/);
  });
});
