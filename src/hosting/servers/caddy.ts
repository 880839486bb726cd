/** The configuration of Caddy. */
import { compressedTypes, fileTypes, MIN_COMPRESSED_BYTES } from '../../config/file-types.ts';
import { type HostedSite, type HostHeader, lines } from './site.ts';

/** A site block. @param address of the site, as Caddy writes it: with a name alone, Caddy sees to the certificate */
export function caddy(site: HostedSite, address = site.domain): string {
  const { folder, base, headers, types, moved } = site;
  const typed = [...Object.entries(fileTypes).map(([extension, value]) => ({ pattern: `\\.${extension}$`, value })), ...types];
  const text = lines([
    `${address} {`,
    `  root * ${folder}`,
    '  encode {',
    '    zstd',
    '    gzip',
    `    minimum_length ${MIN_COMPRESSED_BYTES}`,
    '    match {',
    ...compressedTypes.map((type) => `      header Content-Type ${type}*`),
    '    }',
    '  }',
    // as written: left to itself, Caddy would apply the most general rule last
    '  route {',
    ...headers.flatMap(settings),
    ...exceptions('Content-Type', typed),
    ...[...moved].map(([from, to]) => `    redir ${from} ${to} 301`),
    ...(base === '/' ? [] : [`    redir / ${base} 302`]),
    '    file_server',
    '  }',
    '  handle_errors {',
    // what was set for the address asked for does not fit the page that says it is missing
    ...headers.map(({ name, usual }) => (usual === undefined ? `    header -${name}` : `    header ${name} "${usual}"`)),
    `    header Content-Type "${fileTypes.html}"`,
    `    rewrite * ${base}404.html`,
    '    file_server',
    '  }',
    '}',
  ]);
  return text.replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2));
}

function settings({ name, usual, exceptions: some }: HostHeader): string[] {
  return [...(usual === undefined ? [] : [`    header ${name} "${usual}"`]), ...exceptions(name, some)];
}

function exceptions(name: string, some: HostHeader['exceptions']): string[] {
  return some.flatMap(({ pattern, value }, i) => {
    const matcher = `@${name.toLowerCase()}-${i}`;
    return [`    ${matcher} path_regexp ${pattern}`, `    header ${matcher} ${name} "${value}"`];
  });
}
