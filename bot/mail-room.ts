/**
 * Mail room: queues mails once, sends what is due, and records how each try ended.
 * A try is claimed by a compare-and-set before anything is sent, so two processes never send the same mail at once.
 * May import: flows, store, bot.
 */
import type { Mail, MailContent } from '../flows/mail.ts';
import { afterTry } from '../flows/mail-retry.ts';
import { managersScanId } from '../flows/manager.ts';
import type { Member } from '../flows/member.ts';
import { nudgeAtSending, type AtSending } from '../flows/nudge-at-sending.ts';
import { nextMorning } from '../flows/sending-hours.ts';
import { hearersOf, toldUndelivered } from '../flows/undelivered.ts';
import type { Store } from '../store/port.ts';
import { writeAudit } from './audit.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mailer.ts';
import { managersOf } from './managers.ts';
import { membersOf } from './members-of.ts';
import { update } from './update.ts';

/** Longer than any SMTP session may last; a process that died in one leaves the mail to the next try. */
const claimSec = 300;
const mostAtOnce = 50;

export interface MailRoom {
  /** Queues one mail. `id` says what it is about: the same id again changes nothing. */
  queue(mail: { readonly id: string; readonly to: Member; readonly kind: Mail['kind']; readonly milestone?: Mail['milestone']; readonly content: MailContent }): Promise<void>;
  /** Whether a mail with this id was queued before. */
  has(id: string): Promise<boolean>;
  /** Tries what is due; resolves to how many. */
  sendDue(): Promise<number>;
}

/** @param keepsSource whether the message as sent is kept for the mailbox page of try mode */
export function createMailRoom({ store, clock, mailer, log, keepsSource }: { store: Store; clock: Clock; mailer: Mailer; log: Log; keepsSource: boolean }): MailRoom {
  /** A nudge that is no longer needed when its turn comes is not sent, nor at night. */
  const fateOf = async (mail: Mail, now: string): Promise<AtSending> => {
    if (mail.kind !== 'nudge' || mail.milestone === null) return 'send';
    const member = (await store.members.get(mail.to.memberId))?.document;
    return member ? nudgeAtSending(member, mail.milestone, now) : 'drop';
  };

  /** The status says of whom the mails do not arrive, until one does. */
  const noteRefusal = (mail: Mail, isRefused: boolean) =>
    update(store.members, mail.to.memberId, (member) => {
      const isKnown = (member.mailRefusedAt ?? null) !== null;
      return isKnown === isRefused || member.email !== mail.to.email ? member : { ...member, mailRefusedAt: isRefused ? clock.now() : null };
    });

  const tellOthers = async (mail: Mail, isKnown: boolean): Promise<void> => {
    const addressee = (await store.members.get(mail.to.memberId))?.document;
    // Who was succeeded at another address needs none any more.
    if (!addressee || addressee.left !== null) return;
    for (const { id } of hearersOf(addressee, [...(await membersOf(store, mail.scanId)), ...(mail.scanId === managersScanId ? [] : await managersOf(store))])) {
      await update(store.members, id, (member) => (member.role === 'participant' ? member : toldUndelivered(member, mail, addressee, isKnown, clock.now())));
    }
  };

  const send = async (mail: Mail, version: number): Promise<void> => {
    const now = clock.now();
    const fate = await fateOf(mail, now);
    if (fate !== 'send') {
      await store.mails.replace(fate === 'drop' ? { ...mail, status: 'withdrawn', dueAt: null } : { ...mail, dueAt: nextMorning(now) }, version);
      return;
    }
    const claimed = { ...mail, dueAt: new Date(Date.parse(now) + claimSec * 1000).toISOString() };
    if (!(await store.mails.replace(claimed, version))) return;
    const outcome = await mailer.send(mail);
    const { status } = afterTry(claimed, outcome, clock.now(), keepsSource);
    // Before the mail is settled: after a crash in between it is tried again, and they hear of it once all the same.
    if (status === 'refused' || status === 'unknown') await tellOthers(mail, status === 'refused');
    await update(store.mails, mail.id, (document) => (document.dueAt === claimed.dueAt ? afterTry(document, outcome, clock.now(), keepsSource) : document));
    if (status === 'refused' || status === 'sent') await noteRefusal(mail, status === 'refused');
    if (outcome.kind === 'sent' && mail.kind === 'digest') {
      await writeAudit(store, { id: `sent.${mail.id}`, scanId: mail.scanId, at: clock.now(), by: 'clock', did: 'digest-sent', about: mail.to.memberId });
    }
    log(outcome.kind === 'sent' ? 'info' : 'warn', 'mail.tried', { mailId: mail.id, kind: mail.kind, outcome: outcome.kind, reason: 'reason' in outcome ? outcome.reason : undefined });
  };

  return {
    async queue({ id, to, kind, milestone = null, content }) {
      const now = clock.now();
      const mail: Mail = {
        ...content,
        id,
        scanId: to.scanId,
        to: { memberId: to.id, name: to.name, email: to.email },
        kind,
        milestone,
        queuedAt: now,
        status: 'queued',
        attempts: [],
        source: null,
        dueAt: now,
      };
      await store.mails.insert(mail);
    },
    has: async (id) => (await store.mails.get(id)) !== null,
    async sendDue() {
      const due = await store.mails.due(clock.now(), mostAtOnce);
      for (const { document, version } of due) await send(document, version);
      return due.length;
    },
  };
}
