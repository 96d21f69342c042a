/**
 * Reads a request's body: only JSON, never compressed, bounded while it comes in. restify's own parsers count compressed bytes,
 * write files to disk and end the process on a broken gzip stream.
 * May import: bot.
 */
import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

const mostBytes = 256 * 1024;

/**
 * The body as data.
 * @throws HttpError NOT_JSON, ENCODED, TOO_LARGE, CUT_SHORT or MALFORMED
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new HttpError('NOT_JSON', 'Send application/json.');
  if (request.headers['content-encoding'] !== undefined) throw new HttpError('ENCODED', 'Send the body without content encoding.');
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new HttpError('MALFORMED', 'The body is no JSON in UTF-8.', { cause });
  }
}

/** The body's bytes, bounded. @throws HttpError TOO_LARGE or CUT_SHORT */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Not destroyed when we stop listening: the sender would find the connection broken instead of hearing why.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw new HttpError('CUT_SHORT', 'The connection ended before the body did.', { cause });
  }
  if (size <= mostBytes) return Buffer.concat(chunks);
  request.resume();
  throw tooLarge();
}

function tooLarge(): HttpError {
  return new HttpError('TOO_LARGE', `Send at most ${mostBytes} bytes.`);
}
