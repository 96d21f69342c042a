/**
 * The personal link to one's own conversation, for people who are not on Teams or Slack.
 * May import: flows, templates/mails, templates/speech.
 */
import type { MailContent } from '../../flows/mail.ts';
import type { Member } from '../../flows/member.ts';
import { firstName, roleName } from '../speech/phrases.ts';
import { renderLetter } from './letter.ts';
import { mailTextsIn } from './words/mail-texts.ts';

/** @param minutes how long the link works */
export function renderLinkMail({ member: { name, role, language, scan: { municipality } }, url, minutes }: { readonly member: Member; readonly url: string; readonly minutes: number }): Promise<MailContent> {
  const { link: words, nudge, footer } = mailTextsIn(language).letters;
  return renderLetter({
    language,
    subject: words.subject(municipality),
    title: words.title,
    paragraphs: [words.greeting(firstName(name)), words.what(municipality, roleName(role, language)), words.valid(minutes)],
    way: { label: words.open, url, hint: nudge.address },
    after: [words.notAsked],
    footer: [footer.member(municipality), footer.sender],
  });
}
