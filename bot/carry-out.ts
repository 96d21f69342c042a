/**
 * Carry out: what a turn leaves besides the conversation. Every mail's id says what it is about, so doing it twice does it once.
 * May import: flows, store, templates, bot.
 */
import type { Member } from '../flows/member.ts';
import type { MemberId } from '../flows/people.ts';
import type { Store } from '../store/port.ts';
import type { CarryOut } from './deliver.ts';
import type { Digests } from './digests.ts';
import type { MailRoom } from './mail-room.ts';
import { membersOf } from './members-of.ts';

/** @param chatUrl where this person's conversation can be opened */
export function createCarryOut({ store, digests, mailRoom, chatUrl }: { store: Store; digests: Digests; mailRoom: MailRoom; chatUrl: (memberId: MemberId) => string }): CarryOut {
  /** Loaded with the first mail: MJML is heavy, and most of the time nobody needs it. */
  const letters = async () => ({ ...(await import('../templates/mails/nudge-mail.ts')), ...(await import('../templates/mails/human-asked-mail.ts')) });

  const callFacilitators = async (member: Member, entryId: string): Promise<void> => {
    const { renderHumanAskedMail } = await letters();
    const facilitators = (await membersOf(store, member.scanId)).filter(({ role }) => role === 'facilitator');
    for (const to of facilitators) {
      const content = await renderHumanAskedMail({ participant: member, recipient: { name: to.name }, language: to.language });
      await mailRoom.queue({ id: `human.${member.id}.${entryId}.${to.id}`, to, kind: 'human-asked', content });
    }
  };

  return async (member, entryId, task) => {
    switch (task.to) {
      case 'mail': {
        const { renderNudgeMail } = await letters();
        const content = await renderNudgeMail(task.nudge, { language: member.language, chatUrl: chatUrl(member.id) });
        return mailRoom.queue({ id: `nudge.${member.id}.${task.nudge.milestone}`, to: member, kind: 'nudge', milestone: task.nudge.milestone, content });
      }
      case 'facilitators':
        return callFacilitators(member, entryId);
      case 'scan':
        if (task.news === 'digest-requested') return digests.onRequest(member, entryId);
        return task.news === 'corrected' ? digests.onCorrection(member) : digests.onDone(member);
    }
  };
}
