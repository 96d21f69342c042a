/**
 * Slack route: what Slack posts over HTTP, checked before Bolt sees it. Bolt ends the process on a body `null`, and takes other apps and the future.
 * May import: bot, node:stream.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import type { Clock } from '../../clock.ts';
import { HttpError } from '../../http-error.ts';
import type { Log } from '../../log.ts';
import { readBytes } from '../../read-json.ts';
import type { HttpServer } from '../../server.ts';
import type { IsOurs } from './bolt-app.ts';
import { signatureFault } from './check-signature.ts';
import { eventsPath } from './manifest.ts';

interface Parts {
  readonly server: HttpServer;
  readonly signingSecret: string;
  readonly requestListener: RequestListener;
  readonly isOurs: IsOurs;
  readonly clock: Clock;
  readonly log: Log;
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

export function addSlackRoute({ server: { routes, handle }, signingSecret, requestListener, isOurs, clock, log }: Parts): void {
  routes.post(eventsPath, handle(async (request, response) => {
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== json && type !== form) throw new HttpError('NOT_JSON', 'Send application/json or a form.');
    if (request.headers['content-encoding'] !== undefined) throw new HttpError('ENCODED', 'Send the body without content encoding.');
    const bytes = await readBytes(request);
    const fault = signatureFault(signingSecret, request.headers, bytes, clock.now());
    if (fault !== null) {
      log('info', 'request.refused', { path: eventsPath, status: 401, code: `SIGNATURE_${fault}` });
      // No word to whom we do not know.
      end(response, 401);
      return;
    }
    const body = parsed(bytes, type);
    if (!isVerification(body) && !isOurs(body)) {
      // Slack is told that it was taken: delivering it again would change nothing.
      end(response, 200);
      return;
    }
    request.headers['content-type'] = type;
    requestListener(buffered(request, bytes), response);
    // restify takes a handler that is over for a request that is.
    await finished(response);
  }));
}

/** restify's `writeHead` returns nothing to go on with. */
function end(response: ServerResponse, status: number): void {
  response.writeHead(status);
  response.end();
}

/** What Bolt would read: it looks for the bytes there before it reads the request itself. */
function buffered(request: IncomingMessage, rawBody: Buffer): IncomingMessage {
  return Object.assign(request, { rawBody });
}

/** The body as Bolt will see it. @throws HttpError MALFORMED for what is no JSON, or no object */
function parsed(bytes: Buffer, type: string): Readonly<Record<string, unknown>> {
  const text = bytes.toString('utf8');
  const fields = type === form ? new URLSearchParams(text) : null;
  const body = fields && !fields.has('payload') ? Object.fromEntries(fields) : fromJson(fields?.get('payload') ?? text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new HttpError('MALFORMED', 'The body is no object.');
  return { ...body };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HttpError('MALFORMED', 'The body is no JSON.', { cause });
  }
}

/** Slack asks for its challenge back when the address is set. */
function isVerification(body: Readonly<Record<string, unknown>>): boolean {
  return body['type'] === 'url_verification' && typeof body['challenge'] === 'string';
}
