/**
 * Digests: decides when the facilitators get one, and has it written. Sent at the deadline, when everybody is done, when a late
 * participant submits after that, and when a facilitator asks. Each one is queued once: its id says why it goes out.
 * May import: flows, store, templates, bot.
 */
import { completionState, participantsOf } from '../flows/completion.ts';
import { digest } from '../flows/digest.ts';
import type { DeskMember, Member } from '../flows/member.ts';
import type { DigestReason, Scan } from '../flows/scan.ts';
import type { Store } from '../store/port.ts';
import { membersOf } from './members-of.ts';
import type { Clock } from './clock.ts';
import type { MailRoom } from './mail-room.ts';
import type { Subjects } from './subjects.ts';
import { update } from './update.ts';
import type { WriteDigest } from './write-digest.ts';

export interface Digests {
  /** The answers are due: the digest goes out, whoever is done. */
  atDeadline(scan: Scan): Promise<void>;
  /** Someone submitted, or does not take part: the digest goes out if that makes it complete, or if one went out without these answers. */
  onDone(from: Member): Promise<void>;
  /** Someone corrected a submitted answer: before the deadline another digest is due at the deadline after all. */
  onCorrection(from: Member): Promise<void>;
  /** A facilitator asked. @param requestId makes it one digest a request */
  onRequest(from: Member, requestId: string): Promise<void>;
}

export function createDigests({ store, clock, subjects, mailRoom, write }: { store: Store; clock: Clock; subjects: Subjects; mailRoom: MailRoom; write: WriteDigest }): Digests {
  const send = async (scan: Scan, members: readonly Member[], reason: DigestReason, key: string, to: readonly DeskMember[]): Promise<void> => {
    const now = clock.now();
    const idFor = ({ id }: DeskMember) => `digest.${scan.id}.${key}.${id}`;
    const isQueued = await Promise.all(to.map((facilitator) => mailRoom.has(idFor(facilitator))));
    const waiting = to.filter((_, index) => isQueued[index] !== true);
    if (waiting.length > 0) {
      await subjects.prepare(scan, store);
      const { questionnaire } = subjects.of(scan);
      const written = await write(digest({ scan, members, questionnaire, now, reason }), waiting);
      for (const { recipient, content } of written) await mailRoom.queue({ id: idFor(recipient), to: recipient, kind: 'digest', content });
    }
    await update(store.scans, scan.id, (current) => ({
      ...current,
      digests: [...current.digests, { reason, at: now }],
      dueAt: reason === 'deadline' || reason === 'complete' ? null : current.dueAt,
    }));
  };

  return {
    async atDeadline(scan) {
      const members = await membersOf(store, scan.id);
      await send(scan, members, 'deadline', 'deadline', facilitatorsIn(members));
    },
    async onDone(from) {
      const scan = (await store.scans.get(from.scanId))?.document;
      if (!scan) return;
      const members = await membersOf(store, scan.id);
      const states = participantsOf(members).map(completionState);
      const submitted = states.filter((state) => state === 'submitted').length;
      const isComplete = states.every((state) => state === 'submitted' || state === 'declined');
      if (isComplete && submitted > 0) return send(scan, members, 'complete', `complete-${submitted}`, facilitatorsIn(members));
      const wasSent = scan.digests.some(({ reason }) => reason === 'deadline' || reason === 'complete');
      if (wasSent && from.role === 'participant' && completionState(from) === 'submitted') await send(scan, members, 'changed', `changed-${submitted}`, facilitatorsIn(members));
    },
    async onCorrection(from) {
      const { answersDueAt } = from.scan.calendar;
      if (clock.now() < answersDueAt) await update(store.scans, from.scanId, (scan) => (scan.dueAt === null ? { ...scan, dueAt: answersDueAt } : scan));
    },
    async onRequest(from, requestId) {
      const scan = (await store.scans.get(from.scanId))?.document;
      if (!scan || from.role === 'participant') return;
      await send(scan, await membersOf(store, scan.id), 'requested', `requested-${from.id}-${requestId}`, [from]);
    },
  };
}

function facilitatorsIn(members: readonly Member[]): readonly DeskMember[] {
  return members.filter((member): member is DeskMember => member.role === 'facilitator');
}
