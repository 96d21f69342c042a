/**
 * A nudge by mail: invitation, reminders, due today, overdue. The words are the chat's own.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { MailContent } from '../../flows/mail.ts';
import type { SayOf } from '../speech/card.ts';
import { nudgeWords } from '../speech/nudge-words.ts';
import { renderLetter } from './letter.ts';
import { mailTextsIn } from './words/mail-texts.ts';

/** @param chatUrl where this person talks to the bot @param code by which an account with another address joins; `null`: none is needed */
export function renderNudgeMail(say: SayOf<'nudge'>, { language, chatUrl, code = null }: { readonly language: Language; readonly chatUrl: string; readonly code?: string | null }): Promise<MailContent> {
  const { subject, paragraphs, button } = nudgeWords(say, language);
  const { nudge, footer } = mailTextsIn(language).letters;
  return renderLetter({
    language,
    subject,
    title: subject,
    paragraphs,
    way: { label: button, url: chatUrl, hint: nudge.address },
    after: [...(code === null ? [] : [nudge.code(code)]), nudge.done],
    footer: [footer.participant(say.municipality), footer.sender],
  });
}
