/**
 * Erasure: what is left of a person in each document once they are erased.
 * May import: flows. Pure.
 */
import type { Answer, Answers, Judgement } from './answer.ts';
import type { Mail } from './mail.ts';
import type { Member, MemberBase, Participant } from './member.ts';
import type { Retention } from './retention.ts';

/** Stands where a name stood. */
export const erasedName = '—';

/** Who is erased: by these words they are found in what others' documents say. */
export interface ErasedPerson {
  readonly id: MemberBase['id'];
  readonly name: string;
  readonly email: string;
}

/** Whether this person was erased, and their levels alone are left. */
export function isErased({ erasure }: Pick<MemberBase, 'erasure'>): boolean {
  return erasure?.at !== undefined;
}

/**
 * The member without the person; `null`: nothing is left. Pure.
 * Only what was submitted counts for anything, so only that can stay; of it the levels and the function, never a word or a time of answering.
 */
export function erasedMember(member: Member, rule: Retention['answers'], now: string): Member | null {
  if (member.role !== 'participant' || member.submittedAt === null || member.consent?.given === false || rule === 'remove') return null;
  const { context } = member.intake;
  const left: Participant = {
    ...member,
    name: erasedName,
    email: '',
    contacts: [],
    seen: [],
    outbox: [],
    intake: { ...member.intake, state: 'submitted', context: { itemId: context.itemId, places: [], pending: null, misunderstood: 0 } },
    answers: levelsOf(member.answers),
    archived: [],
    humanAskedAt: null,
    nudged: [],
    erasure: { at: now },
    dueAt: null,
  };
  return left;
}

/** A judgement without words of the person's own; `null` where nothing is left of it. */
function wordless(judgement: Judgement | null): Judgement | null {
  switch (judgement?.kind) {
    case undefined:
    case 'text':
      return null;
    case 'options':
      return judgement.options.length === 0 ? null : { ...judgement, other: null };
    default:
      return judgement;
  }
}

function levelsOf(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([itemId, { current, ambition }]): [string, Answer] => [itemId, { current: wordless(current), ambition: wordless(ambition), remark: null, history: [] }]));
}

/** Any value with the person's name and address taken out of every text in it. Pure; the value itself where they are not in it. */
export function withoutPerson<T>(value: T, person: ErasedPerson): T {
  return redacted(value, [person.email, person.name].filter((word) => word.length > 1 && word !== erasedName)) as T;
}

function redacted(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string') return words.reduce((text, word) => (text.includes(word) ? text.replaceAll(word, erasedName) : text), value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => redacted(part, words));
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  const fields = Object.entries(value).map(([key, part]): [string, unknown] => [key, redacted(part, words)]);
  return fields.some(([key, part]) => part !== (value as Readonly<Record<string, unknown>>)[key]) ? Object.fromEntries(fields) : value;
}

/**
 * A mail of the scan once this person is erased. Pure.
 * To the person: nothing is left. To others, gone out already: that it went, not what it said, for it may be about this person, and what
 * was said of them in other words cannot be found. Still waiting: nothing, where it may be about this person; it can be written again.
 */
export function erasedMail(mail: Mail, person: ErasedPerson): Mail | null {
  if (mail.to.memberId === person.id) return null;
  if (mail.kind === 'nudge' && mail.status === 'queued') return withoutPerson(mail, person);
  if (mail.status === 'queued') return null;
  const isEmpty = mail.text === '' && mail.html === '' && mail.source === null;
  return isEmpty ? mail : { ...mail, subject: '', html: '', text: '', images: [], attachments: [], source: null };
}
