/**
 * How far everyone is, by mail to the process director: each week, and before it is too late. Never an answer.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { MailContent } from '../../flows/mail.ts';
import type { ReportKind } from '../../flows/reports.ts';
import type { SayOf } from '../speech/card.ts';
import { dayAndTime } from '../speech/dates.ts';
import { firstName } from '../speech/phrases.ts';
import { statusCountLine, statusCounts, statusLines, statusNext, statusStanding } from '../speech/status-words.ts';
import { textsIn } from '../speech/texts.ts';
import { renderLetter } from './letter.ts';
import { mailTextsIn } from './words/mail-texts.ts';

export function renderStatusMail(
  say: SayOf<'status'>,
  { kind, name, language, chatUrl }: { readonly kind: ReportKind; readonly name: string; readonly language: Language; readonly chatUrl: string },
): Promise<MailContent> {
  const { desk: { status }, scan } = textsIn(language);
  const { footer, nudge, report } = mailTextsIn(language).letters;
  const counts = statusCounts(say.rows, language);
  const subject = report.subject[kind](say.municipality, dayAndTime(say.calendar.answersDueAt, language));
  return renderLetter({
    language,
    subject,
    title: status.title(say.municipality),
    paragraphs: [scan.greeting(firstName(name)), ...(kind === 'warning' ? [report.warning] : []), ...statusStanding(say, language), ...statusNext(say, language), ...(counts.length === 0 ? [] : [statusCountLine(counts, language), { caption: status.caption, rows: statusLines(say.rows, language) }]), report.what],
    way: { label: scan.open, url: chatUrl, hint: nudge.address },
    after: [],
    footer: [footer.member(say.municipality), footer.sender],
  });
}
