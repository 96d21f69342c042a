/**
 * What changed in the scan or is about to, and reminders that someone wants sent, later, or not at all.
 * May import: flows, templates/speech.
 */
import { button, buttonRow, commandButton, line, message, text, type Cards } from '../card.ts';
import { dayAndTime } from '../dates.ts';
import { disciplineName, fewListed, listed } from '../phrases.ts';
import { newsSentences, problemWords, scanWords } from '../scan-words.ts';
import { textsIn } from '../texts.ts';

export const scanCards: Cards<'scan-news' | 'order-refused' | 'order-check' | 'order-taken' | 'order-dropped' | 'reminders-coming' | 'quiet' | 'quiet-news'> = {
  'scan-news': (say, { language }) => {
    const { subject, paragraphs } = scanWords(say, language);
    const [, first = subject] = paragraphs;
    const see = say.scanId === undefined ? [] : [button(textsIn(language).manage.buttons.see, { action: 'choose-scan', scanId: say.scanId }, 'primary')];
    const way = say.role === 'participant' ? [] : see.length > 0 ? see : [commandButton('status', language)];
    return message(language, 'notice', first, [text('title', subject), ...paragraphs.map((paragraph) => text('normal', paragraph)), ...buttonRow(way)]);
  },

  'order-refused': ({ problems }, { language }) => {
    const { title } = textsIn(language).scan.problems;
    const reasons = problems.map((problem) => problemWords(problem, language));
    return message(language, 'notice', `${title} ${reasons[0] ?? ''}`, [text('lead', title), { kind: 'list', items: reasons }, ...buttonRow([commandButton('status', language)])]);
  },

  'order-check': (say, { language }) => {
    const { check } = textsIn(language).scan;
    const items = say.news.flatMap((news) => newsSentences(news, say, language));
    const missing = say.missing.map((discipline) => disciplineName(discipline, language));
    return message(language, 'question', `${items[0] ?? ''} ${check.ask}`, [
      text('title', check.title),
      { kind: 'list', items },
      ...(missing.length === 0 ? [] : [text('normal', check.missing(listed(missing, language)))]),
      text('lead', check.ask),
      ...buttonRow([button(check.yes, { action: 'decide', turn: say.turn, isSure: true }, 'primary'), button(check.no, { action: 'decide', turn: say.turn, isSure: false })]),
    ]);
  },

  'order-taken': (_, { language }) => line(language, 'receipt', textsIn(language).scan.check.taken),

  'order-dropped': (_, { language }) => line(language, 'receipt', textsIn(language).scan.check.dropped),

  'reminders-coming': ({ names, passedOver, at }, { language }) => {
    const { reminders } = textsIn(language).scan;
    const who = fewListed(names, language);
    const said = names.length === 0 ? reminders.nobody : at === null ? reminders.coming(who) : reminders.comingAt(who, dayAndTime(at, language));
    const others = passedOver.map(({ name, why }) => reminders.line(name, reminders.why[why]));
    return message(language, 'receipt', said, [text('normal', said), ...(others.length === 0 ? [] : [text('normal', reminders.passedOver), { kind: 'list', items: others } as const]), ...buttonRow([commandButton('status', language)])]);
  },

  quiet: ({ outcome, quiet, director, calendar }, { language }) => {
    const words = textsIn(language).scan.quiet;
    if (outcome === 'until-when') return line(language, 'question', words.untilWhen);
    if (quiet === null) return line(language, 'receipt', words.over, [commandButton('resume', language)]);
    if (quiet.until === null) return line(language, 'receipt', words.optedOut(director));
    const until = dayAndTime(quiet.until, language);
    const said = quiet.why === 'away' ? words.away(until, director) : words.until(until);
    const isTooLate = quiet.until > calendar.answersDueAt;
    return message(language, 'receipt', said, [text('normal', said), ...(isTooLate ? [text('normal', words.tooLate(dayAndTime(calendar.answersDueAt, language)))] : [])]);
  },

  'quiet-news': ({ name, quiet }, { language }) => {
    const words = textsIn(language).scan.quiet;
    return line(language, 'notice', quiet.until === null ? words.newsOptedOut(name) : words.newsAway(name, dayAndTime(quiet.until, language)), [commandButton('status', language)]);
  },
};
