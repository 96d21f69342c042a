/** Block Kit: everything the bot can say fits Slack's limits, in both languages, and nothing a person wrote becomes markup. */
import { describe, expect, it } from 'vitest';
import { cutTo, escaped, partsOf, plainText, type SlackBlock, type SlackButton } from '../../../../bot/channels/slack/block-kit.ts';
import { parseCardValue } from '../../../../bot/channels/slack/card-value.ts';
import { charactersIn, limits, messageIssues, viewIssues } from '../../../../bot/channels/slack/limits.ts';
import { SlackError } from '../../../../bot/channels/slack/slack-error.ts';
import { choiceActions, toSlackBlocks, toSlackMessage } from '../../../../bot/channels/slack/to-slack-message.ts';
import { loadSubjects } from '../../../../bot/subjects.ts';
import { languages } from '../../../../flows/language.ts';
import type { MemberId } from '../../../../flows/people.ts';
import type { Say } from '../../../../flows/say.ts';
import type { Block, Message } from '../../../../templates/message.ts';
import { renderSay } from '../../../../templates/speech/render-say.ts';
import { sampleGlossary, sampleQuestionnaire } from '../../../support/sample-questionnaire.ts';
import { allSampleSays } from '../../../support/sample-says.ts';

const anna = 'anna' as MemberId;
const { current: realQuestionnaire, ...subjects } = loadSubjects();
const { glossary } = subjects.of({} as never);
const calendar = { opensAt: '2026-12-01T08:00:00.000Z', answersDueAt: '2026-12-15T22:59:00.000Z', workshopAt: '2026-12-22T12:00:00.000Z' };
const progress = { answered: 25, total: 26, minutesLeft: 99 };
const longName = 'Wilhelmina-Alexandra van Oldenbarneveldt-Schimmelpenninck '.repeat(3).trim();
const remark = '<!channel> & '.repeat(400).slice(0, 4000);

/** The longest that the real content makes: every question, explanation and term, and lists of everything with the longest names. */
const longest: readonly Say[] = [
  ...realQuestionnaire.items.flatMap(({ id }): Say[] => [
    { say: 'question', itemId: id, part: 'current', revision: 9, progress, given: { kind: 'level', level: 1 }, current: null, isFirstOfModule: true, isRepeat: false },
    { say: 'question', itemId: id, part: 'ambition', revision: 9, progress, given: { kind: 'level', level: 1 }, current: { kind: 'level', level: 1 }, isFirstOfModule: false, isRepeat: false },
    { say: 'explanation', itemId: id },
    { say: 'remark-question', itemId: id, existing: remark },
    { say: 'remark-check', itemId: id, text: remark },
  ]),
  ...realQuestionnaire.items.flatMap(({ terms }) => terms).map((termId): Say => ({ say: 'term', termId })),
  { say: 'overview', progress, rows: realQuestionnaire.items.map(({ id }) => ({ itemId: id, current: { kind: 'not-my-field' }, ambition: { kind: 'unknown' }, hasRemark: true })) },
  { say: 'review', progress, open: realQuestionnaire.items.map(({ id }) => id), skipped: realQuestionnaire.items.map(({ id }) => id), unknown: realQuestionnaire.items.map(({ id }) => id), remarks: 26, isSubmitted: false },
  { say: 'status', municipality: longName, calendar, daysLeft: 5, rows: Array.from({ length: 50 }, () => ({ name: longName, discipline: 'privacy', state: 'human-asked', answered: 25, total: 26 }) as const), state: 'answering', missing: [], next: 'people', ring: [], open: Array.from({ length: 50 }, () => longName) },
  { say: 'consent', name: longName, municipality: longName, discipline: 'privacy', items: 75, minutes: 99, calendar, director: longName, facilitators: [longName, longName] },
  { say: 'term-missed', spoken: remark },
];

const buttonsOf = (blocks: readonly SlackBlock[]): readonly SlackButton[] =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements : block.type === 'section' && 'accessory' in block ? [block.accessory] : []));
const textsOf = (blocks: readonly SlackBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'header') return [block.text.text];
    if (block.type === 'context') return block.elements.map(({ text }) => text);
    if (block.type === 'actions') return block.elements.map(({ text }) => text.text);
    if (block.type === 'divider') return [];
    return 'fields' in block ? block.fields.map(({ text }) => text) : [block.text.text, ...(block.accessory ? [block.accessory.text.text, block.accessory.accessibility_label ?? ''] : [])];
  });
const message = (...blocks: Block[]): Message => ({ summary: 'Een samenvatting.', tone: 'notice', lang: 'nl', blocks });
const text = (content: string, style: Extract<Block, { kind: 'text' }>['style'] = 'normal'): Block => ({ kind: 'text', style, text: content });

describe.each(languages)('in %s', (language) => {
  const samples = allSampleSays.map((say) => [say.say, renderSay(say, { language, questionnaire: sampleQuestionnaire, glossary: sampleGlossary })] as const);
  const real = longest.map((say) => [say.say, renderSay(say, { language, questionnaire: realQuestionnaire, glossary })] as const);

  it.each([...samples, ...real])('%s fits', (_, said) => {
    const { text: summary, blocks } = toSlackMessage(said, anna);
    expect(messageIssues({ text: summary, blocks })).toEqual([]);
    expect(summary).toBe(escaped(said.summary));
    expect(textsOf(blocks).filter((each) => /<|>|&(?!(amp|lt|gt);)/.test(each))).toEqual([]);
  });

  it.each([...samples, ...real])('%s has every button, and a press means what it said', (_, said) => {
    const wanted = said.blocks.flatMap((block) => {
      if (block.kind === 'options') return block.options.map(({ choice }) => choice);
      return block.kind === 'buttons' ? block.buttons.map(({ choice }) => choice) : [];
    });
    const buttons = buttonsOf(toSlackMessage(said, anna).blocks);
    expect(buttons.map(({ value }) => parseCardValue(value))).toEqual(wanted.map((choice) => ({ cardOf: anna, choice })));
    expect(buttons.every(({ action_id }) => choiceActions.test(action_id))).toBe(true);
    // Slack hands values back escaped: what needs no escaping comes back as it went.
    expect(buttons.filter(({ value }) => escaped(value) !== value)).toEqual([]);
  });

  it.each(real.filter(([say]) => say === 'question'))('a %s shows each level in full, beside its number', (_, said) => {
    const options = said.blocks.flatMap((block) => (block.kind === 'options' ? block.options : []));
    const rows = toSlackMessage(said, anna).blocks.flatMap((block) => (block.type === 'section' && 'accessory' in block ? [[block.accessory.text.text, block.text.text]] : []));
    expect(rows).toEqual(options.map(({ number, text: level, mark }) => [String(number), escaped(`${number}. ${level}${mark === null ? '' : ` (${mark})`}`)]));
  });
});

describe('what a person wrote', () => {
  it('is escaped: no mention, no link, no markup', () => {
    expect(plainText('<!channel> <@U1> a & b')).toEqual({ type: 'plain_text', text: '&lt;!channel&gt; &lt;@U1&gt; a &amp; b', emoji: false });
    expect(toSlackMessage({ ...message(text('x')), summary: '<!here> & zo' }, anna).text).toBe('&lt;!here&gt; &amp; zo');
  });

  it('never ends in half a character', () => {
    expect(partsOf('😀'.repeat(10), 11).every((part) => part === '😀'.repeat(part.length / 2))).toBe(true);
    expect(escaped('a\ud800b')).toBe('a\ufffdb');
  });

  it('is cut into parts that fit, at words, without losing any', () => {
    const words = 'woord & nog een <woord> '.repeat(500).trim();
    const parts = partsOf(words, limits.section);
    expect(parts.every((part) => escaped(part).length <= limits.section)).toBe(true);
    expect(parts.join(' ')).toBe(words);
    expect(partsOf('&'.repeat(100), 20).join('')).toBe('&'.repeat(100));
  });

  it('shows that something is missing where it is cut', () => {
    expect(cutTo('een twee drie', 9)).toBe('een twee…');
    expect(cutTo('kort', 9)).toBe('kort');
    expect(toSlackBlocks([text('&'.repeat(4000), 'quote')], anna)).toHaveLength(1);
  });
});

describe('Slack’s limits', () => {
  const button: SlackButton = { type: 'button', text: plainText('Ja'), action_id: 'choice.0', value: '{}' };
  const section = (content: string): SlackBlock => ({ type: 'section', text: plainText(content) });
  const refused = (...blocks: SlackBlock[]) => messageIssues({ text: 'x', blocks }).map(({ path }) => path);

  it.each<[string, SlackBlock[], string]>([
    ['no block', [], 'blocks'],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }) as const), 'blocks'],
    ['a heading of 151', [{ type: 'header', text: plainText('x'.repeat(151)) }], 'blocks › 0 header › text'],
    ['a section of 3,001', [section('x'.repeat(3001))], 'blocks › 0 section › text'],
    ['an empty section', [section(' ')], 'blocks › 0 section › text'],
    ['escaping that makes it too long', [section('&'.repeat(601))], 'blocks › 0 section › text'],
    ['eleven fields', [{ type: 'section', fields: Array.from({ length: 11 }, () => plainText('x')) }], 'blocks › 0 section › fields'],
    ['no field', [{ type: 'section', fields: [] }], 'blocks › 0 section › fields'],
    ['a field of 2,001', [{ type: 'section', fields: [plainText('x'.repeat(2001))] }], 'blocks › 0 section › field'],
    ['eleven context elements', [{ type: 'context', elements: Array.from({ length: 11 }, () => plainText('x')) }], 'blocks › 0 context › elements'],
    ['26 buttons', [{ type: 'actions', elements: Array.from({ length: 26 }, (_, index) => ({ ...button, action_id: `choice.${index}` })) }], 'blocks › 0 actions › elements'],
    ['no button', [{ type: 'actions', elements: [] }], 'blocks › 0 actions › elements'],
    ['one action id twice', [{ type: 'actions', elements: [button, button] }], 'blocks › 0 actions › action_id'],
    ['a button of 76', [{ type: 'actions', elements: [{ ...button, text: plainText('x'.repeat(76)) }] }], 'blocks › 0 actions › button'],
    ['a value of 2,001', [{ type: 'actions', elements: [{ ...button, value: 'x'.repeat(2001) }] }], 'blocks › 0 actions › value'],
    ['a label of 76', [{ type: 'section', text: plainText('x'), accessory: { ...button, accessibility_label: 'x'.repeat(76) } }], 'blocks › 0 section › accessibility_label'],
    ['13,001 characters in all', Array.from({ length: 13 }, () => section('x'.repeat(1001))), 'characters'],
  ])('refuse %s', (_, blocks, path) => {
    expect(refused(...blocks)).toContain(path);
  });

  it('refuse a message without text, and one of more than 4,000', () => {
    expect(messageIssues({ text: '', blocks: [section('x')] })).toHaveLength(1);
    expect(messageIssues({ text: 'x'.repeat(4001), blocks: [section('x')] })).toHaveLength(1);
    expect(messageIssues({ text: 'x'.repeat(4000), blocks: [section('x')] })).toEqual([]);
  });

  it('let an App Home have a hundred blocks', () => {
    const dividers = (count: number) => Array.from({ length: count }, () => ({ type: 'divider' }) as const);
    expect(viewIssues(dividers(100))).toEqual([]);
    expect(viewIssues(dividers(101))).toHaveLength(1);
  });

  it('stop a message before it is sent, saying which limit', () => {
    const tooLong = message(...Array.from({ length: 51 }, () => text('x')));
    expect(() => toSlackMessage(tooLong, anna)).toThrow(SlackError);
    expect(() => toSlackMessage(tooLong, anna)).toThrow(/has 51; Slack takes 50/);
  });

  it('count every character that is read', () => {
    const blocks = toSlackBlocks([text('Titel', 'title'), text('lead', 'lead'), { kind: 'facts', caption: 'abc', rows: [{ name: 'a', value: 'b' }] }, { kind: 'buttons', buttons: [{ label: 'Ja', weight: 'primary', choice: { action: 'drop-remark' } }] }], anna);
    expect(charactersIn(blocks)).toBe(5 + 4 + 3 + 3 + 2);
  });
});

it('draws progress in squares, and says it in words', () => {
  const [bar] = toSlackBlocks([{ kind: 'progress', done: 3, total: 10, label: '3 van 10' }], anna);
  expect(bar).toEqual({ type: 'context', elements: [plainText('▰▰▰▱▱▱▱▱▱▱ 3 van 10')] });
  expect(toSlackBlocks([{ kind: 'progress', done: 0, total: 0, label: 'niets' }], anna)).toEqual([{ type: 'context', elements: [plainText('▱▱▱▱▱▱▱▱▱▱ niets')] }]);
});

it('marks the way on, and only that', () => {
  const [row] = toSlackBlocks([{ kind: 'buttons', buttons: [{ label: 'Verder', weight: 'primary', choice: { action: 'drop-remark' } }, { label: 'Uitleg', weight: 'quiet', choice: { action: 'drop-remark' } }] }], null);
  expect(row?.type === 'actions' ? row.elements.map(({ style }) => style) : null).toEqual(['primary', undefined]);
});
