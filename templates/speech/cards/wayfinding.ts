/**
 * Overview, progress, help, pausing and coming back, small talk, and what was not understood.
 * May import: flows, templates/speech.
 */
import { turnTo } from '../../../flows/access.ts';
import type { OverviewRow } from '../../../flows/say.ts';
import type { Block } from '../../message.ts';
import { buttonRow, commandButton, itemLine, itemOf, line, message, text, type Cards, type Speaker } from '../card.ts';
import { dayAndTime } from '../dates.ts';
import { firstName, judgementWords, listed, roleName, timeLeft } from '../phrases.ts';
import { textsIn } from '../texts.ts';

/** From this time on, words alone do not help: buttons and a human do. */
const timesBeforeHelp = 3;

export const wayfindingCards: Cards<
  | 'overview' | 'progress' | 'help' | 'language-set' | 'human-called' | 'paused' | 'welcome-back' | 'small-talk'
  | 'not-understood' | 'nothing-to-confirm' | 'text-missing' | 'refused'
> = {
  overview: ({ rows, progress }, speaker) => {
    const { language, questionnaire } = speaker;
    const { overview } = textsIn(language).wayfinding;
    const [first] = questionnaire.items;
    const modules = questionnaire.modules.flatMap(({ title, itemIds }): Block[] => {
      const lines = rows.filter(({ itemId }) => itemIds.includes(itemId)).map((row) => overviewLine(row, speaker));
      return lines.length > 0 ? [text('lead', title[language]), { kind: 'list', items: lines }] : [];
    });
    return message(language, 'notice', overview.summary(progress.answered, progress.total), [
      text('title', overview.title),
      ...modules,
      text('hint', overview.hint(first?.id ?? '')),
      ...buttonRow([commandButton('review', language)]),
    ]);
  },

  progress: ({ progress, calendar, isSubmitted }, { language }) => {
    const { wayfinding: { progress: texts }, words } = textsIn(language);
    const { answered, total } = progress;
    const open = answered < total ? texts.standing(answered, total, timeLeft(progress, language)) : texts.complete(total);
    const standing = isSubmitted ? texts.submitted(answered, total) : open;
    const until = isSubmitted ? texts.changeable(dayAndTime(calendar.workshopAt, language)) : texts.due(dayAndTime(calendar.answersDueAt, language));
    return message(language, 'notice', `${standing} ${until}`, [
      { kind: 'progress', done: answered, total, label: words.progress(answered, total) },
      text('normal', standing),
      text('normal', until),
      ...buttonRow(isSubmitted ? [commandButton('overview', language)] : [commandButton('overview', language), commandButton('review', language)]),
    ]);
  },

  help: ({ director }, { language }) => {
    const { help } = textsIn(language).wayfinding;
    return message(language, 'notice', help.summary, [
      text('title', help.title),
      { kind: 'list', items: help.lines },
      text('normal', help.director(director)),
      ...buttonRow([commandButton('overview', language, 'quiet'), commandButton('privacy', language, 'quiet'), commandButton('human', language, 'quiet')]),
    ]);
  },

  'language-set': (_, { language }) => line(language, 'receipt', textsIn(language).wayfinding.languageSet),

  'human-called': ({ facilitators }, { language }) => {
    const { asked, meanwhile } = textsIn(language).wayfinding.humanCalled;
    const sentence = asked(listed(facilitators, language));
    return message(language, 'receipt', `${sentence} ${meanwhile}`, [text('normal', sentence), text('normal', meanwhile), ...buttonRow([commandButton('resume', language)])]);
  },

  paused: ({ progress, calendar }, { language }) => {
    const { wayfinding: { paused }, words } = textsIn(language);
    const due = paused.due(dayAndTime(calendar.answersDueAt, language));
    return message(language, 'receipt', `${paused.saved} ${due}`, [
      text('normal', paused.saved),
      { kind: 'progress', done: progress.answered, total: progress.total, label: `${words.progress(progress.answered, progress.total)} · ${timeLeft(progress, language)}` },
      text('normal', due),
      ...buttonRow([commandButton('resume', language, 'primary')]),
    ]);
  },

  'welcome-back': ({ name, progress }, { language }) => {
    const { wayfinding } = textsIn(language);
    const { answered, total } = progress;
    const standing = answered < total ? wayfinding.progress.standing(answered, total, timeLeft(progress, language)) : wayfinding.progress.all(total);
    return line(language, 'notice', `${wayfinding.welcomeBack(firstName(name))} ${standing}`);
  },

  'small-talk': ({ about }, { language }) => {
    const isHumanWanted = about === 'bot' || about === 'complaint';
    return line(language, 'notice', textsIn(language).wayfinding.smallTalk[about], isHumanWanted ? [commandButton('human', language, 'quiet')] : []);
  },

  'not-understood': ({ times, facilitators, awaiting }, { language }) => {
    const { rephrased, withExamples, withHelp } = textsIn(language).wayfinding.notUnderstood;
    if (times < timesBeforeHelp) return line(language, 'notice', times < 2 ? rephrased[awaiting] : withExamples[awaiting]);
    const ways = [commandButton('repeat', language), commandButton('help', language), commandButton('human', language)];
    return line(language, 'notice', withHelp(listed(facilitators, language)), ways);
  },

  'nothing-to-confirm': (_, { language }) => line(language, 'notice', textsIn(language).wayfinding.nothingToConfirm),

  'text-missing': (_, { language }) => line(language, 'notice', textsIn(language).wayfinding.textMissing),

  refused: ({ command, director, facilitators }, { language }) => {
    const whom = turnTo[command];
    const names = whom === 'director' ? director : whom === 'facilitators' ? listed(facilitators, language) : '';
    const nameless = whom === 'director' ? 'process-director' : whom === 'facilitators' ? 'facilitator' : whom;
    const { refused, theRole } = textsIn(language).wayfinding;
    return line(language, 'notice', refused[command](names === '' ? theRole(roleName(nameless, language)) : names));
  },
};

/** "12 Samenwerken in de keten: nu 2 → ambitie 3 · opmerking". */
function overviewLine({ itemId, current, ambition, hasRemark }: OverviewRow, speaker: Speaker): string {
  const { language } = speaker;
  const { wayfinding: { overview }, words } = textsIn(language);
  const item = itemOf(itemId, speaker);
  const level = () => {
    if (current === null) return words.open;
    if (current.kind !== 'level' || !item.asksAmbition) return judgementWords(current, item, language);
    return `${overview.now(judgementWords(current, item, language))} → ${overview.ambition(ambition === null ? words.open : judgementWords(ambition, item, language))}`;
  };
  return `${itemLine(itemId, speaker)}: ${level()}${hasRemark ? ` · ${overview.remark}` : ''}`;
}
