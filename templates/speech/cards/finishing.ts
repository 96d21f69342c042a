/**
 * Review, submission and starting over, and what is said once it is done or too late.
 * May import: flows, templates/speech.
 */
import type { ItemId } from '../../../flows/questionnaire.ts';
import type { Block } from '../../message.ts';
import { tenth, voiceIn } from '../../mails/digest/voice.ts';
import { button, buttonRow, commandButton, itemLine, line, message, mostListed, text, yesOrNo, type Cards, type SayOf, type Speaker } from '../card.ts';
import { dayAndTime } from '../dates.ts';
import { listed } from '../phrases.ts';
import { textsIn } from '../texts.ts';

/** Buttons to single questions; for more, the card says what to type. */
const mostRevisits = 6;

export const finishingCards: Cards<
  'review' | 'submitted' | 'submission-early' | 'already-submitted' | 'restart-check' | 'restarted' | 'restart-dropped' | 'closed'
> = {
  review: ({ progress, open, skipped, unknown, remarks, lookAgain = [], isSubmitted }, speaker) => {
    const { language } = speaker;
    const { buttons, finishing: { review }, words } = textsIn(language);
    const loose = [...open, ...skipped, ...unknown];
    const isComplete = open.length === 0;
    const standing = isComplete ? review.complete : review.incomplete(open.length);
    const lead = isSubmitted ? review.submitted : standing;
    const submitLabel = isSubmitted ? buttons.submitAgain : buttons.commands.submit;
    const [first] = loose;
    return message(language, 'question', `${review.title}. ${lead}`, [
      text('title', review.title),
      { kind: 'progress', done: progress.answered, total: progress.total, label: words.progress(progress.answered, progress.total) },
      text('lead', lead),
      ...(isComplete ? [] : [text('normal', review.incompleteHint)]),
      ...itemList(review.open, open, speaker),
      ...itemList(review.skipped, skipped, speaker),
      ...itemList(review.unknown, unknown, speaker),
      ...(remarks > 0 ? [text('normal', review.remarks(remarks))] : []),
      ...lookAgainBlocks(lookAgain, speaker),
      ...(first !== undefined && loose.length > mostRevisits ? [text('hint', review.hint(first))] : []),
      ...buttonRow([
        button(submitLabel, { action: 'command', command: 'submit' }, isComplete ? 'primary' : 'normal'),
        ...loose.slice(0, mostRevisits).map((itemId) => button(buttons.revisit(itemId), { action: 'revisit', itemId })),
        commandButton('overview', language, 'quiet'),
      ]),
    ]);
  },

  submitted: ({ at, answered, withoutAnswer, remarks, isLate, calendar, isFirst }, { language }) => {
    const { submitted } = textsIn(language).finishing;
    const when = dayAndTime(at, language);
    const changeable = isLate ? [submitted.late] : [`${submitted.changeable(dayAndTime(calendar.answersDueAt, language))} ${submitted.changeableLate}`];
    return message(language, 'receipt', submitted.summary(when), [
      text('title', isFirst ? submitted.title : submitted.titleAgain),
      { kind: 'facts', caption: submitted.caption, rows: [
        { name: submitted.at, value: when },
        { name: submitted.answered, value: String(answered) },
        { name: submitted.withoutAnswer, value: String(withoutAnswer) },
        { name: submitted.remarks, value: String(remarks) },
      ] },
      ...changeable.map((sentence) => text('normal', sentence)),
      text('normal', submitted.next(dayAndTime(calendar.workshopAt, language))),
      ...buttonRow([commandButton('overview', language)]),
    ]);
  },

  'submission-early': ({ open }, { language }) => {
    const { buttons, finishing: { early } } = textsIn(language);
    return line(language, 'notice', early(open.length), open.slice(0, 1).map((itemId) => button(buttons.revisit(itemId), { action: 'revisit', itemId }, 'primary')));
  },

  'already-submitted': ({ submittedAt, calendar }, { language }) => {
    const { already, alreadyHint } = textsIn(language).finishing;
    const done = already(dayAndTime(submittedAt, language));
    const hint = alreadyHint(dayAndTime(calendar.workshopAt, language));
    return message(language, 'notice', `${done} ${hint}`, [
      text('normal', done),
      text('normal', hint),
      ...buttonRow([commandButton('overview', language), commandButton('review', language)]),
    ]);
  },

  'restart-check': ({ answered }, { language }) => line(language, 'question', textsIn(language).finishing.restartCheck(answered), yesOrNo('restart', language)),

  restarted: (_, { language }) => line(language, 'receipt', textsIn(language).finishing.restarted),

  'restart-dropped': (_, { language }) => line(language, 'receipt', textsIn(language).finishing.restartDropped),

  closed: ({ isSubmitted, facilitators }, { language }) => {
    const { closed } = textsIn(language).finishing;
    return line(language, 'notice', `${isSubmitted ? closed.submitted : closed.unsubmitted} ${closed.next(listed(facilitators, language))}`);
  },
};

/** The own answers in one question beside those in its parts, where they lie furthest apart. */
function lookAgainBlocks(rows: NonNullable<SayOf<'review'>['lookAgain']>, { language }: Speaker): readonly Block[] {
  const { review } = textsIn(language).finishing;
  const [first] = rows;
  if (!first) return [];
  const voice = voiceIn(language);
  const items = rows.map(({ title, direct, detailed, parts }) =>
    review.lookAgainRow({ title: title[language], direct: String(direct.score), id: direct.itemId, detailed: tenth(detailed, voice), first: parts[0]?.itemId ?? '', last: parts.at(-1)?.itemId ?? '' }),
  );
  return [text('lead', review.lookAgain), { kind: 'list', items }, text('hint', review.lookAgainHint(first.direct.itemId))];
}

function itemList(label: (count: number) => string, itemIds: readonly ItemId[], speaker: Speaker): readonly Block[] {
  if (itemIds.length === 0) return [];
  const shown = itemIds.slice(0, mostListed).map((itemId) => itemLine(itemId, speaker));
  const rest = itemIds.length - shown.length;
  return [
    text('lead', label(itemIds.length)),
    { kind: 'list', items: rest > 0 ? [...shown, textsIn(speaker.language).words.andMore(rest)] : shown },
  ];
}
