/** The page for people outside the tenant in a browser: asked for, opened, answered in, signed out of. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, isBrowserMissing, launchBrowser, openPage } from '../../../support/browser.ts';
import { openSlackBot, type SlackBot } from '../../../support/slack/slack-bot.ts';

const looks = [
  ['on a desk', { width: 1280, height: 800, scheme: 'light' }],
  ['on a phone', { width: 375, height: 740, scheme: 'light' }],
] as const;

describe.skipIf(isBrowserMissing).each(looks)('the page for people outside the tenant, %s (needs Chromium)', (name, look) => {
  let browser: Browser;
  let at: SlackBot;
  let page: Page;
  const faults: string[] = [];
  const foreign: string[] = [];
  const isWideEnough = () => page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
  const picture = async (what: string) => {
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/${name.replaceAll(/\W+/g, '-')}-${what}.png` });
  };
  beforeAll(async () => {
    browser = await launchBrowser();
    at = await openSlackBot({ hasPage: true });
    page = await openPage(browser, look);
    await page.setExtraHTTPHeaders({ 'Accept-Language': 'nl-NL' });
    page.setDefaultTimeout(8000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') faults.push(line.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(at.bot.address) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
  });
  afterAll(async () => {
    await browser.close();
    await at.close();
  });

  it('asks for an address, and mails a link', async () => {
    await page.goto(at.bot.address);
    await picture('1-door');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isWideEnough()).toBe(true);
    await page.getByLabel('E-mailadres').fill('anneke@merenburg.example');
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await page.getByRole('status').getByText('Als dit adres is uitgenodigd').waitFor();
    await picture('2-asked');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('opens the conversation with a button', async () => {
    const mails = await at.bot.store.mails.listByScan('merenburg', { limit: 50 });
    const link = /http\S+enter\?token=[\w-]+/.exec(mails.find(({ document }) => document.kind === 'personal-link')?.document.text ?? '')?.[0] ?? '';
    await page.goto(link);
    await picture('3-link');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open het gesprek' }).click();
    await page.getByRole('heading', { level: 1, name: 'Anneke de Wit' }).waitFor();
    expect(await page.getByText('Fatima').count()).toBe(0);
    await page.getByRole('button', { name: 'Zeg hoi' }).or(page.locator('.empty button')).first().click();
    await page.getByRole('button', { name: 'Ja, ik doe mee' }).waitFor();
    await picture('4-talk');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isWideEnough()).toBe(true);
  });

  it('takes answers, and shows them again after a reload', async () => {
    await page.locator('.entry.question.is-open:not([data-fresh])').getByRole('button', { name: 'Ja, ik doe mee' }).click();
    await page.locator('.entry.question.is-open:not([data-fresh]) .option').first().waitFor();
    await page.locator('.entry.question.is-open:not([data-fresh]) .option').nth(1).click();
    await expect.poll(async () => {
      const member = await at.member('anneke');
      return member.role === 'participant' && Object.keys(member.answers).length;
    }).toBe(1);
    await page.reload();
    await page.locator('.entry.question.is-open').waitFor();
    await picture('5-question');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('signs out, and asks for an address again', async () => {
    await page.getByRole('button', { name: 'Afmelden op alle apparaten' }).click();
    await page.getByLabel('E-mailadres').waitFor();
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
  });
});
