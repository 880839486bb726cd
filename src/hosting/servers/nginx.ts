/** The configuration of nginx. */
import { compressedTypes, fileTypes, MIN_COMPRESSED_BYTES } from '../../config/file-types.ts';
import { type HostedSite, type HostHeader, lines } from './site.ts';

/** For the `http` context: a file of `conf.d`. @param listen address and port, as nginx writes them */
export function nginx({ domain, folder, base, headers, types, moved }: HostedSite, listen = '80'): string {
  return lines([
    ...headers.filter((header) => header.exceptions.length > 0).flatMap(choice),
    'server {',
    `  listen ${listen};`,
    `  server_name ${domain};`,
    `  root ${folder};`,
    '  index index.html;',
    `  error_page 404 ${base}404.html;`,
    '  server_tokens off;',
    '  absolute_redirect off;',
    '',
    '  default_type application/octet-stream;',
    '  types {',
    ...Object.entries(fileTypes).map(([extension, type]) => `    ${bare(type)} ${extension};`),
    '  }',
    '  charset utf-8;',
    `  charset_types ${withAlphabet().join(' ')};`,
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_min_length ${MIN_COMPRESSED_BYTES};`,
    // nginx compresses HTML in any case, and warns where it is named
    `  gzip_types ${compressedTypes.filter((type) => type !== 'text/html').join(' ')};`,
    '',
    ...headers.map((header) => `  add_header ${header.name} ${valueOf(header)} always;`),
    '',
    ...types.flatMap(({ pattern, value }) => [
      `  location ~ "${pattern}" {`,
      '    types { }',
      `    default_type ${value};`,
      '  }',
    ]),
    ...[...moved].map(([from, to]) => `  location = ${from} { return 301 ${to}$is_args$args; }`),
    ...(base === '/' ? [] : [`  location = / { return 302 ${base}; }`]),
    '}',
  ]);
}

/** A header that depends on the address: an empty value is not sent. nginx takes the first pattern, we the last. */
function choice({ name, usual = '', exceptions }: HostHeader): string[] {
  return [
    `map $uri ${variable(name)} {`,
    `  default "${usual}";`,
    ...exceptions.toReversed().map(({ pattern, value }) => `  "~${pattern}" "${value}";`),
    '}',
  ];
}

function valueOf({ name, usual = '', exceptions }: HostHeader): string {
  return exceptions.length > 0 ? variable(name) : `"${usual}"`;
}

const variable = (name: string) => `$maison_${name.toLowerCase().replaceAll('-', '_')}`;
const bare = (type: string) => type.replace(/;.*/, '');
const withAlphabet = () =>
  Object.values(fileTypes)
    .filter((type) => type.includes('charset'))
    .map(bare)
    // nginx adds it to HTML in any case, and warns where that is named
    .filter((type) => type !== 'text/html');
