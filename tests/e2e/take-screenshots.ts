/** Writes the pictures to docs/ (`npm run docs`): the try page in the middle of a scan, the status in each channel, and the top of the demo's digest. */
import type { Browser } from 'playwright-core';
import { toSlackMessage } from '../../bot/channels/slack/to-slack-message.ts';
import { toCard } from '../../bot/channels/teams/to-activity.ts';
import { play } from '../../bot/demo/play.ts';
import { isBrowserMissing, launchBrowser, openPage } from '../support/browser.ts';
import { answerOn, submit, takePart } from '../support/scripted-people.ts';
import { showBlocks } from '../support/slack/block-page.ts';
import { talkPage } from '../support/talk-page.ts';
import { showCard } from '../support/teams/card-page.ts';
import { openTryBot, type TryBot } from '../support/try-bot.ts';

/** The try page: one is done, one is on the way, one has not begun, and Fatima is asked item 12. */
async function shootTryPage({ bot, client }: TryBot, browser: Browser): Promise<void> {
  await client.moveClock('next-event');
  for (const who of ['sem', 'joris', 'fatima'] as const) await takePart(client, who);
  await answerOn(client, 'sem');
  await submit(client, 'sem');
  await answerOn(client, 'joris', '1');
  await answerOn(client, 'fatima', '11');
  const { now } = await client.state();
  await client.moveClock(new Date(Date.parse(now) + 26 * 3_600_000).toISOString());

  const page = await openPage(browser, { width: 1280, height: 800, scheme: 'light' });
  const talk = talkPage(page);
  await page.goto(`${bot.address}/?as=fatima`);
  await (await talk.option(2)).click();
  await talk.asks('11 · Ambitie');
  await (await talk.option(3)).click();
  await talk.asks('12 ·');
  await page.mouse.move(0, 0);
  await page.screenshot({ path: 'docs/try-page.png' });
}

/** The process director's status as each channel shows it on a phone, a week into the scan. */
async function shootStatus({ bot, client }: TryBot, browser: Browser): Promise<void> {
  await client.moveClock('next-event');
  for (const who of ['sem', 'joris'] as const) await takePart(client, who);
  await answerOn(client, 'sem');
  await submit(client, 'sem');
  await answerOn(client, 'joris', '21');
  const { now } = await client.state();
  await client.moveClock(new Date(Date.parse(now) + 6 * 24 * 3_600_000).toISOString());

  const page = await openPage(browser, { width: 375, height: 1000, scheme: 'light' });
  await page.goto(`${bot.address}/?as=marit`);
  await talkPage(page).type('status');
  const card = page.locator('.entry', { hasText: 'Stand van zaken in Merenburg' }).last();
  await card.locator('img').scrollIntoViewIfNeeded();
  await page.evaluate(`Promise.all([...document.images].map((image) => image.complete || new Promise((resolve) => image.addEventListener('load', resolve))))`);
  await card.screenshot({ path: 'docs/status-web.png' });

  const said = (await client.feed('marit')).flatMap((entry) => (entry.from === 'bot' ? [entry.content] : [])).at(-1);
  if (!said) throw new Error('The process director heard nothing.');
  const plain = await openPage(browser, { width: 375, height: 100, scheme: 'light' });
  await showCard(plain, toCard(said, null));
  await plain.screenshot({ path: 'docs/status-teams.png', fullPage: true });
  await showBlocks(plain, toSlackMessage(said, null));
  await plain.screenshot({ path: 'docs/status-slack.png', fullPage: true });
}

/** The digest that goes out when everybody is done, down to its first picture. */
async function shootDigest({ bot, client }: TryBot, browser: Browser): Promise<void> {
  await play(client, () => undefined);
  const digest = (await client.mails()).find(({ id }) => id.includes('.complete'));
  if (!digest) throw new Error('No digest went out when everybody was done.');
  const page = await openPage(browser, { width: 600, height: 800, scheme: 'light' });
  await page.goto(`${bot.address}/try/mails/${encodeURIComponent(digest.id)}.html`);
  const picture = await page.locator('img').first().boundingBox();
  if (!picture) throw new Error('The digest shows no picture.');
  await page.screenshot({ path: 'docs/digest.png', fullPage: true, clip: { x: 0, y: 0, width: 600, height: Math.ceil(picture.y + picture.height + 24) } });
}

if (isBrowserMissing) throw new Error('The pictures need Chromium: install it, or set CHROMIUM to where it is.');
const browser = await launchBrowser();
try {
  for (const shoot of [shootTryPage, shootStatus, shootDigest]) {
    const tryBot = await openTryBot();
    await shoot(tryBot, browser).finally(() => tryBot.close());
  }
} finally {
  await browser.close();
}
