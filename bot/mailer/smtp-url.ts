/**
 * The address of an SMTP server, from a setting.
 * May import: flows.
 */
import type { Result } from '../../flows/result.ts';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `from-start`: smtps. `upgrade`: STARTTLS or nothing is sent. `off`: this machine only. */
  readonly tls: 'from-start' | 'upgrade' | 'off';
  readonly login: { readonly user: string; readonly password: string } | null;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const place = 'SMTP_URL';

/** Pure. Messages never repeat the password. `?tls=off` is for a mail server on this machine; elsewhere mail is encrypted or not sent. */
export function parseSmtpUrl(text: string): Result<SmtpServer> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') {
    return fault('is no address of a mail server. Write it as smtp://user:password@mail.example.org:587');
  }
  const isOff = url.searchParams.get('tls') === 'off';
  if (isOff && !loopback.has(url.hostname)) return fault(`switches encryption off for ${url.hostname}. Leave out ?tls=off: that is for a mail server on this machine only`);
  if ((url.username === '') !== (url.password === '')) return fault('has a user without a password, or the other way round. Give both or neither');
  if (!isDecodable(url.username + url.password)) return fault('has a percent sign in its user or password that stands for nothing. Write it as %25');
  const isSecure = url.protocol === 'smtps:';
  return {
    ok: true,
    value: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
      tls: isSecure ? 'from-start' : isOff ? 'off' : 'upgrade',
      login: url.username === '' ? null : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    },
  };
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function fault(message: string): Result<SmtpServer> {
  return { ok: false, issues: [{ path: place, message: `${place} ${message}.` }] };
}
