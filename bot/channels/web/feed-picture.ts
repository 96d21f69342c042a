/**
 * A picture that was said in a conversation, found back in the feed.
 * May import: flows, store, templates (types).
 */
import type { MemberId } from '../../../flows/people.ts';
import type { Feed } from '../../../store/port.ts';
import type { Message } from '../../../templates/message.ts';
import type { ChartPicture } from '../../../templates/charts/chart-picture.ts';

/** @param place of the block in the message @returns `null` when there is no picture there */
export async function pictureIn(feed: Feed, memberId: MemberId, key: string, place: number): Promise<ChartPicture | null> {
  // Keys end in a digit, so at most nine others sort between this one and what it starts with.
  const near = await feed.read(memberId, { after: key.slice(0, -1), limit: 10 });
  const entry = near.find((other) => other.key === key);
  if (entry?.from !== 'bot') return null;
  // The bot's own entries are what `deliver.ts` wrote there.
  const block = (entry.content as Message).blocks[place];
  return block?.kind === 'image' ? block.picture : null;
}
