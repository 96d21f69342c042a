/**
 * What changed in the scan, by mail: the chat's own words, with the workshop for the calendar where it has one.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { Attachment, MailContent } from '../../flows/mail.ts';
import type { SayOf } from '../speech/card.ts';
import { scanWords } from '../speech/scan-words.ts';
import { textsIn } from '../speech/texts.ts';
import { renderLetter } from './letter.ts';
import { mailTextsIn } from './words/mail-texts.ts';

/** @param chatUrl where this person talks to the bot @param appointment asks for the workshop, or calls it off @param code as in the other invitations */
export async function renderScanNewsMail(
  say: SayOf<'scan-news'>,
  { language, chatUrl, appointment, code = null }: { readonly language: Language; readonly chatUrl: string; readonly code?: string | null; readonly appointment: { readonly isCancelled: boolean; readonly file: Attachment } | null },
): Promise<MailContent> {
  const { scan } = textsIn(language);
  const { subject, paragraphs } = scanWords(say, language);
  const { footer, nudge } = mailTextsIn(language).letters;
  const content = await renderLetter({
    language,
    subject,
    title: subject,
    paragraphs,
    way: { label: scan.open, url: chatUrl, hint: nudge.address },
    after: [...(appointment === null ? [] : [appointment.isCancelled ? scan.withdrawal : scan.invitation]), ...(code === null ? [] : [nudge.code(code)])],
    footer: [footer.member(say.municipality), footer.sender],
  });
  return appointment === null ? content : { ...content, attachments: [appointment.file] };
}
