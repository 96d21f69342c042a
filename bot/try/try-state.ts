/**
 * Try state: what the try page shows around the conversation: the people, the clock, what happens next.
 * May import: flows, store, bot.
 */
import { statusRow } from '../../flows/desk.ts';
import type { Member } from '../../flows/member.ts';
import { milestones, nudgeAt } from '../../flows/nudges.ts';
import { nudgesFor } from '../../flows/outbox.ts';
import type { ScanId } from '../../flows/people.ts';
import type { Scan } from '../../flows/scan.ts';
import type { Store } from '../../store/port.ts';
import type { Person, TryState } from '../channels/web/contract.ts';
import type { Clock } from '../clock.ts';
import { managersOf } from '../managers.ts';
import { membersOf } from '../members-of.ts';
import type { Subjects } from '../subjects.ts';

const mostMails = 500;

/** The whole state of the ready-made scan. @param lastFetched per member the key up to which a page has fetched the conversation */
export async function tryState(scanId: ScanId, { store, clock, subjects, lastFetched }: { store: Store; clock: Clock; subjects: Subjects; lastFetched: ReadonlyMap<string, string> }): Promise<TryState | null> {
  const scan = (await store.scans.get(scanId))?.document;
  if (!scan) return null;
  const members = await membersOf(store, scanId);
  const now = clock.now();
  const people = await Promise.all([...members, ...(await managersOf(store))].map((member) => toPerson(member, now, store, subjects, lastFetched.get(member.id))));
  const mails = await store.mails.listByScan(scanId, { limit: mostMails });
  return {
    now,
    nextEvent: nextEvent(scan, members, now),
    scan: { municipality: scan.municipality, ...scan.calendar },
    people: people.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role)),
    mails: mails.length,
  };
}

const order = ['participant', 'process-director', 'facilitator', 'account-manager'];

/** @param fetched the key up to which a page has fetched the conversation */
export async function toPerson(member: Member, now: string, store: Store, subjects: Subjects, fetched: string | undefined): Promise<Person> {
  const news = await store.feed.read(member.id, { limit: 1, ...(fetched === undefined ? {} : { after: fetched }) });
  await subjects.prepare(member, store);
  const row = member.role === 'participant' ? statusRow(member, subjects.of(member).questionnaire, now) : null;
  return {
    memberId: member.id,
    name: member.name,
    role: member.role,
    discipline: row?.discipline ?? null,
    initials: initialsOf(member.name),
    unread: news.length > 0,
    progress: row ? { answered: row.answered, total: row.total } : null,
    state: row?.state ?? null,
  };
}

/** The next thing that the clock will bring about for anyone; reads no conversation and no mail. */
export async function nextTryEvent(scanId: ScanId, store: Store, now: string): Promise<TryState['nextEvent']> {
  const scan = (await store.scans.get(scanId))?.document;
  return scan ? nextEvent(scan, await membersOf(store, scanId), now) : null;
}

function nextEvent({ calendar, dueAt }: Scan, members: readonly Member[], now: string): TryState['nextEvent'] {
  const nudges = members.flatMap((member) => {
    const at = member.role === 'participant' ? nudgesFor(member, now).nextAt : null;
    const what = milestones.find((milestone) => nudgeAt(milestone, calendar) === at) ?? 'nudge';
    return at === null ? [] : [{ at, what }];
  });
  const rest = [...(dueAt === null || dueAt > calendar.answersDueAt ? [] : [{ at: dueAt, what: 'digest' }]), { at: calendar.workshopAt, what: 'workshop' }];
  return [...nudges, ...rest].filter(({ at }) => at > now).sort((one, other) => one.at.localeCompare(other.at))[0] ?? null;
}

function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return [words[0], words.at(-1)].map((word) => word?.[0] ?? '').join('');
}
