/**
 * Signing keys: the public keys by which the channel signs, read from its OpenID metadata and kept for a day.
 * May import: bot, node:crypto, zod.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { HttpError } from '../../http-error.ts';

export interface SigningKey {
  readonly key: KeyObject;
  /** Channels that it signs for; none named: all. */
  readonly endorsements: readonly string[];
}

/** The key of this id; `null`: there is none. @throws HttpError CHANNEL_AWAY when the keys cannot be read */
export type SigningKeys = (keyId: string) => Promise<SigningKey | null>;

const freshHours = 24;
/** An unknown key may be a new one; but a forger must not make us ask all the time. */
const askAgainMinutes = 10;
const metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySet = z.object({ keys: z.array(z.object({ kid: z.string(), kty: z.string(), n: z.string().optional(), e: z.string().optional(), endorsements: z.array(z.string()).optional() })) });

export function createSigningKeys(address: string, nowMs: () => number): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let readAt = -Infinity;
  let reading: Promise<void> | null = null;

  const read = async (): Promise<void> => {
    try {
      const { jwks_uri: keysAddress } = metadata.parse(await getJson(address));
      const { keys: found } = keySet.parse(await getJson(keysAddress));
      keys = new Map(found.flatMap(({ kid, kty, n, e, endorsements = [] }) => (kty === 'RSA' && n !== undefined && e !== undefined ? [[kid, { key: createPublicKey({ key: { kty, n, e }, format: 'jwk' }), endorsements }] as const] : [])));
      readAt = nowMs();
    } catch (cause) {
      throw new HttpError('CHANNEL_AWAY', 'The keys that Teams signs with cannot be read now; it will deliver again.', { cause });
    }
  };
  const refresh = (): Promise<void> => (reading ??= read().finally(() => (reading = null)));

  return async (keyId) => {
    const ageMs = nowMs() - readAt;
    // Keys that are old but known serve on while the metadata is away.
    if (ageMs > freshHours * 3_600_000) await refresh().catch((error: unknown) => { if (!keys.has(keyId)) throw error; });
    else if (!keys.has(keyId) && ageMs > askAgainMinutes * 60_000) await refresh();
    return keys.get(keyId) ?? null;
  };
}

async function getJson(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'error' });
  if (!response.ok) throw new Error(`Answered ${response.status}.`);
  return response.json();
}
