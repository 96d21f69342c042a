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

/** The body's bytes, bounded. By its events: a stream read as an iterator costs several times as much. @throws HttpError TOO_LARGE or CUT_SHORT */
export function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const cutShort = (cause?: unknown) => {
      // A request closes after its end, too.
      if (!request.readableEnded) reject(new HttpError('CUT_SHORT', 'The connection ended before the body did.', { cause }));
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      // Not destroyed, read on: the sender would find the connection broken instead of hearing why.
      else reject(tooLarge());
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', cutShort);
    request.once('close', () => cutShort());
    if (request.destroyed) cutShort();
  });
}

function tooLarge(): HttpError {
  return new HttpError('TOO_LARGE', `Send at most ${mostBytes} bytes.`);
}
