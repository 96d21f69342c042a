/**
 * Digests: decides when the facilitators get one, and has it written. Sent each week while answers come in, at the deadline, when everybody is done, when a late
 * participant submits after that, and when a facilitator asks. Each one is queued once: its id says why it goes out.
 * May import: flows, store, templates, bot.
 */
import { completionState, participantsOf } from '../flows/completion.ts';
import { digest } from '../flows/digest.ts';
import { afterCorrectionMs, nextDigestAt } from '../flows/digest-moments.ts';
import type { DeskMember, Member } from '../flows/member.ts';
import { scanDueAt } from '../flows/retention.ts';
import type { DigestReason, Scan } from '../flows/scan.ts';
import type { Store } from '../store/port.ts';
import { membersOf } from './members-of.ts';
import { withPredecessors } from '../templates/speech/predecessors.ts';
import type { Clock } from './clock.ts';
import type { MailRoom } from './mail-room.ts';
import type { Subjects } from './subjects.ts';
import { update } from './update.ts';
import type { WriteDigest } from './write-digest.ts';

export interface Digests {
  /** The clock has come to this scan: a week of answering has passed, the answers are due, or someone corrected after that. */
  whenDue(scan: Scan): Promise<void>;
  /** Someone submitted, or does not take part: the digest goes out if that makes it complete, or if one went out without these answers. */
  onDone(from: Member): Promise<void>;
  /** Someone corrected a submitted answer: another digest is due at the deadline after all, or within the hour when that has passed. */
  onCorrection(from: Member): Promise<void>;
  /** A facilitator asked. @param requestId makes it one digest a request */
  onRequest(from: Member, requestId: string): Promise<void>;
}

export function createDigests({ store, clock, subjects, mailRoom, write }: { store: Store; clock: Clock; subjects: Subjects; mailRoom: MailRoom; write: WriteDigest['write'] }): Digests {
  const send = async (scan: Scan, members: readonly Member[], reason: DigestReason, key: string, to: readonly DeskMember[]): Promise<void> => {
    const now = clock.now();
    const idFor = ({ id }: DeskMember) => `digest.${scan.id}.${key}.${id}`;
    const isQueued = await Promise.all(to.map((facilitator) => mailRoom.has(idFor(facilitator))));
    const waiting = to.filter((_, index) => isQueued[index] !== true);
    if (waiting.length > 0) {
      await subjects.prepare(scan, store);
      const { questionnaire } = subjects.of(scan);
      // What one facilitator asked for, the others have not seen.
      const since = scan.digests.findLast((sent) => sent.reason !== 'requested')?.at ?? null;
      for (const language of new Set(waiting.map((facilitator) => facilitator.language))) {
        const made = digest({ scan, members: withPredecessors(members, language), questionnaire, now, reason, since });
        const written = await write(made, waiting.filter((facilitator) => facilitator.language === language));
        for (const { recipient, content } of written) await mailRoom.queue({ id: idFor(recipient), to: recipient, kind: 'digest', content });
      }
    }
    await update(store.scans, scan.id, (current) => ({
      ...current,
      digests: [...current.digests, { reason, at: now }],
      dueAt: scanDueAt(current, dueAfter(reason, current, now)),
    }));
  };

  return {
    async whenDue(scan) {
      const members = await membersOf(store, scan.id);
      const to = facilitatorsIn(members);
      const { answersDueAt } = scan.calendar;
      if (clock.now() < answersDueAt) return send(scan, members, 'progress', `progress-${scan.dueAt ?? ''}`, to);
      const wasSent = scan.digests.some(({ reason, at }) => reason !== 'requested' && at >= answersDueAt);
      return wasSent ? send(scan, members, 'changed', `changed-${scan.dueAt ?? ''}`, to) : send(scan, members, 'deadline', 'deadline', to);
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
      const now = clock.now();
      const dueAt = now < answersDueAt ? answersDueAt : new Date(Date.parse(now) + afterCorrectionMs).toISOString();
      await update(store.scans, from.scanId, (scan) => (scan.dueAt === null || scan.dueAt > dueAt ? { ...scan, dueAt } : scan));
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

/** What a facilitator asks for, or a late participant brings about, leaves the clock as it is. */
function dueAfter(reason: DigestReason, { dueAt, calendar }: Scan, now: string): string | null {
  if (reason === 'progress') return nextDigestAt(calendar, now);
  if (reason === 'deadline' || reason === 'complete') return null;
  return reason === 'changed' && dueAt !== null && dueAt <= now ? null : dueAt;
}
