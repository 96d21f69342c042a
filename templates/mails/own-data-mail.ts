/**
 * The mail with everything that is kept of a person, to that person.
 * May import: flows, templates/mails, templates/own-data, templates/speech.
 */
import type { Holding } from '../../flows/holding.ts';
import type { MailContent } from '../../flows/mail.ts';
import type { Member } from '../../flows/member.ts';
import type { Questionnaire } from '../../flows/questionnaire.ts';
import { renderHolding } from '../own-data/holding-text.ts';
import { dayAndTime } from '../speech/dates.ts';
import { textsIn } from '../speech/texts.ts';
import { renderLetter } from './letter.ts';
import { mailTextsIn } from './words/mail-texts.ts';

export interface OwnData {
  readonly member: Member;
  /** One a role: someone may have two in a scan. */
  readonly holdings: readonly { readonly holding: Holding; readonly questionnaire: Questionnaire }[];
  readonly chatUrl: string;
}

export async function renderOwnDataMail({ member: { name, language, scan }, holdings, chatUrl }: OwnData): Promise<MailContent> {
  const { mail } = textsIn(language).ownData;
  const { footer } = mailTextsIn(language).letters;
  const [first] = holdings;
  const letter = await renderLetter({
    language,
    subject: mail.subject(scan.municipality),
    title: mail.title,
    paragraphs: [mail.greeting(name), mail.attached, ...(first?.holding.until ? [mail.until(`${dayAndTime(first.holding.until, language)} (${first.holding.until.slice(0, 4)})`)] : []), mail.erase],
    way: { label: mail.way, url: chatUrl, hint: null },
    after: [],
    footer: [footer.participant(scan.municipality), footer.sender],
  });
  return { ...letter, attachments: ownDataFiles(holdings, mail.file) };
}

/** One file for a computer and one to read. Pure. @param name without its ending */
export function ownDataFiles(holdings: OwnData['holdings'], name: string): MailContent['attachments'] {
  const json = `${JSON.stringify(holdings.map(({ holding }) => holding), null, 2)}\n`;
  const text = holdings.map(({ holding, questionnaire }) => renderHolding(holding, questionnaire)).join('\n');
  return [
    { filename: `${name}.json`, contentType: 'application/json', content: Buffer.from(json) },
    { filename: `${name}.txt`, contentType: 'text/plain; charset=utf-8', content: Buffer.from(text) },
  ];
}
