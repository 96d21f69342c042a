/**
 * The ready-made scan of try mode: a fictional municipality with fictional people. `.example` addresses can never be mailed.
 * May import: flows.
 */
import { nextDigestAt } from '../../flows/digest-moments.ts';
import { notBegun } from '../../flows/not-begun.ts';
import type { Member, MemberBase, ScanBrief } from '../../flows/member.ts';
import { withDueAt } from '../../flows/outbox.ts';
import type { Discipline, MemberId, ScanId } from '../../flows/people.ts';
import { planCalendar } from '../../flows/planning.ts';
import { questionnaireFor } from '../../flows/questionnaire-set.ts';
import type { Questionnaire } from '../../flows/questionnaire.ts';
import type { Scan } from '../../flows/scan.ts';
import { dayOf, instantAt, nearestWorkingDay } from '../../flows/working-days.ts';

export const tryScanId = 'merenburg' as ScanId;

const municipality = 'Merenburg';
/** Stands above the scans. */
export const tryManager = { name: 'Nadia Smits', email: 'nadia@projectleiding.example' };
const director = { id: 'marit', name: 'Marit van Dijk' };
const facilitators = [
  { id: 'karim', name: 'Karim Aydın' },
  { id: 'lotte', name: 'Lotte Vermeer' },
];
const participants: readonly { id: string; name: string; discipline: Discipline }[] = [
  { id: 'fatima', name: 'Fatima el Amrani', discipline: 'security' },
  { id: 'joris', name: 'Joris Hendriks', discipline: 'ict' },
  { id: 'anneke', name: 'Anneke de Wit', discipline: 'privacy' },
  { id: 'sem', name: 'Sem Bakker', discipline: 'data' },
];

/** The scan and its people, with the workshop 24 days from `now`, so that the invitation is the next thing to happen. */
export function scanOfMerenburg(questionnaire: Questionnaire, now: string): { readonly scan: Scan; readonly members: readonly Member[] } {
  const calendar = planCalendar(instantAt(nearestWorkingDay(dayOf(now).add({ days: 24 }), 'after'), '13:30'));
  const version = { id: questionnaire.id, version: questionnaire.version };
  const brief: ScanBrief = { municipality, state: 'answering', revision: 0, calendar, proposed: [], director: director.name, facilitators: facilitators.map(({ name }) => name) };
  const base = ({ id, name }: { id: string; name: string }): MemberBase => ({
    id: id as MemberId,
    scanId: tryScanId,
    name,
    email: `${id}@merenburg.example`,
    language: 'nl',
    scan: brief,
    contacts: [],
    left: null,
    turn: 0,
    seen: [],
    outbox: [],
    dueAt: null,
  });
  return {
    scan: { id: tryScanId, scanId: tryScanId, municipality, state: 'answering', calendar, proposed: [], questionnaire: version, digests: [], revision: 0, spreadTo: 0, changes: [], carriedOut: [], sequence: 0, dueAt: nextDigestAt(calendar, now) },
    members: [
      ...participants.map(({ discipline, ...person }) =>
        withDueAt(
          {
            ...base(person),
            role: 'participant',
            discipline,
            questionnaire: questionnaireFor({ questionnaire: version }, discipline),
            ...notBegun(questionnaire),
            joinedAt: null,
          },
          now,
        ),
      ),
      withDueAt({ ...base(director), role: 'process-director', pending: null, reported: [] }, now),
      ...facilitators.map((person): Member => ({ ...base(person), role: 'facilitator', pending: null, reported: [], email: `${person.id}@begeleiders.example` })),
    ],
  };
}
