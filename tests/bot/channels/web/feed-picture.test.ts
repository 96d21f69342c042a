/** Pictures in a conversation, over HTTP from the running bot. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberId } from '../../../../flows/people.ts';
import type { Message } from '../../../../templates/message.ts';
import { digestPictures } from '../../../../templates/mails/digest-pictures.ts';
import { inventedDigest } from '../../../support/invented-scan.ts';
import { openTryBot, type TryBot } from '../../../support/try-bot.ts';

const [picture] = digestPictures(inventedDigest(6), 'nl');
const lotte = 'lotte' as MemberId;

let opened: TryBot;
beforeAll(async () => {
  if (!picture) throw new Error('The invented scan has differences, so it has a picture.');
  const content: Message = { summary: 'De verschillen', tone: 'notice', lang: 'nl', blocks: [{ kind: 'text', style: 'title', text: 'De verschillen' }, { kind: 'image', picture }] };
  opened = await openTryBot();
  await opened.bot.store.feed.append(lotte, [
    { key: '0000001.00', at: '2031-09-01T08:00:00.000Z', from: 'person', content: { text: 'verschillen' } },
    { key: '0000001.01', at: '2031-09-01T08:00:00.000Z', from: 'bot', content },
  ]);
});
afterAll(() => opened.close());

const get = (path: string) => fetch(`${opened.bot.address}/try/pictures/${path}`);

describe('a picture that was said', () => {
  it('is drawn as PNG at two pixels a CSS pixel', async () => {
    const response = await get('lotte/0000001.01/1.png');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([(picture?.width ?? 0) * 2, (picture?.height ?? 0) * 2]);
  });

  it.each([
    ['a block that is no picture', 'lotte/0000001.01/0.png'],
    ['a place behind the last block', 'lotte/0000001.01/2.png'],
    ['a place that is no number', 'lotte/0000001.01/x.png'],
    ['what a person said', 'lotte/0000001.00/1.png'],
    ['a key that nothing was said under', 'lotte/0000001.02/1.png'],
    ['the start of a key', 'lotte/0000001.0/1.png'],
    ['someone else’s conversation', 'karim/0000001.01/1.png'],
    ['nobody', 'zonder-naam/0000001.01/1.png'],
  ])('is refused for %s', async (_, path) => {
    expect((await get(path)).status).toBe(404);
  });
});
