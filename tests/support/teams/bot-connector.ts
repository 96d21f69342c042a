/**
 * A stand-in for the Bot Connector, by its documents: it signs what it delivers, describes its keys, takes what the bot says with a token of
 * its own making, and can refuse, be slow, hang, or break the connection.
 */
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OutgoingActivity } from '../../../bot/channels/teams/to-activity.ts';

export const appId = '11111111-2222-3333-4444-555555555555';
export const tenantId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
export const issuer = 'https://api.botframework.com';

export interface Received {
  readonly id: string;
  readonly conversationId: string;
  readonly activity: OutgoingActivity;
  /** Of this message, how often it was replaced. */
  readonly replaced: number;
}

/** How the next call is answered instead of being taken. `take: true`: it is taken as well, and the answer lost. */
export interface Fault {
  readonly on?: 'send' | 'replace' | 'members' | 'create';
  readonly status?: number;
  readonly code?: string;
  readonly retryAfter?: string;
  readonly delayMs?: number;
  readonly breaks?: 'before' | 'after';
}

export interface BotConnector {
  readonly address: string;
  readonly serviceUrl: string;
  readonly openIdMetadata: string;
  /** By which the bot may call. */
  readonly tokens: (refused: string | null) => Promise<string>;
  /** Makes those given so far bad. */
  readonly expireTokens: () => void;
  readonly tokensGiven: () => number;
  /** Everything that stands in a conversation, in order. */
  readonly received: readonly Received[];
  readonly faults: Fault[];
  /** Told of every message when it is there. */
  readonly listeners: Set<(message: Received) => void>;
  /** Calls that came in, refused ones too, with when. */
  readonly calls: readonly { readonly kind: string; readonly conversationId: string; readonly at: number }[];
  /** E-mail addresses of accounts, by their `29:` id. */
  readonly people: Map<string, { readonly aadObjectId: string; readonly email?: string; readonly userPrincipalName?: string }>;
  /** A token as Teams makes it; a claim `undefined` leaves it out. */
  readonly token: (changes?: JWTPayload & Record<string, unknown>, header?: { kid?: string; alg?: string }) => Promise<string>;
  /** Signs with a key that is not in the metadata. */
  readonly foreignToken: (claims?: Record<string, unknown>) => Promise<string>;
  readonly publicKeyPem: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openBotConnector(): Promise<BotConnector> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams', 'webchat'] };
  const received: Received[] = [];
  const places = new Map<string, number>();
  const listeners = new Set<(message: Received) => void>();
  const faults: Fault[] = [];
  const calls: { kind: string; conversationId: string; at: number }[] = [];
  const people: BotConnector['people'] = new Map();
  let given = 0;
  let goodFrom = 0;
  let ids = 0;
  let address = '';

  const take = (kind: string, conversationId: string, activityId: string, body: unknown): { status: number; json: unknown } => {
    if (kind === 'create') return { status: 201, json: { id: `a:again-${String(++ids)}` } };
    if (kind === 'members') {
      const person = people.get(activityId);
      return person ? { status: 200, json: { id: activityId, tenantId, ...person } } : { status: 404, json: { error: { code: 'MemberNotFoundInConversation', message: 'Not there.' } } };
    }
    const activity = body as OutgoingActivity;
    if (kind === 'replace') {
      const index = places.get(activityId) ?? -1;
      const old = received[index];
      if (!old) return { status: 404, json: { error: { code: 'ActivityNotFoundInConversation', message: 'Not there.' } } };
      received[index] = { ...old, activity, replaced: old.replaced + 1 };
      return { status: 200, json: { id: activityId } };
    }
    const id = `1700000${String(++ids).padStart(6, '0')}`;
    const message = { id, conversationId, activity, replaced: 0 };
    places.set(id, received.push(message) - 1);
    for (const listener of listeners) listener(message);
    return { status: 201, json: { id } };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, json: unknown, headers: Record<string, string> = {}) => {
      const bytes = Buffer.from(JSON.stringify(json));
      // Not chained: restify, once loaded, gives every response of the process a writeHead that returns nothing.
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': bytes.length, ...headers });
      response.end(bytes);
    };
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/openid' || path === '/keys') {
      send(200, path === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${address}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
      return;
    }
    const [, , , conversation = '', what = '', item = ''] = path.replace('/teams', '').split('/').map((part) => decodeURIComponent(part));
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const number = Number(/^Bearer bot-token-(\d+)$/.exec(request.headers.authorization ?? '')?.[1] ?? 0);
    const kind = conversation === '' ? 'create' : what === 'members' ? 'members' : request.method === 'PUT' ? 'replace' : 'send';
    calls.push({ kind, conversationId: conversation, at: performance.now() });
    if (number <= goodFrom) {
      send(401, { message: 'Authorization has been denied for this request.' });
      return;
    }
    const text = Buffer.concat(chunks).toString('utf8');
    if (text.length * 2 > 100 * 1024) {
      send(413, { error: { code: 'MessageSizeTooBig', message: 'Too big.' } });
      return;
    }
    const index = faults.findIndex(({ on }) => on === undefined || on === kind);
    const fault = index < 0 ? null : (faults.splice(index, 1)[0] ?? null);
    if (fault?.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.breaks === 'before') {
      request.socket.destroy();
      return;
    }
    if (fault?.status !== undefined) {
      send(fault.status, { error: { code: fault.code ?? 'Error', message: 'Refused.' } }, fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter });
      return;
    }
    const { status, json } = take(kind, conversation, item, text === '' ? null : JSON.parse(text));
    if (fault?.breaks === 'after') request.socket.destroy();
    else send(status, json);
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const serviceUrl = `${address}/teams/`;

  const claims = (changes: Record<string, unknown>): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    return { iss: issuer, aud: appId, nbf: now - 300, exp: now + 3600, serviceurl: serviceUrl, ...changes };
  };
  return {
    address,
    serviceUrl,
    openIdMetadata: `${address}/openid`,
    tokens: (refused) => {
      if (given === 0 || refused === `bot-token-${String(given)}`) given++;
      return Promise.resolve(`bot-token-${String(given)}`);
    },
    expireTokens: () => {
      goodFrom = given;
    },
    tokensGiven: () => given,
    received,
    faults,
    listeners,
    calls,
    people,
    token: (changes = {}, { kid = 'key-1' } = {}) => new SignJWT(claims(changes)).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateKey),
    foreignToken: (changes = {}) => new SignJWT(claims(changes)).setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' }).sign(foreign.privateKey),
    publicKeyPem: async () => (await import('jose')).exportSPKI(publicKey),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
