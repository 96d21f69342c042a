/**
 * What changed in the scan or is about to, and reminders that someone wants sent, later, or not at all.
 * May import: flows, templates/speech.
 */
import { mayAsk } from '../../../flows/access.ts';
import type { Language } from '../../../flows/language.ts';
import type { Block } from '../../message.ts';
import { button, buttonRow, commandButton, line, message, text, type Cards, type SayOf } from '../card.ts';
import { dayAndTime } from '../dates.ts';
import { disciplineName, fewListed, listed } from '../phrases.ts';
import { newsSentences, problemWords, scanWords } from '../scan-words.ts';
import { textsIn } from '../texts.ts';

export const scanCards: Cards<'scan-news' | 'dates-chosen' | 'order-refused' | 'order-check' | 'order-taken' | 'order-dropped' | 'reminders-coming' | 'quiet' | 'quiet-news'> = {
  'scan-news': (say, { language }) => {
    const { subject, paragraphs } = scanWords(say, language);
    const [, first = subject] = paragraphs;
    const see = say.scanId === undefined ? [] : [button(textsIn(language).manage.buttons.see, { action: 'choose-scan', scanId: say.scanId }, 'primary')];
    const way = say.role === 'participant' ? [] : see.length > 0 ? see : [commandButton('status', language)];
    return message(language, 'notice', first, [text('title', subject), ...paragraphs.map((paragraph) => text('normal', paragraph)), ...datesToChoose(say, language), ...buttonRow(way)]);
  },

  'dates-chosen': ({ proposed, chosen, trouble }, { language }) => {
    const { suit } = textsIn(language).scan;
    if (trouble === 'over') return line(language, 'notice', suit.over, [commandButton('progress', language)]);
    const standing = chosen === null ? suit.open : chosen.length === 0 ? suit.chosenNone : suit.chosen(listed(chosen.map((at) => dayAndTime(at, language)), language));
    const said = trouble === 'not-proposed' ? `${suit.notProposed} ${standing}` : standing;
    return message(language, trouble === null ? 'receipt' : 'question', said, [text('normal', said), text('hint', suit.more), ...suitOptions(proposed, chosen ?? [], language)]);
  },

  'order-refused': ({ problems, municipality }, { language }) => {
    const { manage, scan: { problems: words } } = textsIn(language);
    const title = municipality === undefined ? words.title : words.titleOf(municipality);
    const reasons = [...new Set(problems.map((problem) => problemWords(problem, language)))];
    const way = municipality === undefined ? commandButton('status', language) : button(manage.buttons.scans, { action: 'command', command: 'status' });
    return message(language, 'notice', `${title} ${reasons[0] ?? ''}`, [text('lead', title), { kind: 'list', items: reasons }, ...buttonRow([way])]);
  },

  'order-check': (say, { language }) => {
    const { check } = textsIn(language).scan;
    const items = say.news.flatMap((news) => newsSentences(news, say, language));
    const missing = say.missing.map((discipline) => disciplineName(discipline, language));
    return message(language, 'question', `${items[0] ?? ''} ${check.ask}`, [
      text('title', say.role === 'account-manager' ? check.titleOf(say.municipality) : check.title),
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

/** The proposed days of this news, for those who choose from them. */
function datesToChoose({ news, role }: SayOf<'scan-news'>, language: Language): readonly Block[] {
  if (!mayAsk(role, 'choose-date')) return [];
  return news.flatMap((each) => (each.news === 'dates-proposed' ? suitOptions(each.dates, [], language) : []));
}

/** One tap a day; a day that was chosen is let go by the next tap. */
function suitOptions(proposed: readonly string[], chosen: readonly string[], language: Language): readonly Block[] {
  const { suit } = textsIn(language).scan;
  if (proposed.length === 0) return [];
  const options = proposed.map((at, index) => {
    const isChosen = chosen.includes(at);
    return { number: index + 1, text: dayAndTime(at, language), mark: isChosen ? suit.mark : null, choice: { action: 'suit', at, isFit: !isChosen } as const };
  });
  return [{ kind: 'options', label: suit.label, options }, ...buttonRow([button(suit.none, { action: 'suit', at: null, isFit: false }, 'quiet')])];
}
