/** Writes the README's pictures to docs/ (`npm run docs`): the try page in the middle of a scan, and the top of the demo's digest. */
import type { Browser } from 'playwright-core';
import { play } from '../../bot/demo/play.ts';
import { isBrowserMissing, launchBrowser, openPage } from '../support/browser.ts';
import { answerOn, submit, takePart } from '../support/scripted-people.ts';
import { talkPage } from '../support/talk-page.ts';
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
  for (const shoot of [shootTryPage, shootDigest]) {
    const tryBot = await openTryBot();
    await shoot(tryBot, browser).finally(() => tryBot.close());
  }
} finally {
  await browser.close();
}
