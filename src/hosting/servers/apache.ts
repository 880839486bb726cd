/** The configuration of Apache's web server. */
import { compressedTypes, fileTypes } from '../../config/file-types.ts';
import { type HostedSite, type HostHeader, lines } from './site.ts';

/** What is used of Apache beyond its core. */
export const APACHE_MODULES = ['alias', 'authz_core', 'deflate', 'dir', 'filter', 'headers', 'mime'] as const;

/** A virtual host. @param listen address and port, as Apache writes them */
export function apache({ domain, folder, base, headers, types, moved }: HostedSite, listen = '*:80'): string {
  return lines([
    `# a2enmod ${APACHE_MODULES.join(' ')}`,
    `<VirtualHost ${listen}>`,
    `  ServerName ${domain}`,
    `  DocumentRoot ${folder}`,
    `  <Directory ${folder}>`,
    '    Options FollowSymLinks',
    '    AllowOverride None',
    '    Require all granted',
    '  </Directory>',
    '  DirectoryIndex index.html',
    `  ErrorDocument 404 ${base}404.html`,
    '',
    ...Object.entries(fileTypes).map(([extension, type]) => `  AddType "${type}" .${extension}`),
    ...types.flatMap(({ pattern, value }) => [`  <LocationMatch "${pattern}">`, `    ForceType ${value}`, '  </LocationMatch>']),
    `  AddOutputFilterByType DEFLATE ${compressedTypes.join(' ')}`,
    // a compressed answer gets a mark of its own, by which Apache does not know it again
    '  DeflateAlterETag NoChange',
    '',
    ...headers.flatMap(settings),
    '',
    ...[...moved].map(([from, to]) => `  RedirectMatch 301 "^${from}$" "${to}"`),
    ...(base === '/' ? [] : [`  RedirectMatch 302 "^/$" "${base}"`]),
    '</VirtualHost>',
  ]);
}

/** A later line replaces what an earlier one set. */
function settings({ name, usual, exceptions }: HostHeader): string[] {
  return [
    ...(usual === undefined ? [] : [`  Header always set ${name} "${usual}"`]),
    ...exceptions.map(({ pattern, value }) => `  Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${pattern}#"`),
  ];
}
