/**
 * Post JSON: one bounded request to the Bot Connector over kept connections; how it ended is a value.
 * May import: node:http, node:https.
 */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export type Reply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown; readonly retryAfterMs: number | null }
  /** Nothing was sent: no connection came about. */
  | { readonly kind: 'not-sent' }
  /** Sent, and no answer in time. */
  | { readonly kind: 'unknown' };

export interface Poster {
  (method: 'GET' | 'POST' | 'PUT', address: string, token: string, body: unknown): Promise<Reply>;
  close(): void;
}

const mostAnswerBytes = 256 * 1024;
const sockets = { keepAlive: true, maxSockets: 64, maxFreeSockets: 64 };

export function createPoster(timeoutMs: number): Poster {
  const http = new HttpAgent(sockets);
  const https = new HttpsAgent(sockets);
  const post = (method: string, address: string, token: string, body: unknown): Promise<Reply> =>
    new Promise((resolve) => {
      const bytes = body === undefined ? null : Buffer.from(JSON.stringify(body));
      const isSecure = address.startsWith('https:');
      let isConnected = false;
      const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json', ...(bytes ? { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': bytes.length } : {}) };
      const request = (isSecure ? httpsRequest : httpRequest)(address, { method, headers, agent: isSecure ? https : http }, (response) => {
        bodyOf(response).then(
          (json) => finish({ kind: 'answered', status: response.statusCode ?? 0, body: json, retryAfterMs: retryAfterMs(response) }),
          () => finish({ kind: 'unknown' }),
        );
      });
      // For the whole exchange, not for the silence between two bytes.
      const timer = setTimeout(() => request.destroy(new Error('Too slow.')), timeoutMs);
      const finish = (reply: Reply): void => {
        clearTimeout(timer);
        resolve(reply);
      };
      request.on('socket', (socket) => {
        if (!socket.connecting) isConnected = true;
        else socket.once(isSecure ? 'secureConnect' : 'connect', () => (isConnected = true));
      });
      request.on('error', () => finish(isConnected ? { kind: 'unknown' } : { kind: 'not-sent' }));
      request.end(bytes ?? undefined);
    });
  return Object.assign(post, {
    close: () => {
      http.destroy();
      https.destroy();
    },
  });
}

function bodyOf(response: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > mostAnswerBytes) response.destroy(new RangeError('The answer is too long.'));
    });
    response.once('end', () => resolve(parsed(Buffer.concat(chunks).toString('utf8'))));
    response.once('error', reject);
    response.once('close', () => {
      if (!response.readableEnded) reject(new Error('The answer was cut short.'));
    });
  });
}

/** Gateways answer in HTML. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Seconds, or a date by the answer's own clock. */
function retryAfterMs({ headers }: IncomingMessage): number | null {
  const said = headers['retry-after'];
  if (said === undefined) return null;
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.parse(headers.date ?? '');
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, 3_600_000) : null;
}
