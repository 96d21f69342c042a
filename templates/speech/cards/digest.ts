/**
 * The digest in the conversation of a facilitator: the differences, one item, the agenda; the mail's own words and pictures.
 * May import: flows, templates.
 */
import type { DigestItem, Side } from '../../../flows/digest-item.ts';
import type { Language } from '../../../flows/language.ts';
import type { ItemId } from '../../../flows/questionnaire.ts';
import { dotStrip } from '../../charts/dot-strip.ts';
import { agendaLines, leftOverLine } from '../../mails/digest/agenda-part.ts';
import { countedLines, summaryOf } from '../../mails/digest/counted-part.ts';
import { given } from '../../mails/digest/find-out-part.ts';
import { itemFacts, itemLines, sideOf } from '../../mails/digest/item-card.ts';
import { preparedQuestion } from '../../mails/digest/prepared-question.ts';
import { writer } from '../../mails/digest/remark.ts';
import { sizesLine } from '../../mails/digest/top-lines.ts';
import { itemTitle, peopleWords, voiceIn, type Voice } from '../../mails/digest/voice.ts';
import type { Block, Button } from '../../message.ts';
import { button, buttonRow, commandButton, message, text, type Cards } from '../card.ts';
import { shortened } from '../phrases.ts';
import { textsIn } from '../texts.ts';

const mostButtons = 3;
const mostRemarks = 5;
const mostLines = 12;
/** A remark in the conversation; all of it is in the mail's attachments. */
const longestRemark = 600;

export const digestCards: Cards<'differences' | 'item-differences' | 'item-counts' | 'agenda'> = {
  differences: (said, { language }) => {
    const voice = voiceIn(language);
    const { words } = voice;
    const title = words.head.title(said.municipality);
    const lead = sizesLine(said, voice);
    const first: readonly Block[] = said.first.length === 0 ? [text('normal', words.discuss.nothing)] : [
      text('normal', words.discuss.rule),
      { kind: 'image', picture: dotStrip(said.first, voice) },
      { kind: 'facts', caption: words.discuss.heading, rows: said.first.map((item) => ({ name: itemTitle(item, voice), value: itemLines(item, voice).join(' ') })) },
    ];
    return message(language, 'notice', `${title} ${lead}`, [
      text('title', title),
      text('lead', lead),
      ...first,
      ...buttonRow([...said.first.slice(0, mostButtons).map(({ itemId }) => toItem(itemId, language)), commandButton('agenda', language), commandButton('digest', language)]),
    ]);
  },

  'item-differences': ({ item }, { language }) => {
    const voice = voiceIn(language);
    const { words } = voice;
    const title = itemTitle(item, voice);
    const facts = 'band' in item ? [`${words.bands[item.band]}, ${words.about[item.about]}.`, ...itemFacts(item, voice)].join(' ') : `${words.findOut.row(item.withoutLevel, item.asked)}; ${given(item, voice)}.`;
    const side = 'band' in item ? sideOf(item) : item.current;
    const about = 'band' in item ? item.about : 'facts';
    return message(language, 'notice', `${title}. ${facts}`, [
      text('title', title),
      text('lead', facts),
      { kind: 'image', picture: dotStrip([{ ...item, about }], voice) },
      ...sideFacts(words.discuss.current, item.current, voice),
      ...sideFacts(words.discuss.ambition, item.ambition, voice),
      ...(side.choices.length === 0 ? [] : [text('hint', words.discuss.chosen[about]), list(side.choices.map(({ level, text: words_ }) => `${level}. ${words_[language]}`))]),
      ...remarkBlocks(item, voice),
      text('hint', words.discuss.askHeading),
      text('normal', [item.question[language], ...('band' in item ? preparedQuestion(item, voice) : [])].join(' ')),
      ...buttonRow([commandButton('differences', language), commandButton('agenda', language)]),
    ]);
  },

  'item-counts': ({ item }, { language }) => {
    const voice = voiceIn(language);
    const { words } = voice;
    const title = itemTitle(item, voice);
    const lines = countedLines(item, voice);
    const left = lines.length - mostLines;
    return message(language, 'notice', `${title}. ${summaryOf(item, voice)}`, [
      text('title', title),
      text('hint', item.statement[language]),
      text('lead', summaryOf(item, voice)),
      list(lines.slice(0, mostLines).map((line) => shortened(line, longestRemark))),
      ...(left > 0 ? [text('hint', words.counted.leftOut(left))] : []),
      ...remarkBlocks(item, voice),
      text('hint', words.discuss.askHeading),
      text('normal', item.question[language]),
      ...buttonRow([commandButton('differences', language), commandButton('agenda', language)]),
    ]);
  },

  agenda: (planned, { language }) => {
    const voice = voiceIn(language);
    const { agenda: words } = voice.words;
    return message(language, 'notice', `${words.heading}. ${words.lead}`, [
      text('title', words.heading),
      text('lead', words.lead),
      { kind: 'facts', caption: words.heading, rows: agendaLines(planned, voice).map(({ from, minutes, what }) => ({ name: `${from} – ${minutes}`, value: what })) },
      ...leftOverLine(planned, voice).map((line) => text('normal', line)),
      ...buttonRow([commandButton('differences', language), commandButton('digest', language)]),
    ]);
  },
};

function sideFacts(caption: string, side: Side, voice: Voice): readonly Block[] {
  const rows = [
    ...side.choices.map(({ level, people }) => ({ name: voice.words.discuss.levels(level, level), value: peopleWords(people, voice) })),
    ...(side.gutter.length === 0 ? [] : [{ name: voice.words.discuss.noLevel, value: peopleWords(side.gutter, voice) }]),
  ];
  return rows.length === 0 ? [] : [{ kind: 'facts', caption, rows }];
}

function remarkBlocks({ remarks }: Pick<DigestItem, 'remarks'>, voice: Voice): readonly Block[] {
  const shown = remarks.slice(0, mostRemarks).map((remark) => text('quote', `${shortened(remark.text, longestRemark)}\n${writer(remark, voice)}`));
  const left = remarks.length - shown.length;
  return left > 0 ? [...shown, text('hint', voice.words.remarks.leftOut(left))] : shown;
}

function toItem(itemId: ItemId, language: Language): Button {
  return button(textsIn(language).buttons.revisit(itemId), { action: 'revisit', itemId });
}

function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}
