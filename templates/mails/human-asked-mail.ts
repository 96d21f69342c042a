/**
 * Someone asks for a human: to each facilitator. Who, which scan, what to do; never an answer or what was typed.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { MailContent } from '../../flows/mail.ts';
import type { Member } from '../../flows/member.ts';
import { disciplineName, roleName } from '../speech/phrases.ts';
import { renderLetter } from './letter.ts';
import { mailTextsIn } from './words/mail-texts.ts';

export interface HumanAsked {
  /** Who asks. Nothing but name, function and address goes into the mail. */
  readonly participant: Member;
  readonly recipient: { readonly name: string };
  /** The recipient's. */
  readonly language: Language;
}

export function renderHumanAskedMail({ participant, recipient, language }: HumanAsked): Promise<MailContent> {
  const { humanAsked: words, footer } = mailTextsIn(language).letters;
  const { name, email, scan } = participant;
  const as = participant.role === 'participant' ? disciplineName(participant.discipline, language) : roleName(participant.role, language);
  return renderLetter({
    language,
    subject: words.subject(name, scan.municipality),
    title: words.title(name),
    paragraphs: [words.greeting(recipient.name), words.what(name, as, scan.municipality), words.contact(name, email), words.paused],
    way: { label: words.write(name), url: `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(words.writeSubject(scan.municipality))}`, hint: null },
    after: [words.why],
    footer: [footer.facilitator(scan.municipality), footer.sender],
  });
}
