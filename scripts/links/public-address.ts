/**
 * Which hosts a request may go to. A pull request can name any host: without this, it could make the
 * machine that runs the check probe its own network.
 */
import dns from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { type Answer, codeOf } from './ask.ts';

/** Code for a host that is not on the public internet. */
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

/** What a look-up of a name is done with: Node's own, or a test's. */
export type Resolve = (hostname: string, options: { all: true }) => Promise<readonly { address: string }[]>;

export interface LookUpOptions {
  /** Lets this machine's own network be asked; for a server of one's own. */
  allowLocal?: boolean;
  resolve?: Resolve;
}

/** The answer that a host gives without being asked; undefined when it may be asked. */
export type LookUp = (hostname: string) => Promise<Answer | undefined>;

/**
 * Looks up the host of a URL, written as a name or as an IP address: one that has no name, or of whose addresses any is
 * not public ({@link NOT_PUBLIC}), is not asked. The request looks the name up once more, and it may by then lead
 * elsewhere: linkinator has no option that would hold a connection to what was judged.
 */
export function createLookUp({ allowLocal = false, resolve = dns.lookup }: LookUpOptions = {}): LookUp {
  return async (hostname) => {
    try {
      const addresses = await resolve(hostname.replace(/^\[|\]$/g, ''), { all: true });
      const open = addresses.length > 0 && addresses.every((a) => allowLocal || isPublicIp(a.address));
      return open ? undefined : { status: 0, code: NOT_PUBLIC };
    } catch (cause) {
      return { status: 0, code: codeOf(cause) };
    }
  };
}
