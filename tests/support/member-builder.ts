/** Members for tests: sound by default, with only what a test is about spelled out. */
import type { Answer, Answers, Judgement, Withheld } from '../../flows/answer.ts';
import { flowVersion } from '../../flows/intake-state.ts';
import type { DeskMember, MemberBase, Participant, ScanBrief } from '../../flows/member.ts';
import type { MemberId, ScanId } from '../../flows/people.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { Scan } from '../../flows/scan.ts';

export const testScanId = 'scan-1' as ScanId;

/** Opens 27 October, due 10 November, workshop 17 November 2026 at 09:30 in Amsterdam. */
export const testBrief: ScanBrief = {
  municipality: 'Waterveen',
  state: 'answering',
  revision: 0,
  proposed: [],
  calendar: { opensAt: '2026-10-27T08:00:00.000Z', answersDueAt: '2026-11-10T22:59:00.000Z', workshopAt: '2026-11-17T08:30:00.000Z' },
  director: 'Petra Prins',
  facilitators: ['Fenna Faber', 'Frits Fok'],
};

export function buildScan(overrides: Partial<Scan> = {}): Scan {
  return {
    id: testScanId,
    scanId: testScanId,
    municipality: testBrief.municipality,
    state: 'answering',
    calendar: testBrief.calendar,
    proposed: [],
    questionnaire: { id: 'sample', version: '2026-01' },
    digests: [],
    revision: 0,
    spreadTo: 0,
    changes: [],
    carriedOut: [],
    sequence: 0,
    dueAt: null,
    ...overrides,
  };
}

/** A participant who consented and has answered nothing yet. An id without a name makes the name. */
export function buildMember(overrides: Partial<Participant> = {}): Participant {
  return {
    ...base(overrides.id ?? ('anna' as MemberId)),
    role: 'participant',
    discipline: 'security',
    questionnaire: { id: 'sample', version: '2026-01' },
    intake: { flowVersion, state: 'askingCurrent', context: { itemId: 'U1' as ItemId, places: [], pending: null, misunderstood: 0 } },
    answers: {},
    archived: [],
    consent: { given: true, at: '2026-10-27T09:00:00.000Z' },
    submittedAt: null,
    isLate: false,
    humanAskedAt: null,
    nudged: [],
    joinedAt: null,
    quiet: null,
    dates: null,
    ...overrides,
  };
}

export function buildDeskMember(role: DeskMember['role'], overrides: Partial<DeskMember> = {}): DeskMember {
  return { ...base(overrides.id ?? (role as string as MemberId)), role, pending: null, reported: [], ...overrides };
}

/** A level, a way to give none, or `null` for nothing said. */
export type Spoken = number | Withheld['kind'] | null;

/** `[current, ambition]` or `[current, ambition, remark]`; a single way to give no level stands for itself. */
export type AnswerSketch = readonly [current: Spoken, ambition: Spoken, remark?: string] | Exclude<Spoken, number | null>;

/** Answers by item id: `answersOf({ '3': [2, 4], '12': 'unknown', U1: [1, 3, 'A remark'] })`. */
export function answersOf(sketches: Readonly<Record<string, AnswerSketch>>): Answers {
  return Object.fromEntries(Object.entries(sketches).map(([itemId, sketch]) => [itemId, answerOf(sketch)]));
}

/** What was spoken, as the flows know it. */
export function judgementOf(spoken: Spoken): Judgement | null {
  if (spoken === null) return null;
  return typeof spoken === 'number' ? { kind: 'level', level: spoken } : { kind: spoken };
}

function answerOf(sketch: AnswerSketch): Answer {
  const [current, ambition, remark] = typeof sketch === 'string' ? ([sketch, null] as const) : sketch;
  const at = '2026-10-28T10:00:00.000Z';
  const given = { current: judgementOf(current), ambition: judgementOf(ambition), remark: remark ?? null };
  return {
    ...given,
    history: [
      ...(given.current ? [{ at, channel: 'web', part: 'current', value: given.current } as const] : []),
      ...(given.ambition ? [{ at, channel: 'web', part: 'ambition', value: given.ambition } as const] : []),
      ...(given.remark === null ? [] : [{ at, channel: 'web', part: 'remark', value: given.remark } as const]),
    ],
  };
}

function base(id: MemberId): MemberBase {
  return {
    id,
    scanId: testScanId,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    email: `${id}@waterveen.example`,
    language: 'nl',
    scan: testBrief,
    contacts: [],
    left: null,
    turn: 0,
    seen: [],
    outbox: [],
    dueAt: null,
  };
}
