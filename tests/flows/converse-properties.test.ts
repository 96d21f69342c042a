/** Any conversation at all: what must hold whatever is said, pressed, repeated and waited for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, isSameJudgement, mostChanges, type Answer, type Judgement } from '../../flows/answer.ts';
import { commands, type Choice } from '../../flows/choice.ts';
import { converse, remind, type Subject } from '../../flows/converse.ts';
import type { Inbound } from '../../flows/inbound.ts';
import { normaliseIntake } from '../../flows/intake-state.ts';
import type { OutboxEntry, Participant } from '../../flows/member.ts';
import { withoutEntries } from '../../flows/outbox.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { Say } from '../../flows/say.ts';
import { answersOf, buildMember } from '../support/member-builder.ts';
import { sampleSays } from '../support/sample-says.ts';
import { kindsQuestionnaire, kindsSubject } from '../support/sample-kinds.ts';
import { choicesIn, conversationStart, invitedMember, sampleSubject } from '../support/conversation.ts';
import { sampleQuestionnaire as questionnaire } from '../support/sample-questionnaire.ts';

const itemIds = [...questionnaire.items, ...kindsQuestionnaire.items].map(({ id }) => id).concat('99' as ItemId);
const judgements: readonly Judgement[] = [...[1, 2, 3, 4, 9].map((level) => ({ kind: 'level', level }) as const), { kind: 'unknown' }, { kind: 'not-my-field' }, { kind: 'skipped' },
  { kind: 'options', options: ['gis'], other: null }, { kind: 'options', options: ['yes'], other: null }, { kind: 'options', options: ['gone'], other: null }, { kind: 'options', options: [], other: 'Cognos' },
  { kind: 'number', value: 12 }, { kind: 'number', value: 501 }, { kind: 'text', text: 'Zomaar' }];
const parts = ['current', 'ambition'] as const;

const phrases = [
  'herinner me morgen', 'ik ben weg tot 4 november', 'geen herinneringen meer', 'weer herinneringen', 'na mijn vakantie', 'verplaats de workshop naar 12 maart',
  '1', '2', '3', '4', 'drie', 'b', '0', '5', '2,5', '-1', '1e9', 'NaN', '2 of 3', 'ik denk 2', '3?',
  'ja', 'nee', 'ok', 'weet niet', 'niet mijn vak', 'overslaan', 'volgende', 'laat zo', 'annuleer', 'terug', 'verder', 'pauze', 'overzicht', 'hoe ver ben ik', 'help',
  'wie ziet mijn antwoorden?', 'mijn gegevens', 'wis mijn gegevens', 'mens', 'opnieuw beginnen', 'nakijken', 'insturen', 'english', 'nederlands', 'status', 'digest', 'ik doe mee', 'ik doe niet mee', 'klaar', 'stop',
  'wat is een DPIA?', 'wat is blockchain?', 'uitleg', 'hoi', 'dank je', 'doei', 'wat een onzin', 'ben je een bot?',
  'wijzig 12', 'wijzig U1', 'wijzig 99', 'vraag 3 moet 2 zijn', 'vraag U2 moet 4 zijn', 'moet vraag 24 1 zijn?', 'ambitie 12 moet 1 zijn', 'nu 2', 'ambitie 3', 'nee, 2', '12 -> 3', 'vraag 3 weet ik niet',
  'opmerking', 'opmerking: alleen bij Toezicht', 'opmerking bij 3: klopt niet helemaal', 'geen opmerking', 'Bij ons doet alleen de afdeling Toezicht dit en de rest niet.',
  '1, 3 en 5', '1-3', 'alles', 'GIS en Excel', 'anders, namelijk Cognos', 'anders', 'twaalf', 'ongeveer 12', '501', 'mee eens', 'K5', 'wijzig K4', 'nakijken', 'insturen', 'vraag K5 moet 7 zijn', 'ambitie K2 moet 3 zijn',
  '', '   ', '?', '👍', '🤷', '\u202E3', 'x'.repeat(4000), 'x'.repeat(5000), '__proto__', 'constructor', '=cmd()', '<b>3</b>', '{"action":"command"}', 'qwerty',
] as const;

const itemId = fc.constantFrom(...itemIds);
const judgement = fc.constantFrom(...judgements);
const part = fc.constantFrom(...parts);
const revision = fc.nat(6);
/** Any button that parses, whether a card ever showed it or not. */
const anyChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ action: fc.constant('answer'), itemId, part, revision, judgement }),
  fc.record({ action: fc.constant('correct'), itemId, part, judgement }),
  fc.record({ action: fc.constant('select'), itemId, option: fc.constantFrom('gis', 'excel', 'yes', 'gone'), isSelected: fc.boolean() }),
  fc.record({ action: fc.constant('write-other'), itemId }),
  fc.record({ action: fc.constant('keep'), itemId, revision }),
  fc.record({ action: fc.constantFrom('write-remark', 'take-as-remark', 'explain-item', 'revisit'), itemId }),
  fc.record({ action: fc.constant('consent'), given: fc.boolean() }),
  fc.record({ action: fc.constant('confirm'), about: fc.constantFrom('ambition', 'correction', 'remark', 'restart'), isSure: fc.boolean() }),
  fc.record({ action: fc.constant('explain-term'), termId: fc.constantFrom('dpia', 'gone') }),
  fc.constant({ action: 'drop-remark' } as const),
  fc.record({ action: fc.constant('own-data'), wish: fc.constantFrom('show', 'erase', 'erase-surely', 'keep') }),
  fc.record({ action: fc.constant('decide'), turn: fc.nat(9), isSure: fc.boolean() }),
  fc.record({ action: fc.constant('command'), command: fc.constantFrom(...commands) }),
);

type Move =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'choose'; readonly choice: Choice }
  /** A button of the cards just said (`isOld`: of any card before), by its place among them. */
  | { readonly kind: 'press'; readonly nth: number; readonly isOld: boolean }
  | { readonly kind: 'answer'; readonly nth: number }
  /** The last event once more: the same id, or the same button with a new id after some seconds. */
  | { readonly kind: 'redeliver' }
  | { readonly kind: 'again'; readonly seconds: number }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'tick' };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom(...phrases) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.string({ unit: 'binary', maxLength: 40 }) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('answer' as const), nth: fc.nat(3) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('press' as const), nth: fc.nat(40), isOld: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('choose' as const), choice: anyChoice }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redeliver' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), seconds: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.oneof(fc.nat(60), fc.nat(5 * 24 * 60)) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'tick' as const }) },
);

/** What was said in any of the conversations. */
const said = new Set<Say['say']>();

/** Plays the moves and checks every turn; throws at the first that breaks a rule. */
class Play {
  private member: Participant;
  private now: string;
  private turns = 0;
  private last: Inbound | null = null;
  private lastAt = '';
  private lastOutboxId = '';
  private says: readonly Say[] = [];
  private shown: readonly Choice[] = [];

  private readonly subject: Subject;

  constructor(member: Participant, now: string, subject: Subject) {
    this.member = member;
    this.now = now;
    this.subject = subject;
  }

  make(next: Move): void {
    switch (next.kind) {
      case 'wait':
        this.later(next.minutes * 60);
        break;
      case 'tick':
        this.tick();
        break;
      case 'redeliver':
        if (this.last) expect(converse(this.member, this.last, this.subject, this.now)).toBe(this.member);
        break;
      case 'again':
        if (this.last?.said.kind === 'choice') this.later(next.seconds).turn(this.last.said);
        break;
      case 'type':
        this.later(20).turn({ kind: 'text', text: next.text });
        break;
      case 'choose':
        this.later(20).turn({ kind: 'choice', choice: next.choice });
        break;
      case 'press':
        this.press(next.isOld ? this.shown : choicesIn(this.says, this.member, this.subject), next.nth);
        break;
      case 'answer':
        this.press(choicesIn(this.says, this.member, this.subject).filter(({ action }) => action === 'answer' || action === 'select' || action === 'confirm' || action === 'consent'), next.nth);
        break;
    }
  }

  private press(choices: readonly Choice[], nth: number): void {
    const choice = choices[nth % Math.max(1, choices.length)];
    if (choice) this.later(15).turn({ kind: 'choice', choice });
  }

  private later(seconds: number): this {
    this.now = new Date(Date.parse(this.now) + seconds * 1000).toISOString();
    return this;
  }

  private tick(): void {
    const after = remind(this.member, this.subject, this.now);
    expect(remind(after, this.subject, this.now)).toBe(after);
    // A reminder that was put off is over once it is sent; nothing else of the person changes.
    if (after.quiet !== this.member.quiet) expect([this.member.quiet?.why, after.quiet]).toEqual(['snoozed', null]);
    const fixed = { turn: 0, outbox: [], nudged: [], quiet: null, dueAt: null };
    expect({ ...after, ...fixed }).toEqual({ ...this.member, ...fixed });
    this.deliver(after);
  }

  private turn(spoken: Inbound['said']): void {
    this.turns += 1;
    const before = this.member;
    const inbound: Inbound = { channel: 'teams', eventId: `event-${this.turns}`, said: spoken };
    const isDoubleClick = this.last !== null && isSamePress(this.last.said, spoken) && Date.parse(this.now) - Date.parse(this.lastAt) < 10_000;
    const after = converse(before, inbound, this.subject, this.now);
    // A redeploy between any two turns changes nothing: the document is plain JSON.
    const thawed = JSON.parse(JSON.stringify(before)) as Participant;
    expect(JSON.stringify(converse(thawed, inbound, this.subject, this.now))).toBe(JSON.stringify(after));
    this.last = inbound;
    this.lastAt = this.now;

    const says = this.deliver(after);
    expect(says.length > 0).toBe(!isDoubleClick);
    this.check(before, after, says, spoken);
    if (says.length > 0) this.says = says;
    this.shown = [...this.shown, ...choicesIn(says, this.member, this.subject)].slice(-300);
  }

  /** Takes everything out of the outbox, as delivery would. */
  private deliver(after: Participant): readonly Say[] {
    for (const { id } of after.outbox) {
      expect(id > this.lastOutboxId).toBe(true);
      this.lastOutboxId = id;
    }
    for (const say of after.outbox.flatMap(sayIn)) said.add(say.say);
    this.member = withoutEntries(after, new Set(after.outbox.map(({ id }) => id)), this.now);
    return after.outbox.flatMap(sayIn);
  }

  private check(before: Participant, after: Participant, says: readonly Say[], said: Inbound['said']): void {
    const isRestarted = says.some(({ say }) => say === 'restarted');
    if (before.answers !== after.answers && !isRestarted) for (const id of itemIds) checkChange(id, answerTo(before.answers, id), answerTo(after.answers, id), says, said, before);
    if (isRestarted && Object.keys(before.answers).length > 0) expect(after.archived.at(-1)?.answers).toBe(before.answers);
    expect(Object.keys(after.answers)).not.toContain('99');

    // Submitted answers stay submitted, unless the person starts over.
    if (before.submittedAt !== null && !isRestarted) expect(after.submittedAt).not.toBeNull();
    if (before.submittedAt === null && after.submittedAt !== null) expect(says.some(({ say }) => say === 'submitted')).toBe(true);
    if (before.submittedAt !== null && before.answers !== after.answers) expect(after.outbox.some(({ task }) => task.to === 'scan')).toBe(true);

    // Nothing before consent, nothing after a refusal, nothing once the workshop has begun.
    const isFixed = this.now >= before.scan.calendar.workshopAt;
    if (isFixed || before.consent?.given !== true) expect([after.answers, after.archived]).toEqual([before.answers, before.archived]);
    if (isFixed) expect([after.submittedAt, after.isLate, after.intake.state]).toEqual([before.submittedAt, before.isLate, 'closed']);

    // The cursor fits, and the document stays small.
    expect(normaliseIntake(after.intake, this.subject.questionnaire, after.answers)).toBe(after.intake);
    expect(after.intake.context.places.length).toBeLessThanOrEqual(4);
    expect(after.archived.length).toBeLessThanOrEqual(3);
    expect(after.seen.length).toBeLessThanOrEqual(64);
    expect(JSON.stringify({ ...after, answers: {}, archived: [], outbox: [] }).length).toBeLessThan(15_000);
    for (const { current, ambition, history } of Object.values(after.answers)) {
      if (ambition !== null) expect(current?.kind).toBe('level');
      expect(history.length).toBeLessThanOrEqual(mostChanges);
    }
  }
}

/** A change is what was given, and it is said: in a receipt, or by the question of the ambition, which shows the level. */
function checkChange(id: ItemId, before: Answer, after: Answer, says: readonly Say[], said: Inbound['said'], member: Participant): void {
  const receipts = says.filter((say) => say.say === 'receipt' && say.itemId === id);
  if (!isSameJudgement(before.current, after.current)) {
    const isShown = says.some((say) => say.say === 'question' && say.itemId === id && say.part === 'ambition' && isSameJudgement(say.current, after.current));
    const isReceipted = receipts.some((say) => say.say === 'receipt' && say.part === 'current' && isSameJudgement(say.value, after.current));
    expect(isReceipted || (isShown && before.current === null)).toBe(true);
    expect(isGiven(after.current, said, member), JSON.stringify([after.current, said])).toBe(true);
  }
  if (!isSameJudgement(before.ambition, after.ambition)) {
    expect(receipts.some((say) => say.say === 'receipt' && (after.ambition === null ? say.part === 'current' : isSameJudgement(say.value, after.ambition)))).toBe(true);
    expect(after.ambition === null || isGiven(after.ambition, said, member)).toBe(true);
  }
  if (before.remark !== after.remark) {
    expect(says.some((say) => say.say === 'remark-receipt' && say.itemId === id)).toBe(true);
    const { pending } = member.intake.context;
    expect(said.kind === 'text' ? said.text.includes(after.remark ?? '-') || pending?.about === 'remark' : pending?.about === 'remark').toBe(true);
  }
}

/** Whether a judgement can come from what was said: the button's own, the one that was asked about, or a word of the text. */
function isGiven(judgement: Judgement | null, said: Inbound['said'], { intake: { context: { pending } } }: Participant): boolean {
  if (pending?.about === 'correction' && isSameJudgement(judgement, pending.judgement)) return true;
  if (pending?.about === 'ambition' && judgement?.kind === 'level' && judgement.level === pending.level) return true;
  if (said.kind === 'choice') return 'judgement' in said.choice && isSameJudgement(judgement, said.choice.judgement);
  // Which options a list of words names is proven in kinds.test.ts; here that they come with words at all.
  if (judgement?.kind === 'options') return said.text.trim() !== '';
  if (judgement?.kind === 'number') return /\d|twaalf|drie|geen/.test(said.text.normalize('NFKC'));
  if (judgement?.kind === 'text') return said.text.replace(/\r\n?/g, '\n').includes(judgement.text) || judgement.text.length > 0;
  if (judgement?.kind === 'level' && /eens/.test(said.text)) return true;
  if (judgement?.kind !== 'level') return /weet|overslaan|volgende|vak|🤷/.test(said.text);
  return new RegExp(`${judgement.level}|${'abcd'.charAt(judgement.level - 1)}|drie`, 'u').test(said.text.normalize('NFKC').toLowerCase());
}

function isSamePress(one: Inbound['said'], other: Inbound['said']): boolean {
  if (one.kind === 'text' || other.kind === 'text') return false;
  const isBack = other.choice.action === 'command' && other.choice.command === 'back';
  return !isBack && JSON.stringify(one.choice) === JSON.stringify(other.choice);
}

function sayIn({ task }: OutboxEntry): readonly Say[] {
  return task.to === 'person' ? [task.say] : [];
}

/** What only the desk hears. */
const deskSays: readonly Say['say'][] = ['scan-news', 'order-refused', 'order-check', 'order-taken', 'order-dropped', 'reminders-coming', 'quiet-news', 'desk-welcome', 'desk-help', 'desk-not-understood', 'status', 'who-sees', 'manager-list', 'managers-check', 'digest-coming', 'digest-impossible', 'differences', 'item-differences', 'item-counts', 'agenda', 'mail-undelivered', 'scan-list', 'scan-view', 'manage-help', 'manage-unclear', 'dates-chosen'];

/** To whom nothing can happen any more. */
const saidToErased: Say['say'] = 'erased';

describe('any conversation', () => {
  const moves = fc.array(move, { size: 'max', minLength: 20, maxLength: 140 });

  it.each([
    ['of someone who says anything from the first word on', 1, 24, invitedMember(), conversationStart],
    ['of someone who takes part', 5, 40, buildMember(), conversationStart],
    ['of someone who has submitted, until after the workshop has begun', 3, 10, submittedMember(), '2026-11-15T10:00:00.000Z'],
    ['about items of every kind', 4, 40, invitedMember({}, kindsQuestionnaire), conversationStart, kindsSubject],
  ] as const)('keeps every promise: %s', (_, seed, numRuns, member, start, subject = sampleSubject) => {
    fc.assert(
      fc.property(moves, (made) => {
        const play = new Play(member, start, subject);
        for (const next of made) play.make(next);
      }),
      { seed, numRuns },
    );
  });

  it('came by everything that the bot can say to a participant', () => {
    // Sending in with nothing answered is rare among so many phrases: the first time brings the review.
    const play = new Play(buildMember(), conversationStart, sampleSubject);
    for (const text of ['insturen', 'insturen']) play.make({ kind: 'type', text });
    const missing = Object.keys(sampleSays).filter((name) => !said.has(name as Say['say']) && !deskSays.includes(name as Say['say']) && name !== saidToErased);
    expect(missing).toEqual([]);
  });
});

function submittedMember(): Participant {
  const answers = answersOf({ U1: [2, 3], U2: 'unknown', '1': [4, 4, 'Een opmerking'], '3': [2, 2], '12': 'skipped', '24': [1, 4] });
  const { intake } = invitedMember();
  return buildMember({ answers, submittedAt: conversationStart, intake: { ...intake, state: 'submitted' } });
}
