/**
 * Reply: what the page's routes share in answering.
 * May import: bot.
 */
import type { Request, Response } from 'restify';
import { HttpError } from '../../http-error.ts';

/** A page, a picture, a mail: never kept by the browser, under a policy of its own. */
export function send(response: Response, type: string, body: string | Uint8Array, policy: string, status = 200): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' });
  response.end(bytes);
}

/** @throws HttpError MALFORMED */
export function pathParam(request: Request, name: string): string {
  const params: unknown = request.params;
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  if (typeof value !== 'string') throw new HttpError('MALFORMED', 'The address misses a part.');
  return value;
}
