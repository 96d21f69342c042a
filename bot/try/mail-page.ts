/**
 * One mail as the mailbox page shows it: HTML with its pictures inlined, text, or source.
 * May import: flows.
 */
import type { Mail } from '../../flows/mail.ts';

export type MailForm = 'html' | 'txt' | 'eml';

/** Nothing in a mail may run or load anything. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** `null`: the mail has not been sent, so there is no source yet. */
export function mailPage(mail: Mail, form: MailForm): { readonly type: string; readonly policy: string; readonly body: string | Uint8Array } | null {
  switch (form) {
    case 'html':
      return { type: 'text/html; charset=utf-8', policy, body: withImages(mail) };
    case 'txt':
      return { type: 'text/plain; charset=utf-8', policy, body: mail.text };
    case 'eml':
      return mail.source === null ? null : { type: 'text/plain; charset=utf-8', policy, body: mail.source };
  }
}

function withImages({ html, images }: Mail): string {
  return images.reduce((text, { cid, contentType, content }) => text.replaceAll(`cid:${cid}`, `data:${contentType};base64,${Buffer.from(content).toString('base64')}`), html);
}
