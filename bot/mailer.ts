/**
 * Mailer: one mail to one recipient, over SMTP where a server is set and into its source alone in try mode.
 * May import: flows, bot/mailer.
 */
import type { Mail } from '../flows/mail.ts';
import type { SendOutcome } from '../flows/mail-retry.ts';
import { composeSource } from './mailer/compose-source.ts';
import { isAddress, parseSender } from './mailer/address.ts';
import { MailerError } from './mailer/mailer-error.ts';
import { parseSmtpUrl } from './mailer/smtp-url.ts';
import { sendOverSmtp, type SmtpTimeouts } from './mailer/send-over-smtp.ts';

export interface MailerOptions {
  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://…`; `null`: try mode, nothing leaves the machine. */
  readonly smtpUrl: string | null;
  /** `Name <address>` or an address: what recipients see as the sender. */
  readonly from: string;
  /** A certificate authority to trust beside the well-known ones (PEM), for a relay with the municipality's own. */
  readonly extraAuthority?: string;
  readonly timeouts?: SmtpTimeouts;
}

export interface Mailer {
  /** Whether mails leave the machine. */
  readonly isLive: boolean;
  /**
   * Sends one mail. Never throws for what a server or a network does: that is the outcome.
   * The same mail gives the same source, byte for byte, so a repeat is recognisable as one.
   */
  send(mail: Mail): Promise<SendOutcome>;
}

/** @throws MailerError when the address of the server or the sender cannot be read */
export function openMailer(options: MailerOptions): Mailer {
  const sender = parseSender(options.from);
  if (sender === null) throw new MailerError('MAILER_SENDER', `The sender "${options.from}" is no e-mail address. Write it as: Datapeil <datapeil@example.org>`);
  const server = options.smtpUrl === null ? null : serverOf(options.smtpUrl);
  return {
    isLive: server !== null,
    send: async (mail) => {
      if (!isAddress(mail.to.email)) return { kind: 'refused', reason: 'address', code: null };
      const source = await composeSource(mail, sender);
      if (server === null) return { kind: 'sent', source };
      return sendOverSmtp({ server, extraAuthority: options.extraAuthority ?? null, timeouts: options.timeouts ?? {} }, { from: sender.address, to: mail.to.email }, source);
    },
  };
}

function serverOf(smtpUrl: string) {
  const parsed = parseSmtpUrl(smtpUrl);
  if (!parsed.ok) throw new MailerError('MAILER_SERVER', parsed.issues.map(({ message }) => message).join(' '));
  return parsed.value;
}
