/** Asks two servers the same, and tells where their answers differ. */

/** Requests under way at once: enough to keep both servers busy. */
const AT_ONCE = 16;

/** Headers that a server makes by itself, for its own way of sending. */
const OWN = new Set([
  'accept-ranges',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
  'transfer-encoding',
  'vary',
]);

/** Redirects for good: hosts write their own with either number. */
const FOR_GOOD = new Set([301, 308]);

export interface Asked {
  /** Origins, without a slash at their end. */
  ours: string;
  theirs: string;
  /** Addresses with the site's base. */
  addresses: readonly string[];
}

/** One sentence a difference; empty when the other server gives what ours gives. */
export async function differences({ ours, theirs, addresses }: Asked): Promise<string[]> {
  const waiting = [...addresses];
  const found: string[] = [];
  const worker = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop())
      found.push(...(await difference(address, ours, theirs)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found.toSorted();
}

async function difference(address: string, ours: string, theirs: string): Promise<string[]> {
  const [a, b] = await Promise.all([answer(ours + address), answer(theirs + address)]);
  const told: string[] = [];
  const compare = (what: string, here: unknown, there: unknown) => {
    if (here !== there) told.push(`${address}: ${what} is "${String(here)}" here, "${String(there)}" there`);
  };
  compare('the status', a.status, b.status);
  // what else a redirect says is for nobody
  if (a.place !== undefined) {
    compare('the place', a.place, b.place);
    return told;
  }
  compare('the body', a.size, b.size);
  if (a.size === b.size && !a.body.equals(b.body)) told.push(`${address}: other bytes`);
  for (const name of new Set([...a.headers.keys(), ...b.headers.keys()])) {
    if (!OWN.has(name)) compare(name, a.headers.get(name), b.headers.get(name));
  }
  if (a.status !== 200) return told;
  if (a.packed && !b.packed) told.push(`${address}: compressed here, not there`);
  compare('asked again, the status', 304, await again(theirs + address, b.validators));
  return told;
}

async function answer(url: string) {
  const response = await fetch(url, { redirect: 'manual' });
  const body = Buffer.from(await response.arrayBuffer());
  const location = response.headers.get('location');
  const [etag, modified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  return {
    status: FOR_GOOD.has(response.status) ? 301 : response.status,
    place: location === null ? undefined : new URL(location, url).pathname,
    body,
    size: body.length,
    packed: response.headers.has('content-encoding'),
    headers: new Map([...response.headers].map(([name, value]) => [name, value.replaceAll(' ', '')])),
    validators: { ...(etag && { 'If-None-Match': etag }), ...(modified && { 'If-Modified-Since': modified }) },
  };
}

/** What a browser is told that comes back with what it kept. */
async function again(url: string, validators: Record<string, string>): Promise<number> {
  const response = await fetch(url, { headers: validators });
  await response.arrayBuffer();
  return response.status;
}
