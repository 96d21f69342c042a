/**
 * Carry out: what a turn leaves besides the conversation. Every mail's id says what it is about, so doing it twice does it once.
 * May import: flows, store, templates, bot.
 */
import { askedReminder } from '../flows/asked-reminder.ts';
import { statusOf } from '../flows/desk.ts';
import type { Member, OutboxTask } from '../flows/member.ts';
import type { Quiet } from '../flows/nudges.ts';
import { leaveToClock } from '../flows/outbox.ts';
import { isSameAddress } from '../flows/people.ts';
import type { ReportKind } from '../flows/reports.ts';
import type { Say } from '../flows/say.ts';
import { namedOf } from '../flows/scan.ts';
import type { Problem } from '../flows/scan-order.ts';
import type { Store } from '../store/port.ts';
import { withPredecessors } from '../templates/speech/predecessors.ts';
import { writeAudit } from './audit.ts';
import type { Clock } from './clock.ts';
import type { CarryOut } from './deliver.ts';
import type { Digests } from './digests.ts';
import type { Eraser } from './erase-person.ts';
import { holdingOf, sameInScan } from './holding-of.ts';
import { inviteByCode } from './identities.ts';
import { changeManagers } from './managers.ts';
import type { MailRoom } from './mail-room.ts';
import { membersOf } from './members-of.ts';
import type { ScanOffice } from './scan-office.ts';
import { update } from './update.ts';
import type { Subjects } from './subjects.ts';

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly subjects: Subjects;
  readonly digests: Digests;
  readonly eraser: Eraser;
  readonly mailRoom: MailRoom;
  readonly office: ScanOffice;
  /** Where this person's conversation can be opened. */
  readonly chatUrl: (member: Member) => string;
  /** Who invites people for the workshop: the sender of all mails. */
  readonly organizer: { readonly name: string; readonly email: string };
  /** Whether people are spoken to on a platform, where someone may have another address than the one invited. */
  readonly hasPlatforms: boolean;
}

/** As long as a scan takes. */
const codeDays = 60;

export function createCarryOut({ store, clock, subjects, digests, mailRoom, office, eraser, chatUrl, organizer, hasPlatforms }: Parts): CarryOut {
  /** Loaded with the first mail: MJML is heavy, and most of the time nobody needs it. */
  const letters = async () => ({ ...(await import('../templates/mails/nudge-mail.ts')), ...(await import('../templates/mails/human-asked-mail.ts')) });

  /** For who was not seen on a platform yet; the mail is queued once, so a second code would be in no mail. */
  const codeFor = async ({ email, contacts }: Member): Promise<string | null> => {
    if (!hasPlatforms || contacts.some(({ address }) => address.channel !== 'web')) return null;
    return inviteByCode(store, email, new Date(Date.parse(clock.now()) + codeDays * 86_400_000).toISOString());
  };

  const callFacilitators = async (member: Member, entryId: string): Promise<void> => {
    const { renderHumanAskedMail } = await letters();
    const facilitators = (await membersOf(store, member.scanId)).filter(({ role }) => role === 'facilitator');
    for (const to of facilitators) {
      const content = await renderHumanAskedMail({ participant: member, recipient: { name: to.name }, language: to.language });
      await mailRoom.queue({ id: `human.${member.id}.${entryId}.${to.id}`, to, kind: 'human-asked', content });
    }
  };

  const tellNews = async (member: Member, entryId: string, { notice, invitation }: Extract<OutboxTask, { to: 'notice' }>): Promise<void> => {
    const [{ renderScanNewsMail }, { renderInvitation }, { scanWords }] = await Promise.all([
      import('../templates/mails/scan-news-mail.ts'),
      import('../templates/mails/invitation.ts'),
      import('../templates/speech/scan-words.ts'),
    ]);
    const { language } = member;
    const { subject, paragraphs } = scanWords(notice, language);
    const [, ...description] = paragraphs;
    const attendee = { name: member.name, email: member.email };
    const file = invitation && renderInvitation({ ...invitation, scanId: member.scanId, summary: subject, description: description.join('\n'), organizer, attendee, at: clock.now() });
    const appointment = file && { isCancelled: invitation.method === 'CANCEL', file };
    const isWelcome = notice.news.some((news) => news.news === 'joined' && news.memberId === member.id);
    const content = await renderScanNewsMail(notice, { language, chatUrl: chatUrl(member), appointment, code: isWelcome ? await codeFor(member) : null });
    await mailRoom.queue({ id: `news.${member.id}.${entryId}`, to: member, kind: 'scan-news', content });
  };

  const changeScan = async (member: Member, entryId: string, { orders, basedOn, scanId = member.scanId }: Extract<OutboxTask, { to: 'office' }>): Promise<void> => {
    const ordered = await office.order({ scanId, orders, by: member.name, orderId: `${member.id}.${entryId}`, basedOn });
    return ordered.ok ? office.spread(scanId) : refuseOrder(member, ordered.problems, (await store.scans.get(scanId))?.document.municipality);
  };

  const signUp = async (member: Member, entryId: string, task: Extract<OutboxTask, { to: 'sign-up' }>): Promise<void> => {
    const ordered = await office.signUp({ signUp: task.signUp, orderId: `${member.id}.${entryId}` });
    return ordered.ok ? office.spread(ordered.scan.id) : refuseOrder(member, ordered.problems, task.signUp.municipality);
  };

  const nameManagers = async (member: Member, { change }: Extract<OutboxTask, { to: 'managers' }>): Promise<void> => {
    const managed = await changeManagers(store, change, clock.now());
    if (!managed.ok) return refuseOrder(member, managed.problems, undefined);
    const { renderManagerMail } = await import('../templates/mails/manager-mail.ts');
    const { managers } = managed;
    for (const to of managers.filter(({ email }) => change.joins.some((joining) => isSameAddress(joining.email, email)))) {
      const content = await renderManagerMail({ name: to.name, by: member.name, language: to.language, chatUrl: chatUrl(to), code: await codeFor(to) });
      await mailRoom.queue({ id: `manager.${to.id}`, to, kind: 'scan-news', content });
    }
    await update(store.members, member.id, (current) => leaveToClock(current, [{ to: 'person', say: { say: 'manager-list', managers: managers.map(namedOf), isChanged: true } }], clock.now()));
  };

  /** Who stands above the scans hears of which one. */
  const refuseOrder = async (member: Member, problems: readonly Problem[], municipality: string | undefined): Promise<void> => {
    const say: Say = { say: 'order-refused', problems, ...(member.role === 'account-manager' && municipality !== undefined ? { municipality } : {}) };
    await update(store.members, member.id, (current) => leaveToClock(current, [{ to: 'person', say }], clock.now()));
  };

  const mailOwnData = async (member: Member, entryId: string): Promise<void> => {
    const { renderOwnDataMail } = await import('../templates/mails/own-data-mail.ts');
    const holdings = await Promise.all((await sameInScan(store, member)).map(async (same) => {
      await subjects.prepare(same, store);
      return { holding: await holdingOf(store, same), questionnaire: subjects.of(same).questionnaire };
    }));
    const content = await renderOwnDataMail({ member, holdings, chatUrl: chatUrl(member) });
    await mailRoom.queue({ id: `own-data.${member.id}.${entryId}`, to: member, kind: 'own-data', content });
    await writeAudit(store, { id: `${member.id}.${entryId}`, scanId: member.scanId, at: clock.now(), by: member.id, did: 'exported', about: member.id });
  };

  /** Whether it is still wanted is looked at for each; who was reminded before a crash is not reminded again. */
  const remindEach = async ({ memberIds }: Extract<OutboxTask, { to: 'remind' }>): Promise<void> => {
    for (const memberId of memberIds) {
      await update(store.members, memberId, (current) => (current.role === 'participant' ? askedReminder(current, subjects.of(current).questionnaire, clock.now()) : current));
    }
  };

  const tellDirector = async ({ name, scanId }: Member, quiet: Quiet): Promise<void> => {
    const directors = (await membersOf(store, scanId)).filter(({ role }) => role === 'process-director');
    for (const { id } of directors) await update(store.members, id, (current) => leaveToClock(current, [{ to: 'person', say: { say: 'quiet-news', name, quiet } }], clock.now()));
  };

  const report = async (member: Member, entryId: string, kind: ReportKind): Promise<void> => {
    if (member.role === 'participant') return;
    const say = statusOf(member, withPredecessors(await membersOf(store, member.scanId), member.language), subjects.of(member).questionnaire, clock.now());
    const { renderStatusMail } = await import('../templates/mails/status-mail.ts');
    const content = await renderStatusMail(say, { kind, name: member.name, language: member.language, chatUrl: chatUrl(member) });
    await mailRoom.queue({ id: `status.${member.id}.${entryId}`, to: member, kind: 'status', content });
    await update(store.members, member.id, (current) => leaveToClock(current, [{ to: 'person', say }], clock.now()));
  };

  return async (member, entryId, task) => {
    switch (task.to) {
      case 'mail': {
        const { renderNudgeMail } = await letters();
        const code = task.nudge.milestone === 'invitation' ? await codeFor(member) : null;
        const content = await renderNudgeMail(task.nudge, { language: member.language, chatUrl: chatUrl(member), code });
        // Once a due date: after the workshop was moved the same reminder says something new.
        const due = task.nudge.calendar.answersDueAt.slice(0, 10);
        return mailRoom.queue({ id: `nudge.${member.id}.${task.nudge.milestone}.${due}`, to: member, kind: 'nudge', milestone: task.nudge.milestone, content });
      }
      case 'notice':
        return tellNews(member, entryId, task);
      case 'remind':
        return remindEach(task);
      case 'report':
        return report(member, entryId, task.report);
      case 'director':
        return tellDirector(member, task.quiet);
      case 'office':
        return changeScan(member, entryId, task);
      case 'sign-up':
        return signUp(member, entryId, task);
      case 'managers':
        return nameManagers(member, task);
      case 'facilitators':
        return callFacilitators(member, entryId);
      case 'audit':
        return writeAudit(store, { id: `${member.id}.${entryId}`, scanId: member.scanId, at: clock.now(), by: member.id, did: task.did, about: member.id });
      case 'own-data':
        if (task.wish === 'export') return mailOwnData(member, entryId);
        for (const same of await sameInScan(store, member)) await eraser.person(same, member.id);
        return;
      case 'scan':
        if (task.news === 'digest-requested') return digests.onRequest(member, entryId);
        return task.news === 'corrected' ? digests.onCorrection(member) : digests.onDone(member);
    }
  };
}
