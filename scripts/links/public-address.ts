/**
 * Which network addresses a request may go to. A pull request can name any host: without this, it could make the
 * machine that runs the check probe its own network.
 */
import dns from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Code of the error for a host that is not on the public internet. */
export const NOT_PUBLIC = 'ENOTPUBLIC';

/** IPv4 blocks that are not for the public internet (IANA special-purpose registry), and multicast. */
const SPECIAL_V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Within IPv6's public block: protocol assignments and tunnels, documentation, 6to4. */
const SPECIAL_V6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [net, prefix] of SPECIAL_V4) special.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of SPECIAL_V6) special.addSubnet(net, prefix, 'ipv6');

/** All public IPv6 lies in here; loopback, private, link-local, mapped and translated addresses lie outside. */
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address, as text, belongs to the public internet; false for what is not an IP address. */
export function isPublicIp(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && publicV6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** Whether the host of a URL is written as an IP address that is not public; names are judged when looked up. */
export function isPrivateLiteral(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && !isPublicIp(bare);
}

/** What a look-up of a name is done with: Node's own, or a test's. */
export type Resolve = typeof dns.lookup;

/**
 * A look-up for `node:http` that fails with {@link NOT_PUBLIC} when any address of the name is not public. The
 * connection goes to the very addresses that were judged: a name that changes its mind in between gains nothing.
 */
export function publicLookup(resolve: Resolve = dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (failure, addresses) => {
      if (failure) return callback(failure, '');
      const first = addresses.find((a) => isPublicIp(a.address));
      if (!first || !addresses.every((a) => isPublicIp(a.address)))
        return callback(Object.assign(new Error(`${hostname} is not a public host`), { code: NOT_PUBLIC }), '');
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
