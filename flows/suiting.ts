/**
 * Suiting: which of the proposed workshop days someone can come on, by button and by text, and how many can on each.
 * May import: flows. Pure: the caller passes `now`.
 */
import { mayAsk } from './access.ts';
import type { Inbound } from './inbound.ts';
import type { Member } from './member.ts';
import type { Say } from './say.ts';
import { fold } from './spelling.ts';
import { datesIn } from './understanding/date-reading.ts';
import { dayOf } from './working-days.ts';

export interface SuitingRow {
  readonly at: string;
  readonly participants: number;
  readonly facilitators: number;
}

export interface SuitingCount {
  readonly rows: readonly SuitingRow[];
  readonly participants: number;
  readonly facilitators: number;
  /** Who has not said anything. */
  readonly open: readonly string[];
}

/** The days that suit this person after what they said, and what to say back; `null`: it is about something else. Pure. */
export function suiting(member: Member, said: Inbound['said'], now: string): { readonly dates: readonly string[] | null; readonly say: Say } | null {
  if (!mayAsk(member.role, 'choose-date')) return null;
  const { proposed, state } = member.scan;
  const isOpen = state === 'composing' && proposed.length > 0;
  const before = member.dates ?? null;
  const answer = (dates: readonly string[] | null, trouble: Extract<Say, { say: 'dates-chosen' }>['trouble']) => ({ dates, say: { say: 'dates-chosen', proposed, chosen: dates, trouble } as const });
  if (said.kind === 'choice') {
    if (said.choice.action !== 'suit') return null;
    const { at, isFit } = said.choice;
    if (!isOpen) return answer(before, 'over');
    if (at === null) return answer([], null);
    if (!proposed.includes(at)) return answer(before, 'not-proposed');
    const others = (before ?? []).filter((other) => other !== at);
    return answer(isFit ? [...others, at].sort() : others, null);
  }
  if (!isOpen || said.text.length > 300) return null;
  const folded = fold(said.text);
  // Where the questions have begun, a number is an answer to one.
  const isWaiting = member.role !== 'participant' || member.intake.state === 'invited';
  if (isWaiting && every.test(folded)) return answer(proposed, null);
  if (isWaiting && none.test(folded)) return answer([], null);
  const numbers = folded.match(/^\d(?: (?:en |and )?\d)*$/u) ? (folded.match(/\d/gu) ?? []).map((digit) => proposed[Number(digit) - 1]) : [];
  if (isWaiting && numbers.length > 0) return numbers.includes(undefined) ? answer(before, 'not-proposed') : answer([...new Set(numbers.flatMap((at) => at ?? []))].sort(), null);
  const days = datesIn(said.text, dayOf(now));
  if (days.length === 0 || !(isWaiting || coming.test(folded))) return null;
  const found = days.flatMap((spoken) => (spoken.kind === 'day' ? [proposed.find((at) => dayOf(at).equals(spoken.day))] : [undefined]));
  if (found.includes(undefined)) return answer(before, 'not-proposed');
  const named = [...new Set(found.flatMap((at) => at ?? []))].sort();
  return answer(denying.test(folded) ? proposed.filter((at) => !named.includes(at)) : named, null);
}

const every = /^(?:(?:ik kan (?:op )?)?(?:alle|allemaal|allebei|alle dagen|elke dag)|(?:i can (?:make )?)?(?:all|all days|both|any day|all of them))$/u;
const none = /^(?:(?:ik kan (?:op )?)?(?:geen|geen enkele|geen van (?:deze|die)(?: dagen)?|niet)|(?:i can (?:make )?)?(?:none|none of (?:these|them)))$/u;
const coming = /(?<![a-z])(?:ik kan|kan ik|ik kan niet|i can|i cannot|schikt|past)(?![a-z])/u;
const denying = /(?<![a-z])(?:niet|not|cannot|cant|behalve|except)(?![a-z])/u;

/** How many can come on each proposed day; `null`: none was proposed, or the date is set. Never who cannot. Pure. */
export function suitingCount({ scan: { proposed, state } }: Pick<Member, 'scan'>, members: readonly Member[]): SuitingCount | null {
  if (state !== 'composing' || proposed.length === 0) return null;
  const present = members.filter(({ left, role }) => left === null && mayAsk(role, 'choose-date'));
  const of = (role: Member['role']) => present.filter((member) => member.role === role);
  const able = (role: Member['role'], at: string) => of(role).filter(({ dates }) => dates?.includes(at)).length;
  return {
    rows: proposed.map((at) => ({ at, participants: able('participant', at), facilitators: able('facilitator', at) })),
    participants: of('participant').length,
    facilitators: of('facilitator').length,
    open: present.filter(({ dates }) => (dates ?? null) === null).map(({ name }) => name),
  };
}
