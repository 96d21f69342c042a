/**
 * Desk: one turn of a process director or facilitator, who ask and steer but never answer items.
 * May import: flows. Pure: the caller passes `now` and the colleagues.
 */
import { mayAsk, type Question } from './access.ts';
import { completionState } from './completion.ts';
import { digest, type DigestReady } from './digest.ts';
import { isDoubleClick } from './double-click.ts';
import type { Inbound } from './inbound.ts';
import type { DeskMember, Member, OutboxTask, Participant } from './member.ts';
import { closeTurn } from './outbox.ts';
import { wishConfirmed, withOwnDataWish, type OwnDataWish } from './own-data.ts';
import { progressOf } from './pace.ts';
import { daysBetween } from './planning.ts';
import { itemsFor } from './questionnaire-set.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';
import type { Say, StatusRow } from './say.ts';
import { understandCommand, understandItem } from './understand.ts';

/** As many as the mail's overview picture shows. */
const mostInChat = 6;

/**
 * One turn. Pure.
 * @param members everyone of the scan
 * @returns the member after it; the member itself when this event was seen before
 */
export function attend(member: DeskMember, inbound: Inbound, members: readonly Member[], questionnaire: Questionnaire, now: string): DeskMember {
  if (member.seen.some(({ id }) => id === inbound.eventId)) return member;
  if (isDoubleClick(member, inbound, now)) return closeTurn(member, [], inbound, now);
  const wish = wishOf(member, inbound);
  if (wish !== null) {
    const { member: asked, says, tasks } = withOwnDataWish(member, wish);
    return closeTurn(asked, [...saying(...says), ...tasks], inbound, now);
  }
  const heard = commandOf(inbound);
  if (heard === 'dutch' || heard === 'english') {
    const speaking: DeskMember = { ...member, language: heard === 'dutch' ? 'nl' : 'en' };
    return closeTurn(speaking, saying({ say: 'language-set' }, deskHelp(member)), inbound, now);
  }
  const itemId = heard === null ? itemAsked(inbound, questionnaire) : null;
  if (itemId !== null) return closeTurn(member, itemReply(itemId, member, members, questionnaire, now), inbound, now);
  return closeTurn(member, replyTo(heard, member, members, questionnaire, now), inbound, now);
}

function replyTo(heard: ReturnType<typeof commandOf>, member: DeskMember, members: readonly Member[], questionnaire: Questionnaire, now: string): readonly OutboxTask[] {
  const { role, name, scan } = member;
  switch (heard) {
    case 'status':
    case 'progress':
    case 'overview':
      return asking('status', member, () => saying(statusOf(member, members, questionnaire, now)));
    case 'digest':
      return askingDigest(member, members, questionnaire, now, () => [...saying({ say: 'digest-coming', email: member.email }), { to: 'scan', news: 'digest-requested' }]);
    case 'differences':
      return askingDigest(member, members, questionnaire, now, ({ municipality, sizes, discuss }) => saying({ say: 'differences', municipality, sizes, first: discuss.slice(0, mostInChat).map((item) => ({ ...item, remarks: [] })) }));
    case 'agenda':
      return askingDigest(member, members, questionnaire, now, ({ agenda, calendar }) => saying({ say: 'agenda', agenda, calendar }));
    case 'thanks':
      return saying({ say: 'small-talk', about: 'thanks' });
    case 'greeting':
    case 'resume':
      return saying({ say: 'desk-welcome', role, name, municipality: scan.municipality, calendar: scan.calendar });
    case 'privacy':
      return saying({ say: 'privacy', facilitators: scan.facilitators, director: scan.director });
    case 'help':
    case 'repeat':
      return saying(deskHelp(member));
    default:
      return saying({ say: 'desk-not-understood', role });
  }
}

/** "Vraag 12", or the button for it. */
function itemAsked({ said }: Inbound, questionnaire: Questionnaire): ItemId | null {
  if (said.kind === 'text') return understandItem(said.text, questionnaire);
  return said.choice.action === 'revisit' ? said.choice.itemId : null;
}

function itemReply(itemId: ItemId, member: DeskMember, members: readonly Member[], questionnaire: Questionnaire, now: string): readonly OutboxTask[] {
  return askingDigest(member, members, questionnaire, now, ({ discuss, agreed, findOutFirst }) => {
    const item = [...discuss, ...agreed, ...findOutFirst].find((one) => one.itemId === itemId);
    return saying(item ? { say: 'item-differences', item } : { say: 'desk-not-understood', role: member.role });
  });
}

/** For a facilitator, when there is something to compare. */
function askingDigest(member: DeskMember, members: readonly Member[], questionnaire: Questionnaire, now: string, answer: (ready: DigestReady) => readonly OutboxTask[]): readonly OutboxTask[] {
  return asking('digest', member, () => {
    const { scanId: id, scan: { municipality, calendar } } = member;
    const made = digest({ scan: { id, municipality, calendar }, members, questionnaire, now, reason: 'requested' });
    return made.isPossible ? answer(made) : saying({ say: 'digest-impossible', submitted: made.submitted, needed: made.needed });
  });
}

/** How far everyone is. Never an answer or a score. */
export function statusOf(member: DeskMember, members: readonly Member[], questionnaire: Questionnaire, now: string): Say {
  const { municipality, calendar } = member.scan;
  const rows = members.filter((other) => other.role === 'participant').map((participant) => statusRow(participant, questionnaire));
  return { say: 'status', municipality, calendar, rows, daysLeft: daysBetween(now, calendar.answersDueAt) };
}

export function statusRow(participant: Participant, questionnaire: Questionnaire): StatusRow {
  const { answered, total } = progressOf({ items: itemsFor(participant, questionnaire) }, participant.answers, participant.language);
  return { name: participant.name, discipline: participant.discipline, state: stateOf(participant), answered, total };
}

/** As in the digest; but of those who are not done it says as well who waits for a human. */
function stateOf(participant: Participant): StatusRow['state'] {
  const state = completionState(participant);
  const isOpen = state === 'not-started' || state === 'busy';
  return isOpen && participant.humanAskedAt !== null ? 'human-asked' : state;
}

/** `null`: this is not about what is kept of them. */
function wishOf(member: DeskMember, inbound: Inbound): OwnDataWish | null {
  const { said } = inbound;
  if (said.kind === 'choice') return said.choice.action === 'own-data' ? said.choice.wish : null;
  const command = understandCommand(said.text);
  if (command === 'own-data') return 'show';
  return command === 'erase-own-data' ? 'erase' : wishConfirmed(member, inbound);
}

function commandOf({ said }: Inbound): ReturnType<typeof understandCommand> {
  if (said.kind === 'text') return understandCommand(said.text);
  return said.choice.action === 'command' ? said.choice.command : null;
}

function asking(question: Question, member: DeskMember, answer: () => readonly OutboxTask[]): readonly OutboxTask[] {
  if (mayAsk(member.role, question)) return answer();
  return saying({ say: 'refused', command: question, director: member.scan.director, facilitators: member.scan.facilitators });
}

function deskHelp({ role }: DeskMember): Say {
  return { say: 'desk-help', role };
}

function saying(...says: readonly Say[]): readonly OutboxTask[] {
  return says.map((say) => ({ to: 'person', say }));
}
