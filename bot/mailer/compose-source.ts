/**
 * The source of a mail (RFC 5322): what goes over the wire, and what try mode's mailbox page shows.
 * May import: flows, nodemailer, node:crypto.
 */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Mail } from '../../flows/mail.ts';
import type { Sender } from './address.ts';

const composer = createTransport(
  { streamTransport: true, buffer: true, newline: 'windows' },
  { disableFileAccess: true, disableUrlAccess: true, xMailer: false },
);

/** The same mail gives the same bytes: id, date and boundaries all come from the mail itself. */
export async function composeSource(mail: Mail, sender: Sender): Promise<Uint8Array> {
  const digest = createHash('sha256').update(mail.id).digest('hex').slice(0, 32);
  const { message } = await composer.sendMail({
    from: { name: oneLine(sender.name), address: sender.address },
    to: { name: oneLine(mail.to.name), address: mail.to.email },
    subject: oneLine(mail.subject),
    messageId: `<${digest}@${sender.address.split('@')[1] ?? 'localhost'}>`,
    date: new Date(mail.queuedAt),
    baseBoundary: digest,
    // RFC 3834: no out-of-office replies to a bot.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    text: mail.text,
    html: mail.html,
    // Beside the text, not only behind it: that is where mail programs look for an invitation.
    alternatives: mail.attachments.filter(({ contentType }) => contentType.startsWith('text/calendar')).map(({ contentType, content }) => ({ contentType, content: Buffer.from(content) })),
    attachments: [
      ...mail.images.map(({ cid, filename, contentType, content }) => ({
        cid,
        filename: oneLine(filename),
        contentType,
        content: Buffer.from(content),
        contentDisposition: 'inline' as const,
      })),
      ...mail.attachments.map(({ filename, contentType, content }) => ({ filename: oneLine(filename), contentType, content: Buffer.from(content) })),
    ],
  });
  if (!Buffer.isBuffer(message)) throw new TypeError('The composer gave a stream where it was asked for bytes.');
  return message;
}

/** Header text on one line and in one direction: what people wrote cannot begin another header, nor turn the words behind it round. */
function oneLine(text: string): string {
  return text.replace(/[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
