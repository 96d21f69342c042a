/**
 * Server: the HTTP edge. Bounded, quiet, and the only place that knows status codes.
 * May import: flows, store, templates (types), bot, restify, node:crypto, node:stream.
 */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { createServer as createRestify, type Request, type RequestHandler, type Response, type Server } from 'restify';
import { AppError } from '../flows/app-error.ts';
import type { Language } from '../flows/language.ts';
import type { Store } from '../store/port.ts';
import type { Message } from '../templates/message.ts';
import { HttpError } from './http-error.ts';
import { factsOf, type Log } from './log.ts';

/** Which error gets which status. Anything that is not here is ours: 500, and the caller may try again. */
const statusByCode: Readonly<Record<string, number>> = {
  CUT_SHORT: 400,
  MALFORMED: 400,
  UNTRUSTED: 401,
  NOT_SIGNED_IN: 401,
  FOREIGN: 403,
  NOT_LOOPBACK: 403,
  NO_SUCH_ADDRESS: 404,
  UNKNOWN_MAIL: 404,
  UNKNOWN_MEMBER: 404,
  UNKNOWN_SCAN: 404,
  UNKNOWN_PICTURE: 404,
  WRONG_METHOD: 405,
  TOO_LARGE: 413,
  ENCODED: 415,
  NOT_JSON: 415,
  TEXT_TOO_LONG: 422,
  TOO_MANY: 429,
  BUSY: 503,
  CHANNEL_AWAY: 503,
  STORE_AWAY: 503,
  STORE_CLOSED: 503,
  STORE_FULL: 503,
};

export interface HttpServer {
  readonly routes: Server;
  /** Wraps a handler for restify: what it throws is answered from the table and logged once, and nothing is thrown past it. */
  readonly handle: (work: Handle) => RequestHandler;
  /** Starts to listen; resolves to the port. Rejects when the port is taken. */
  readonly listen: (port: number, host: string) => Promise<number>;
  /** Takes nothing new, lets what is under way finish, within bounds. */
  readonly close: () => Promise<void>;
}

/** A handler that answers by itself, or throws. */
export type Handle = (request: Request, response: Response, listener: Listener) => Promise<void> | void;

/** Who hears what goes wrong. A handler that finds out whom it serves says so here. */
export interface Listener {
  language: Language;
  /** A machine listens: it is told the status and nothing else. */
  isSilent?: boolean;
}

export interface ServerOptions {
  readonly store: Store;
  readonly log: Log;
  /** What a person is told when something went wrong. @param reference what the log calls it */
  readonly renderError: (code: string, reference: string, language: Language) => Message;
  readonly timeouts?: Timeouts;
}

export interface Timeouts {
  /** For the headers to be in. */
  readonly headersMs: number;
  /** For the whole request to be in. */
  readonly requestMs: number;
  /** For what is under way when the server closes. */
  readonly closeMs: number;
}

const usualTimeouts: Timeouts = { headersMs: 10_000, requestMs: 15_000, closeMs: 10_000 };
const usualLanguage = 'nl';

export function createServer({ store, log, renderError, timeouts = usualTimeouts }: ServerOptions): HttpServer {
  const routes = createRestify({ name: 'datapeil', handleUncaughtExceptions: false });
  const underWay = new Set<Promise<void>>();

  const refuse = (request: Request, response: Response, error: unknown, { language, isSilent = false }: Listener): void => {
    const code = error instanceof AppError ? error.code : 'INTERNAL';
    const status = statusByCode[code] ?? 500;
    const reference = `${code}-${randomBytes(3).toString('hex')}`;
    log(status >= 500 ? 'error' : 'info', 'request.refused', { path: pathOf(request), status, reference, ...factsOf(error) });
    const told = error instanceof HttpError ? error.told : null;
    if (response.headersSent) response.end();
    else if (isSilent) respondNothing(response, status);
    else respond(response, status, { message: told ?? renderError(code, reference, language) });
  };
  const serve = async (work: Handle, request: Request, response: Response): Promise<void> => {
    const listener: Listener = { language: usualLanguage };
    try {
      await work(request, response, listener);
    } catch (error) {
      refuse(request, response, error, listener);
    }
  };
  const handle =
    (work: Handle): RequestHandler =>
    (request, response, next) => {
      const done = serve(work, request, response)
        .then(() => next(false))
        .then(() => finished(response))
        .catch(() => undefined)
        .finally(() => underWay.delete(done));
      underWay.add(done);
    };

  // Slow headers and slow bodies end. Node looks at them every half minute unless it is told; restify cannot pass that option on.
  routes.server.headersTimeout = timeouts.headersMs;
  routes.server.requestTimeout = timeouts.requestMs;
  Object.assign(routes.server, { connectionsCheckingInterval: timeouts.headersMs / 10 });
  // An upgraded connection would be kept for ever.
  routes.server.on('upgrade', (_, socket) => {
    log('info', 'request.refused', { path: 'none', code: 'UPGRADE' });
    socket.destroy();
  });
  // restify passes the errors of its socket on to itself, where one that nobody hears ends the process.
  routes.on('error', (error: Error) => log('error', 'server.failed', factsOf(error)));
  // restify's third argument is not called: it would have restify answer as well, on an answer that is over, and that ends the process.
  routes.on('restifyError', (request: Request, response: Response, error: unknown) => refuse(request, response, fromRestify(error), { language: usualLanguage }));
  routes.pre((request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    // `GET http://[` is let through by Node and ends the process in restify, which parses it as an address.
    next(request.url?.startsWith('/') ? undefined : new HttpError('MALFORMED', 'Ask for a path of this server.'));
  });
  routes.get('/health/live', handle((_, response) => answer(response, { alive: true })));
  routes.get(
    '/health/ready',
    handle(async (_, response) => {
      const isReady = await store.isReady();
      respond(response, isReady ? 200 : 503, { ready: isReady });
    }),
  );
  return {
    routes,
    handle,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        routes.once('error', reject);
        routes.listen(port, host, () => resolve(routes.address().port));
      }),
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        routes.close(() => resolve());
      });
      routes.server.closeIdleConnections();
      const cut = setTimeout(() => routes.server.closeAllConnections(), timeouts.closeMs);
      while (underWay.size > 0) await Promise.allSettled(underWay);
      clearTimeout(cut);
      routes.server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers a request with JSON. */
export function answer(response: ServerResponse, body: unknown): void {
  respond(response, 200, body);
}

function respond(response: ServerResponse, status: number, body: unknown): void {
  const json = JSON.stringify(body);
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(json), 'Cache-Control': 'no-store' });
  response.end(json);
}

function respondNothing(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0, 'Cache-Control': 'no-store' });
  response.end();
}

/** restify's own refusals can be told by their names only. */
function fromRestify(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'ResourceNotFoundError') return new HttpError('NO_SUCH_ADDRESS', 'There is nothing at this address.');
  return name === 'MethodNotAllowedError' ? new HttpError('WRONG_METHOD', 'This address does not take this method.') : error;
}

/** The route's pattern, never the address as it came: an address can hold anything. */
function pathOf(request: Request): string {
  const route: unknown = request.getRoute();
  return typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'none';
}
