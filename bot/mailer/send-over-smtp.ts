/**
 * One message over one SMTP connection. The connection is driven by hand rather than by nodemailer's transport, because
 * only so is it known whether the whole message was over when a connection breaks: its bytes are not read before DATA.
 * May import: flows, nodemailer.
 */
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { NodemailerError } from 'nodemailer';
import type { SendOutcome } from '../../flows/mail-retry.ts';
import type { SmtpServer } from './smtp-url.ts';

export interface SmtpTimeouts {
  readonly connectMs?: number;
  readonly greetingMs?: number;
  /** Without a word from the server. */
  readonly silenceMs?: number;
  /** For one mail from first to last; shorter than a mail is claimed for, or another process would send it too. */
  readonly sessionMs?: number;
}

export interface SmtpSettings {
  readonly server: SmtpServer;
  readonly extraAuthority: string | null;
  readonly timeouts: SmtpTimeouts;
}

/** Never rejects: whatever happens is an outcome. */
export function sendOverSmtp(settings: SmtpSettings, envelope: { readonly from: string; readonly to: string }, source: Uint8Array): Promise<SendOutcome> {
  const { server } = settings;
  const connection = new SMTPConnection(connectionOptions(settings));
  let isAllOver = false;
  return new Promise((resolve) => {
    const fail = (error: Reported) => {
      clearTimeout(limit);
      connection.close();
      resolve(outcomeOf(error, isAllOver));
    };
    const limit = setTimeout(() => fail({ code: 'ETIMEDOUT' }), settings.timeouts.sessionMs ?? 240_000);
    const transmit = () => {
      const message = readOnDemand(source, () => (isAllOver = true));
      connection.send({ ...envelope, size: source.length }, message, (error) => {
        if (error) fail(error);
        else {
          clearTimeout(limit);
          connection.quit();
          resolve({ kind: 'sent', source });
        }
      });
    };
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) fail(error);
      else if (server.login === null) transmit();
      else connection.login({ credentials: { user: server.login.user, pass: server.login.password } }, (refusal) => (refusal ? fail(refusal) : transmit()));
    });
  });
}

type Reported = Pick<NodemailerError, 'responseCode' | 'permanent' | 'command' | 'code'>;

/** What a failed try means. Only the server's word on this message stops it; a fault of ours or of the line may be mended within days. */
function outcomeOf(error: Reported, isAllOver: boolean): SendOutcome {
  const { responseCode, permanent, command, code } = error;
  if (responseCode === undefined) {
    if (isAllOver) return { kind: 'unknown', reason: `${word(code)}-after-data` };
    return isTooLarge(error) ? { kind: 'refused', reason: 'too-large', code: null } : { kind: 'retry', reason: word(code) };
  }
  const isAboutMessage = command === 'MAIL FROM' || command === 'RCPT TO' || command === 'DATA';
  if (permanent && isAboutMessage && !loginReplies.has(responseCode)) return { kind: 'refused', reason: `smtp-${responseCode}`, code: responseCode };
  return { kind: 'retry', reason: `smtp-${responseCode}` };
}

/** "Log in first", "wrong password", "encrypt first": settings to mend, no judgement on the mail. */
const loginReplies = new Set([530, 534, 535, 538]);

/** The server announced its limit at EHLO, so nothing was asked of it. */
function isTooLarge({ code, command }: Reported): boolean {
  return code === 'EMESSAGE' && command === 'MAIL FROM';
}

function word(code: string | undefined): string {
  return (code ?? 'error').replace(/^E(?=[A-Z])/, '').toLowerCase();
}

function connectionOptions({ server, extraAuthority, timeouts }: SmtpSettings) {
  return {
    host: server.host,
    port: server.port,
    secure: server.tls === 'from-start',
    requireTLS: server.tls === 'upgrade',
    ignoreTLS: server.tls === 'off',
    connectionTimeout: timeouts.connectMs ?? 30_000,
    greetingTimeout: timeouts.greetingMs ?? 30_000,
    socketTimeout: timeouts.silenceMs ?? 120_000,
    tls: { minVersion: 'TLSv1.2' as const, ...(extraAuthority === null ? {} : { ca: [...rootCertificates, extraAuthority] }) },
  };
}

/** Bytes that are handed out only when they are asked for. @param onEnd called when the last were taken */
function readOnDemand(source: Uint8Array, onEnd: () => void): Readable {
  let at = 0;
  const chunk = 64 * 1024;
  return new Readable({
    read() {
      if (at < source.length) {
        this.push(source.subarray(at, at + chunk));
        at += chunk;
      } else {
        onEnd();
        this.push(null);
      }
    },
  });
}
