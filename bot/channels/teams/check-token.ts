/**
 * Check token: whether a request comes from Teams. Stricter than botbuilder's own check, which takes tokens without an end, takes those of
 * its emulator and of skills, answers forgeries with 500, skips the service address where it is empty, and writes to the console.
 * May import: bot, node:crypto, zod.
 */
import { verify } from 'node:crypto';
import { z } from 'zod';
import { HttpError } from '../../http-error.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What a token vouches for. */
export interface Claims {
  /** The only service address that activities under this token may name. */
  readonly serviceUrl: string;
}

/** @throws HttpError UNTRUSTED, whatever is wrong; CHANNEL_AWAY when it cannot be told now */
export type CheckToken = (authorization: string | undefined) => Promise<Claims>;

const longestToken = 8192;
const clockSkewSec = 300;
/** Teams uses one token for many requests. */
const mostRemembered = 500;

const header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1), crit: z.never().optional() });
const payload = z.object({ iss: z.string(), aud: z.string(), exp: z.number(), nbf: z.number().optional(), serviceurl: z.string().min(1) });

export function createCheckToken({ appId, issuer, keys, nowMs }: { appId: string; issuer: string; keys: SigningKeys; nowMs: () => number }): CheckToken {
  /** Tokens whose signature was found good, until they end. */
  const good = new Map<string, z.infer<typeof payload>>();

  const inTime = ({ exp, nbf = 0 }: z.infer<typeof payload>): boolean => {
    const nowSec = nowMs() / 1000;
    return exp + clockSkewSec > nowSec && nbf - clockSkewSec <= nowSec;
  };

  const check = async (token: string): Promise<z.infer<typeof payload>> => {
    const [head = '', body = '', signature = '', ...more] = token.split('.');
    const claims = payload.safeParse(jsonIn(body));
    const { success, data } = header.safeParse(jsonIn(head));
    if (!success || !claims.success || more.length > 0 || claims.data.iss !== issuer || claims.data.aud !== appId || !inTime(claims.data)) throw untrusted();
    const signing = await keys(data.kid);
    const isEndorsed = signing && (signing.endorsements.length === 0 || signing.endorsements.includes('msteams'));
    if (!isEndorsed || !verify('RSA-SHA256', Buffer.from(`${head}.${body}`), signing.key, Buffer.from(signature, 'base64url'))) throw untrusted();
    return claims.data;
  };

  return async (authorization = '') => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    if (token === undefined || token.length > longestToken) throw untrusted();
    const known = good.get(token);
    const claims = known && inTime(known) ? known : await check(token);
    if (!known) {
      good.set(token, claims);
      const oldest = good.keys().next();
      if (good.size > mostRemembered && !oldest.done) good.delete(oldest.value);
    }
    return { serviceUrl: claims.serviceurl };
  };
}

function jsonIn(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function untrusted(): HttpError {
  return new HttpError('UNTRUSTED', 'The request carries no token of Teams for this bot.');
}
