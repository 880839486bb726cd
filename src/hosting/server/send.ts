/** Sends an open file: with its type and its rules for caches, compressed where that helps, or the word that it is as it was. */
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { dataHeadersOf } from '../../config/data-headers.ts';
import { isCompressed, MIN_COMPRESSED_BYTES } from '../../config/file-types.ts';
import { cacheForever, cacheRevalidate, hashedAssets } from '../../config/policy.ts';
import { keptBodies } from './bodies.ts';
import { type Encoding, encodingFor, encodings } from './encodings.ts';
import type { FoundFile, OpenFile } from './open-file.ts';

/** Larger files are sent as they are read, so that slow clients hold no copies of them. Our largest has a third of it. */
const MAX_WHOLE_BYTES = 2 * 2 ** 20;

/** As what was asked for, or as the page that says what is missing. */
export type FileStatus = 200 | 404;

export interface Sender {
  /** Answers with what is known of a file: that the client has it, or a body that is kept. @returns whether that was enough */
  sendKnown: (request: IncomingMessage, response: ServerResponse, file: FoundFile, status?: FileStatus) => boolean;
  /** Answers with what is read of it. */
  send: (request: IncomingMessage, response: ServerResponse, file: OpenFile, status?: FileStatus) => Promise<void>;
}

/** A sender that keeps what it compressed. */
export function fileSender(): Sender {
  const { kept, body: bodyOf } = keptBodies();
  return {
    sendKnown(request, response, file, status = 200) {
      const { encoding, common, headers } = rulesFor(request, file, status);
      if (status === 200 && isKnown(request.headers, file)) {
        response.writeHead(304, common).end();
        return true;
      }
      const body = encoding && kept({ encoding, version: file.version });
      if (!body) return false;
      response.writeHead(status, { ...headers, 'Content-Length': body.length }).end(body);
      return true;
    },
    async send(request, response, file, status = 200) {
      const { encoding, headers } = rulesFor(request, file, status);
      if (file.size > MAX_WHOLE_BYTES) {
        response.writeHead(status, headers);
        if (request.method === 'HEAD') response.end();
        else await stream(response, file, encoding);
        return;
      }
      const read = () => file.handle.readFile();
      const body = await (encoding ? bodyOf({ encoding, version: file.version, read }) : read());
      response.writeHead(status, { ...headers, 'Content-Length': body.length }).end(body);
    },
  };
}

interface Rules {
  encoding: Encoding | undefined;
  /** Headers that also say that a copy is good. */
  common: OutgoingHttpHeaders;
  headers: OutgoingHttpHeaders;
}

function rulesFor(request: IncomingMessage, file: FoundFile, status: FileStatus): Rules {
  const { 'Content-Type': type = '', ...rules } = dataHeadersOf(file.name);
  const isPackable = isCompressed(type) && file.size >= MIN_COMPRESSED_BYTES;
  const encoding = isPackable ? encodingFor(request.headers['accept-encoding']) : undefined;
  const common = {
    'Cache-Control': file.name.startsWith(`${hashedAssets}/`) ? cacheForever : cacheRevalidate,
    ...rules,
    ...(isPackable && { Vary: 'Accept-Encoding' }),
    ...(status === 200 && { ETag: file.etag, 'Last-Modified': file.modified }),
  };
  // a part of a file is never sent: HTTP lets servers answer a Range with the whole, and our files are small
  const own = { 'Content-Type': type, 'Accept-Ranges': 'none', ...(encoding && { 'Content-Encoding': encoding }) };
  return { encoding, common, headers: { ...common, ...own } };
}

/** Whether the client has the file already. Dates are compared for sameness: a site that came back is older, not known. */
function isKnown(headers: IncomingHttpHeaders, { etag, modified }: FoundFile): boolean {
  const tags = headers['if-none-match'];
  if (tags === undefined) return headers['if-modified-since'] === modified;
  return tags.trim() === '*' || tags.split(',').some((tag) => strong(tag) === strong(etag));
}

const strong = (tag: string) => tag.trim().replace(/^W\//, '');

async function stream(response: ServerResponse, { handle }: OpenFile, encoding: Encoding | undefined): Promise<void> {
  const source = handle.createReadStream({ autoClose: false });
  if (encoding) await pipeline(source, encodings[encoding].stream(), response);
  else await pipeline(source, response);
}
