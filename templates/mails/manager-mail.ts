/**
 * Someone was made account manager: what that is, and where it is done.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { MailContent } from '../../flows/mail.ts';
import { firstName } from '../speech/phrases.ts';
import { textsIn } from '../speech/texts.ts';
import { renderLetter } from './letter.ts';
import { mailTextsIn } from './words/mail-texts.ts';

/** @param by who made them account manager @param code as in the other invitations */
export function renderManagerMail({ name, by, language, chatUrl, code }: { readonly name: string; readonly by: string; readonly language: Language; readonly chatUrl: string; readonly code: string | null }): Promise<MailContent> {
  const { manager: words, nudge, footer } = mailTextsIn(language).letters;
  const { scan } = textsIn(language);
  return renderLetter({
    language,
    subject: words.subject,
    title: words.subject,
    paragraphs: [scan.greeting(firstName(name)), words.by(by), words.work],
    way: { label: scan.open, url: chatUrl, hint: nudge.address },
    after: code === null ? [] : [nudge.code(code)],
    footer: [footer.manager, footer.sender],
  });
}
