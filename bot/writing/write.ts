/**
 * Writes the mails of one digest in one language, with their attachments. MJML, Typst and the workbook hold a processor, so only the press runs it.
 * May import: flows, templates, bot.
 */
import { renderDigestMail } from '../../templates/mails/digest-mail.ts';
import { digestAttachments } from '../../templates/reports/digest-attachments.ts';
import type { Attachment } from '../../flows/mail.ts';
import { factsOf } from '../log.ts';
import type { WritingOrder, Written } from './writing.ts';

/** A part that fails does not keep the mail back. */
export async function write({ digest, language, recipients, drawn }: WritingOrder): Promise<Written> {
  const attachments: Attachment[] = [];
  const failed: Written['failed'][number][] = [];
  if (digest.isPossible) {
    for (const [attachment, render] of Object.entries(digestAttachments)) {
      try {
        attachments.push(await render(digest, language, drawn));
      } catch (error) {
        failed.push({ attachment, facts: factsOf(error) });
      }
    }
  }
  const contents = [];
  for (const recipient of recipients) contents.push(await renderDigestMail(digest, { language, recipient, drawn, attachments }));
  return { contents, failed };
}
