/**
 * The conformance suite of the channels: one script of exchanges that every channel takes with the same outcome. What has to come out
 * is what the flows say of the same words to the same stored document, so the suite knows no channel and no sentence.
 * May import: flows, templates, bot, tests.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attend } from '../../flows/desk.ts';
import type { Channel } from '../../flows/answer.ts';
import type { Choice } from '../../flows/choice.ts';
import { converse } from '../../flows/converse.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { Member } from '../../flows/member.ts';
import { isOfLastTurn } from '../../flows/outbox.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Store } from '../../store/port.ts';
import type { Message } from '../../templates/message.ts';
import { renderSay } from '../../templates/speech/render-say.ts';
import { replicaSubjects } from '../support/replica.ts';

/** One message as every channel must show it. */
export interface Shown {
  /** What a notification says of it. */
  readonly summary: string;
  /** What its buttons stand for, in whatever order the channel puts them. */
  readonly choices: readonly Choice[];
}

/** One channel with the ready-made scan of Merenburg behind it. */
export interface ChannelDriver {
  readonly store: Store;
  readonly now: () => Promise<string>;
  /** Types or presses as this member; resolves to what the bot said in answer, in order. */
  readonly say: (memberId: MemberId, said: Inbound['said']) => Promise<readonly Shown[]>;
  readonly close: () => Promise<void>;
}

type Who = 'fatima' | 'joris' | 'marit' | 'karim';
/** What is typed, or which of the buttons seen so far is pressed, newest first. */
type Step = readonly [who: Who, say: string | ((seen: readonly Choice[]) => Choice | undefined), what?: string];

const answering = (level: number) => (seen: readonly Choice[]) => seen.find((choice) => choice.action === 'answer' && choice.judgement.kind === 'level' && choice.judgement.level === level);
const withholding = (kind: 'unknown' | 'not-my-field' | 'skipped') => (seen: readonly Choice[]) => seen.find((choice) => choice.action === 'answer' && choice.judgement.kind === kind);
const acting = (action: Choice['action']) => (seen: readonly Choice[]) => seen.find((choice) => choice.action === action);
const commanding = (command: string) => (seen: readonly Choice[]) => seen.find((choice) => choice.action === 'command' && choice.command === command);
/** On the first card that was ever shown with answers. */
const onOldCard = (level: number) => (seen: readonly Choice[]) => seen.findLast((choice) => choice.action === 'answer' && choice.judgement.kind === 'level' && choice.judgement.level === level);
const confirming = (isSure: boolean) => (seen: readonly Choice[]) => seen.find((choice) => choice.action === 'confirm' && choice.isSure === isSure);

const script: readonly Step[] = [
  ['fatima', 'hoi', 'the welcome'],
  ['fatima', 'wie ziet mijn antwoorden', 'who sees what, before consent'],
  ['fatima', acting('consent'), 'consent by button'],
  ['fatima', answering(2), 'an answer by button'],
  ['fatima', answering(4), 'an ambition by button'],
  ['fatima', '3', 'an answer by number'],
  ['fatima', '4', 'an ambition by number'],
  ['fatima', 'weet niet', 'don’t know, typed'],
  ['fatima', 'terug', 'back'],
  ['fatima', '1', 'another answer after going back'],
  ['fatima', 'niveau 2', 'a level by its label'],
  ['fatima', withholding('not-my-field'), 'not my field, by button'],
  ['fatima', 'overslaan', 'skipped, typed'],
  ['fatima', 'uitleg', 'explanation'],
  ['fatima', acting('explain-term'), 'a term by button'],
  ['fatima', 'wat is een DPIA?', 'a term asked'],
  ['fatima', 'help', 'help'],
  ['fatima', commanding('overview'), 'the overview by button'],
  ['fatima', 'hoe ver ben ik', 'progress'],
  ['fatima', 'herhaal', 'the question again'],
  ['fatima', '7', 'a level that is not there'],
  ['fatima', 'blauw', 'nonsense'],
  ['fatima', 'vraag 99', 'an item that is not there'],
  ['fatima', 'dank je', 'thanks'],
  ['fatima', 'ben je een mens', 'what it is'],
  ['fatima', 'wijzig U1', 'a correction by text'],
  ['fatima', '3', 'its new level'],
  ['fatima', '4', 'its new ambition'],
  ['fatima', 'vraag U2 moet 2 zijn', 'a correction in one sentence'],
  ['fatima', onOldCard(1), 'an old card with another answer'],
  ['fatima', onOldCard(1), 'the same press again at once'],
  ['fatima', 'verder', 'on'],
  ['fatima', 'opmerking', 'a remark asked'],
  ['fatima', 'Alleen bij Toezicht. **Niet** bij <b>Vergunningen</b>, zie https://voorbeeld.example & het plan.', 'a remark with markup in it'],
  ['fatima', 'pauze', 'a pause'],
  ['fatima', 'verder', 'and on'],
  ['fatima', answering(3), 'an answer after the pause'],
  ['fatima', answering(1), 'an ambition below today'],
  ['fatima', confirming(false), 'which was not meant'],
  ['fatima', '4', 'the ambition that was'],
  ['fatima', 'english', 'another language'],
  ['fatima', 'help', 'help in it'],
  ['fatima', "don't know", 'don’t know in it'],
  ['fatima', 'skip', 'skipped in it'],
  ['fatima', commanding('dutch'), 'and back, by a button if one is there'],
  ['fatima', 'nederlands', 'and back, typed'],
  ['fatima', 'status', 'a director’s question from a participant'],
  ['fatima', 'verschillen', 'a facilitator’s question from a participant'],
  ['fatima', 'opnieuw beginnen', 'starting over'],
  ['fatima', 'nee', 'which was not meant'],
  ['fatima', 'insturen', 'handing in too early'],
  ['fatima', 'nakijken', 'the review'],
  ['fatima', acting('revisit'), 'an open question from the review'],
  ['fatima', 'mens', 'a human asked for'],
  ['fatima', 'x'.repeat(3990), 'prose as long as a remark'],
  ['joris', 'goedemorgen', 'the welcome of someone else'],
  ['joris', 'nee', 'no, to taking part'],
  ['joris', '3', 'an answer after that'],
  ['joris', 'ik doe toch mee', 'and taking part after all'],
  ['joris', 'ja', 'yes'],
  ['joris', '\u200b', 'nothing to be seen'],
  ['joris', 'drie', 'a level in words'],
  ['joris', '٣', 'a digit of another script'],
  ['marit', 'hallo', 'the director’s welcome'],
  ['marit', 'status', 'how far everyone is'],
  ['marit', commanding('status'), 'the same by button'],
  ['marit', 'verschillen', 'what only facilitators may ask'],
  ['marit', '3', 'an answer of a director'],
  ['marit', 'english', 'the director’s language'],
  ['marit', 'status', 'how far everyone is, in it'],
  ['karim', 'hoi', 'the facilitator’s welcome'],
  ['karim', 'status', 'how far everyone is, for a facilitator'],
  ['karim', 'digest', 'a digest with too few answers'],
  ['karim', 'help', 'help for a facilitator'],
  ['karim', 'blauw', 'nonsense of a facilitator'],
];

/** Proves one channel. @param named shows in the report's table */
export function describeChannelConformance(named: Channel, open: () => Promise<ChannelDriver>): void {
  describe(`the conversation over ${named}`, () => {
    let driver: ChannelDriver;
    const seen = new Map<Who, Choice[]>();
    beforeAll(async () => {
      driver = await open();
    });
    afterAll(() => driver.close());

    it.each(script.map(([who, say, what = ''], index) => [index + 1, who, what, say] as const))('%i %s: %s', async (_, who, __, say) => {
      const choices = seen.get(who) ?? [];
      const choice = typeof say === 'string' ? null : say(choices);
      const said: Inbound['said'] = typeof say === 'string' ? { kind: 'text', text: say } : { kind: 'choice', choice: choice ?? { action: 'command', command: 'help' } };
      const expected = await outcomeOf(driver, who as string as MemberId, { channel: named, eventId: `reference-${String(_)}`, said });
      const shown = await driver.say(who as string as MemberId, said);
      expect(shown.map(({ summary }) => summary)).toEqual(expected.shown.map(({ summary }) => summary));
      expect(shown.map(({ choices: own }) => sorted(own))).toEqual(expected.shown.map(({ choices: own }) => sorted(own)));
      const after = (await driver.store.members.get(who))?.document;
      expect(after && essence(after)).toEqual(essence(expected.after));
      seen.set(who, [...shown.toReversed().flatMap(({ choices: own }) => own), ...choices]);
    });

    it('was more than sixty exchanges', () => expect(script.length).toBeGreaterThanOrEqual(60));
  });
}

/** What the flows make of it. */
async function outcomeOf({ store, now }: ChannelDriver, memberId: MemberId, inbound: Inbound): Promise<{ readonly after: Member; readonly shown: readonly Shown[] }> {
  const member = (await store.members.get(memberId))?.document;
  if (!member) throw new Error(`There is no ${memberId}.`);
  await replicaSubjects.prepare(member, store);
  const subject = replicaSubjects.of(member);
  const everyone = (await store.members.listByScan('merenburg', { limit: 100 })).map(({ document }) => document);
  const at = await now();
  const after = member.role === 'participant' ? converse(member, inbound, subject, at) : attend(member, inbound, everyone, subject.questionnaire, at);
  const said = after.outbox.filter((entry) => isOfLastTurn(after, entry)).flatMap(({ task }) => (task.to === 'person' ? [task.say] : []));
  return { after, shown: said.map((say) => shownIn(renderSay(say, { language: after.language, questionnaire: subject.questionnaire, glossary: subject.glossary }))) };
}

/** A message, as the suite compares it. */
export function shownIn({ summary, blocks }: Message): Shown {
  const choices = blocks.flatMap((block) => {
    if (block.kind === 'options') return block.options.map(({ choice }) => choice);
    return block.kind === 'buttons' ? block.buttons.map(({ choice }) => choice) : [];
  });
  return { summary, choices };
}

/** What is the same whatever the channel, the clock and the outbox. */
function essence(member: Member): unknown {
  const { language, turn, role } = member;
  if (member.role !== 'participant') return { language, turn, role };
  const answers = Object.fromEntries(Object.entries(member.answers).map(([id, { current, ambition, remark, history }]) => [id, { current, ambition, remark, channels: history.map(({ channel }) => channel) }]));
  return { language, turn, role, answers, intake: member.intake, isConsenting: member.consent?.given ?? null, isIn: member.submittedAt !== null };
}

function sorted(choices: readonly Choice[]): readonly string[] {
  return choices.map((choice) => JSON.stringify(choice)).toSorted();
}
