/**
 * Home: what someone's App Home shows: how far they are, or how far everyone is, seat by seat. Authorised by the store alone.
 * May import: flows, store, templates, bot.
 */
import { mayAsk } from '../../../flows/access.ts';
import { statusOf } from '../../../flows/desk.ts';
import type { Seat } from '../../../flows/identity.ts';
import type { Language } from '../../../flows/language.ts';
import type { Member } from '../../../flows/member.ts';
import { progressOf } from '../../../flows/pace.ts';
import { promptOf } from '../../../flows/prompt.ts';
import type { Say } from '../../../flows/say.ts';
import type { Store } from '../../../store/port.ts';
import { unknownPerson } from '../../../templates/speech/reception.ts';
import { renderSay } from '../../../templates/speech/render-say.ts';
import type { Clock } from '../../clock.ts';
import { membersOf } from '../../members-of.ts';
import type { Subjects } from '../../subjects.ts';
import type { SlackBlock } from './block-kit.ts';
import { viewIssues } from './limits.ts';
import { SlackError } from './slack-error.ts';
import { toSlackBlocks } from './to-slack-message.ts';

interface Parts {
  readonly store: Store;
  readonly subjects: Subjects;
  readonly clock: Clock;
}

/** @param seats none: the person is not known. @throws SlackError SLACK_TOO_LONG when Slack would refuse it */
export async function homeOf(seats: readonly Seat[], language: Language, parts: Parts): Promise<readonly SlackBlock[]> {
  const shown: (readonly SlackBlock[])[] = [];
  for (const { memberId } of seats) {
    const member = (await parts.store.members.get(memberId))?.document;
    if (member) shown.push(await seatBlocks(member, parts));
  }
  const blocks = shown.length === 0 ? toSlackBlocks(unknownPerson(language).blocks, null) : shown.flatMap((seat, index) => [...(index === 0 ? [] : [{ type: 'divider' } as const]), ...seat]);
  const issues = viewIssues(blocks);
  if (issues.length > 0) throw new SlackError('SLACK_TOO_LONG', `Slack would refuse this App Home: ${issues.map(({ path, message }) => `${path} ${message}`).join('; ')}.`);
  return blocks;
}

async function seatBlocks(member: Member, { store, subjects, clock }: Parts): Promise<readonly SlackBlock[]> {
  await subjects.prepare(member, store);
  const { questionnaire, glossary } = subjects.of(member);
  const say = member.role === 'participant' ? standing(member, questionnaire) : mayAsk(member.role, 'status') ? statusOf(member, await membersOf(store, member.scanId), questionnaire, clock.now()) : null;
  return say === null ? [] : toSlackBlocks(renderSay(say, { language: member.language, questionnaire, glossary }).blocks, member.id);
}

/** Whoever has not said yes or no to taking part is asked; everyone else sees how far they are. */
function standing(member: Extract<Member, { role: 'participant' }>, questionnaire: Parameters<typeof promptOf>[1]): Say {
  if (member.consent?.given !== true) return promptOf(member, questionnaire, false);
  return { say: 'progress', progress: progressOf(questionnaire, member.answers, member.language), calendar: member.scan.calendar, isSubmitted: member.submittedAt !== null };
}
