import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId } from '../../../../flows/people.ts';
import { accessibilityFaults, isBrowserMissing, launchBrowser, openPage } from '../../../support/browser.ts';
import { mailRows, messages, question, startFakeTryServer } from '../../../support/fake-try-server.ts';
import type { FakeTryServer } from '../../../support/fake-try-server.ts';

const sanne = 'sanne' as MemberId;
const wide = { width: 1280, height: 800, scheme: 'light' } as const;
const narrow = { width: 360, height: 740, scheme: 'light' } as const;

let browser: Browser;
let server: FakeTryServer;
let page: Page;
let faults: string[];

const visit = async (look: Parameters<typeof openPage>[1], path: string): Promise<void> => {
  page = await openPage(browser, look);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) faults.push(line.text());
  });
  await page.goto(`${server.address}${path}`);
};
const box = (): Locator => page.locator('#box');
const open = (): Locator => page.locator('.entry.question.is-open');
/** A card that has just come up takes no click for a moment; see talk-log.ts. */
const accepting = (): Locator => page.locator('.entry.question.is-open:not([data-fresh])');
const option = async (number: number): Promise<Locator> => {
  const option = accepting().locator('.option').nth(number - 1);
  await option.waitFor();
  return option;
};
const isInView = (selector: string): Promise<boolean> => page.evaluate<boolean>(`(() => { const log = document.querySelector('.log').getBoundingClientRect(); const { top } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return top >= log.top && top < log.bottom; })()`);

describe.skipIf(isBrowserMissing)('the try page in a browser (needs Chromium)', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await startFakeTryServer();
    faults = [];
  });
  afterEach(async () => {
    await page.context().close();
    await server.close();
    expect(faults).toEqual([]);
  });

  describe('who one is', () => {
    it('asks first, and keeps the choice in the address', async () => {
      await visit(wide, '/');
      await page.getByRole('link', { name: 'Sanne de Wit' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sanne de Wit' }).waitFor();
      expect(new URL(page.url()).searchParams.get('as')).toBe('sanne');
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Sanne de Wit' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Hoe staat het peil?' }).waitFor();
    });

    it('marks who has something new, but not the one that is being read', async () => {
      await visit(wide, '/?as=sanne');
      await open().waitFor();
      expect(await page.locator('.person:has(.unread) .person-name').allTextContents()).toEqual(['Fenna Hoekstra']);
    });

    it('shows the welcome for a person who is not in the scan', async () => {
      await visit(wide, '/?as=nobody');
      await page.getByRole('heading', { level: 1, name: 'Hoe staat het peil?' }).waitFor();
    });

    it('speaks English when asked, and remembers', async () => {
      await visit(wide, '/');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'How high is the water?' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'How high is the water?' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  });

  describe('answering', () => {
    it('sends the choice of the option that was pressed, and opens the next question alone', async () => {
      await visit(wide, '/?as=sanne');
      await (await option(3)).click();
      await page.locator('.option[data-marked]').waitFor();
      expect(server.posted.map(({ said }) => said)).toEqual([{ kind: 'choice', choice: { action: 'answer', itemId: '18', part: 'current', revision: 0, judgement: { kind: 'level', level: 3 } } }]);
      expect(await open().count()).toBe(1);
    });

    it('hears a double click once', async () => {
      await visit(wide, '/?as=sanne');
      await (await option(2)).dblclick();
      await page.locator('.option[data-marked]').waitFor();
      expect(server.posted).toHaveLength(1);
    });

    it('does not let a second click fall on the card that comes up under the pointer', async () => {
      await visit(wide, '/?as=sanne');
      const current = await option(2);
      await page.evaluate(`new MutationObserver(() => document.querySelector('.option[data-marked]')?.click()).observe(document.querySelector('.log'), { childList: true, subtree: true })`);
      await current.click();
      await page.locator('.option[data-marked]').waitFor();
      expect(server.posted).toHaveLength(1);
    });

    it('takes nothing more from any card while an answer is on its way', async () => {
      server.answers.push('wait');
      await visit(wide, '/?as=sanne');
      await (await option(2)).click();
      await page.locator('.option[data-pressed]').waitFor();
      expect(await open().locator('button:not([aria-disabled])').count()).toBe(0);
      await open().locator('.option').nth(3).click({ force: true });
      server.release();
      await page.locator('.option[data-marked]').waitFor();
      expect(server.posted).toHaveLength(1);
    });

    it('folds the answers of an old card away and leaves its explanations', async () => {
      await visit(wide, '/?as=sanne');
      await (await option(2)).click();
      await page.locator('.option[data-marked]').waitFor();
      const old = page.locator('.entry.question:not(.is-open)');
      expect(await old.locator('button').allTextContents()).toEqual(['Wat is een datawarehouse?', 'Wat is een data lake?', 'Leg deze vraag uit']);
      await old.getByText('Toon de 4 antwoorden').click();
      expect(await old.locator('li').count()).toBe(4);
    });

    it('leaves the question open under an explanation', async () => {
      await visit(wide, '/?as=sanne');
      await accepting().getByRole('button', { name: 'Wat is een datawarehouse?' }).click();
      await page.getByRole('heading', { name: 'Datawarehouse' }).waitFor();
      expect(await open().locator('.option').count()).toBe(4);
      expect(await open().locator('button[aria-disabled]').count()).toBe(0);
    });

    it('moves the focus from a pressed card to the answer', async () => {
      await visit(wide, '/?as=sanne');
      await (await option(2)).focus();
      await page.keyboard.press('Enter');
      await page.locator('.option[data-marked]').waitFor();
      expect(await page.evaluate('document.activeElement.className')).toBe('entry receipt');
    });

    it('moves to the answer also when the news of it comes first', async () => {
      server.answers.push('late');
      await visit(wide, '/?as=sanne');
      await (await option(2)).focus();
      const news = page.waitForResponse(/\/try\/feed\?.*after=/);
      await page.keyboard.press('Enter');
      await (await news).finished();
      expect(await page.locator('.option[data-marked]').count()).toBe(0);
      server.release();
      await page.locator('.option[data-marked]').waitFor();
      expect(await page.evaluate('document.activeElement.className')).toBe('entry receipt');
    });

    it('moves to the answer to what was pressed outside the log', async () => {
      await visit(wide, '/?as=ria');
      await page.getByRole('button', { name: 'Zeg hallo' }).press('Enter');
      await page.locator('.entry.receipt').waitFor();
      expect(await page.evaluate('document.activeElement.className')).toBe('entry receipt');
    });

    it('leaves who is reading where they are when something new comes below, and leads there', async () => {
      await visit(narrow, '/?as=sanne');
      await open().waitFor();
      server.say(sanne, messages.nudge);
      const lead = page.getByRole('button', { name: 'Naar het nieuwe bericht' });
      await lead.waitFor();
      expect(await isInView('.question.is-open h2')).toBe(true);
      expect(await accessibilityFaults(page)).toEqual([]);
      await lead.click();
      expect(await isInView('.entry.notice h2')).toBe(true);
      await lead.waitFor({ state: 'hidden' });
      expect(await page.evaluate('document.activeElement.className')).toContain('entry notice');
    });

    it('keeps the focus in the box when one types', async () => {
      await visit(wide, '/?as=sanne');
      await box().fill('2');
      await box().press('Enter');
      await page.getByText('19. Leren van wat je doet').waitFor();
      expect(await page.evaluate('document.activeElement.id')).toBe('box');
      expect(await page.getByRole('status').filter({ hasText: 'Vraag 19 van 35' }).count()).toBe(1);
    });

    it('shows what a person wrote as text, never as markup', async () => {
      await visit(wide, '/?as=sanne');
      await box().fill('<img src=x onerror="document.title=1"> & <b>dik</b>');
      await box().press('Enter');
      await page.locator('.entry.own', { hasText: '<b>dik</b>' }).waitFor();
      expect(await page.locator('.entry img, .entry b').count()).toBe(0);
      server.say(sanne, messages.remark);
      await page.locator('blockquote', { hasText: '<b>maar</b>' }).waitFor();
      expect(await page.locator('blockquote b').count()).toBe(0);
    });

    it('shows what the bot says by itself, once and in order', async () => {
      await visit(wide, '/?as=sanne');
      await open().waitFor();
      server.say(sanne, messages.nudge);
      await page.getByRole('heading', { name: 'Nog een week' }).waitFor();
      await box().fill('2');
      await box().press('Enter');
      await page.getByText('19. Leren van wat je doet').waitFor();
      server.say(sanne, question('18', 'ambition', 2));
      await page.locator('.option[data-marked]').waitFor();
      expect(await page.locator('.log h2').allTextContents()).toEqual(['18. Dataplatform', 'Nog een week', '19. Leren van wat je doet', '18. Dataplatform']);
    });
  });

  describe('when a message does not arrive', () => {
    it.each(['the server fails', 'the answer gets lost'] as const)('keeps the text and sends it again with the same event id when %s', async (how) => {
      await visit(wide, '/?as=sanne');
      if (how === 'the server fails') server.answers.push('fail');
      // Taken by the server, but the browser never hears of it.
      else await page.route('**/try/messages', (route) => void route.fetch().then(() => route.abort()), { times: 1 });
      await box().fill('Wij werken met losse lijsten.');
      await box().press('Enter');
      await page.getByRole('alert').getByText('Je bericht is niet verstuurd. Je tekst staat er nog.').waitFor();
      expect(await box().inputValue()).toBe('Wij werken met losse lijsten.');
      await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
      await page.locator('.entry.own', { hasText: 'losse lijsten' }).waitFor();
      expect(await box().inputValue()).toBe('');
      expect(server.posted).toHaveLength(2);
      expect(new Set(server.posted.map(({ eventId }) => eventId)).size).toBe(1);
      expect(await page.locator('.trouble button').count()).toBe(0);
      expect(await page.locator('.entry.own', { hasText: 'losse lijsten' }).count()).toBe(1);
    });

    it('gives another text another event id', async () => {
      server.answers.push('fail');
      await visit(wide, '/?as=sanne');
      await box().fill('Eerst dit.');
      await box().press('Enter');
      await page.locator('.trouble button').waitFor();
      await box().fill('Toch iets anders.');
      await box().press('Enter');
      await page.locator('.entry.own', { hasText: 'Toch iets anders.' }).waitFor();
      expect(new Set(server.posted.map(({ eventId }) => eventId)).size).toBe(2);
    });

    it('opens the card again when a choice did not arrive', async () => {
      server.answers.push('fail');
      await visit(wide, '/?as=sanne');
      await (await option(2)).click();
      await page.getByRole('alert').getByText('Je keuze is niet verstuurd.').waitFor();
      expect(await open().locator('button[aria-disabled]').count()).toBe(0);
      await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
      await page.locator('.option[data-marked]').waitFor();
      expect(new Set(server.posted.map(({ eventId }) => eventId)).size).toBe(1);
    });

    it('says why a message was refused, keeps the text, and does not offer the same again', async () => {
      server.answers.push('refuse');
      await visit(wide, '/?as=sanne');
      await box().fill('Hallo');
      await box().press('Enter');
      await page.getByRole('alert').getByText('Dit bericht hoort niet bij jouw gesprek.').waitFor();
      expect(await box().inputValue()).toBe('Hallo');
      expect(await page.locator('.trouble button').count()).toBe(0);
    });

    it('keeps a draft over a reload, for its own person', async () => {
      await visit(wide, '/?as=sanne');
      await box().fill('Half af');
      await page.goto(`${server.address}/?as=fenna`);
      await open().waitFor();
      expect(await box().inputValue()).toBe('');
      await page.goto(`${server.address}/?as=sanne`);
      await open().waitFor();
      expect(await box().inputValue()).toBe('Half af');
    });
  });

  describe('the box', () => {
    it('sends nothing when it is empty, and says why', async () => {
      await visit(wide, '/?as=sanne');
      await open().waitFor();
      await box().fill('   ');
      await box().press('Enter');
      await page.getByText('Er staat nog niets in het vak.').waitFor();
      expect(server.posted).toHaveLength(0);
    });

    it('begins a new line with Shift+Enter', async () => {
      await visit(wide, '/?as=sanne');
      await box().fill('een');
      await box().press('Shift+Enter');
      await box().pressSequentially('twee');
      expect(await box().inputValue()).toBe('een\ntwee');
      expect(server.posted).toHaveLength(0);
    });

    it('sends a text that is too long whole, and keeps it when the bot refuses it', async () => {
      const long = 'lang '.repeat(1_000).trim();
      await visit(wide, '/?as=sanne');
      await box().fill(long);
      await page.getByText('999 tekens meer dan de 4.000 die passen.').waitFor();
      await box().press('Enter');
      await page.getByText('Je opmerking is 5.000 tekens.').waitFor();
      expect(server.posted.map(({ said }) => said)).toEqual([{ kind: 'text', text: long }]);
      expect(await box().inputValue()).toBe(long);
    });

    it('counts from 3,500 characters', async () => {
      await visit(wide, '/?as=sanne');
      await box().fill('a'.repeat(3_500));
      expect(await page.locator('.box-counter').textContent()).toBe('');
      await box().fill('a'.repeat(3_501));
      expect(await page.locator('.box-counter').textContent()).toBe('3.501 van 4.000 tekens');
    });
  });

  describe('the clock', () => {
    it('moves to the next moment and shows what happened there', async () => {
      await visit(wide, '/?as=sanne');
      await page.getByRole('button', { name: /Naar het volgende moment.*ma 16 nov 09:00/ }).click();
      await page.getByRole('heading', { name: 'Nog een week' }).waitFor();
      expect(await isInView('.entry.notice h2')).toBe(true);
      expect(await page.locator('.now').textContent()).toContain('maandag 16 november');
      await page.getByText('Er staat niets meer te gebeuren.').waitFor();
    });

    it('shows what happened in the conversation that one comes back to', async () => {
      await visit(narrow, '/?as=sanne');
      await open().waitFor();
      await page.getByRole('button', { name: 'Personen en klok' }).click();
      await page.getByRole('button', { name: /Naar het volgende moment/ }).click();
      await page.getByText('Er staat niets meer te gebeuren.').waitFor();
      await page.getByRole('button', { name: 'Naar het gesprek' }).click();
      await page.getByRole('heading', { name: 'Nog een week' }).waitFor();
      await expect.poll(() => isInView('.entry.notice h2')).toBe(true);
    });

    it('moves by a day', async () => {
      await visit(wide, '/');
      await page.getByRole('button', { name: '+ 1 dag' }).click();
      await page.getByText('maandag 16 november').first().waitFor();
      expect(server.clockMoves).toEqual([{ days: 1 }]);
    });
  });

  describe('news', () => {
    it('shows nothing older than what it shows already', async () => {
      await visit(wide, '/?as=sanne');
      await page.getByText('3 mails').waitFor();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/try/state', async (route) => {
        const older = await route.fetch();
        await held;
        await route.fulfill({ response: older });
      }, { times: 1 });
      const asked = page.waitForRequest('**/try/state');
      server.say(sanne, messages.term);
      const olderState = (await asked).response();
      await page.getByRole('heading', { name: 'Datawarehouse' }).waitFor();
      server.setMails([]);
      server.say(sanne, messages.nudge);
      await page.getByText('nog geen mail').waitFor();
      release();
      await (await olderState)?.finished();
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
      expect(await page.getByText('3 mails').count()).toBe(0);
    });

    it('is not listened for by a page that nobody sees', async () => {
      const setSight = (state: 'hidden' | 'visible') => page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`);
      await visit(wide, '/?as=sanne');
      await expect.poll(() => server.listening(), { timeout: 10_000 }).toBe(1);
      await setSight('hidden');
      await expect.poll(() => server.listening(), { timeout: 10_000 }).toBe(0);
      server.say(sanne, messages.nudge);
      await setSight('visible');
      await page.getByRole('heading', { name: 'Nog een week' }).waitFor();
    });

    it('reaches an open mailbox', async () => {
      server.setMails([]);
      await visit(wide, '/mailbox');
      await page.getByRole('heading', { name: 'nog geen mail' }).waitFor();
      await expect.poll(() => server.listening(), { timeout: 10_000 }).toBe(1);
      server.setMails(mailRows);
      server.say(sanne, messages.nudge);
      await page.getByRole('heading', { name: '3 mails' }).waitFor();
      expect(await page.locator('.mail .mail-kind').allTextContents()).toEqual(['Verschillen', 'Herinnering, onzeker', 'Uitnodiging']);
    });
  });

  describe('the mailbox', () => {
    it('shows a mail as HTML in a frame that runs no script, as text, and as source', async () => {
      await visit(wide, '/mailbox');
      await page.getByRole('link', { name: /waar de antwoorden verschillen/ }).click();
      expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
      await page.frameLocator('iframe').getByRole('heading', { name: 'Waar de antwoorden verschillen' }).waitFor();
      await page.getByRole('tab', { name: 'HTML' }).press('ArrowRight');
      await page.getByRole('region', { name: 'Tekst' }).getByText('Beste Anouk').waitFor();
      await page.getByRole('tab', { name: 'Tekst' }).press('ArrowRight');
      await page.getByRole('region', { name: 'Bron' }).getByText('MIME-Version').waitFor();
    });

    it('shows the letter as wide as a phone', async () => {
      await visit(wide, '/mailbox?mail=digest-1');
      await page.getByRole('button', { name: 'Telefoon 360 px' }).click();
      expect((await page.locator('iframe').boundingBox())?.width).toBe(360);
    });

    it('says that there is no mail yet', async () => {
      server.setMails([]);
      await visit(wide, '/mailbox');
      await page.getByText('Nog geen mail').first().waitFor();
    });

    it('says so when the mail in the address is not there', async () => {
      await visit(wide, '/mailbox?mail=gone');
      await page.getByText('Deze mail is niet te openen.').waitFor();
    });
  });

  describe.each([wide, narrow, { ...wide, scheme: 'dark' }, { ...narrow, scheme: 'dark' }] as const)('has no fault that axe-core sees, nor scrolls sideways, at $width px in $scheme', (look) => {
    const check = async (): Promise<void> => {
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    };

    it('on the welcome', async () => {
      await visit(look, '/');
      await page.locator('.hero').waitFor();
      await check();
    });

    it('in a conversation, through an answer, an explanation, a remark and a failure', async () => {
      await visit(look, '/?as=sanne');
      await open().waitFor();
      await check();
      await (await option(2)).click();
      await page.locator('.option[data-marked]').waitFor();
      await check();
      server.say(sanne, messages.term);
      server.say(sanne, messages.nudge);
      server.say(sanne, messages.remark);
      await page.locator('blockquote').waitFor();
      await check();
      server.answers.push('fail');
      await box().fill('a'.repeat(4_100));
      await box().press('Enter');
      await page.locator('.trouble button').waitFor();
      await check();
    });

    it('on the consent card, an empty conversation and a refusal', async () => {
      await visit(look, '/?as=fenna');
      await page.locator('table').waitFor();
      await check();
      await page.goto(`${server.address}/?as=ria`);
      await page.getByRole('button', { name: 'Zeg hallo' }).waitFor();
      await check();
      server.answers.push('refuse');
      await page.getByRole('button', { name: 'Zeg hallo' }).click();
      await page.getByRole('alert').getByText('Dit bericht hoort niet').waitFor();
      await check();
    });

    it('in the mailbox, in each form of a mail', async () => {
      await visit(look, '/mailbox');
      await page.locator('.mail').first().waitFor();
      await check();
      await page.locator('.mail').first().click();
      await page.frameLocator('iframe').getByRole('heading').waitFor();
      await check();
      await page.getByRole('tab', { name: 'Bron' }).click();
      await page.getByText('MIME-Version').waitFor();
      await check();
    });
  });

  it('shows people and clock in place of the conversation on a phone, by a labelled button, and goes back', async () => {
    await visit(narrow, '/?as=sanne');
    await open().waitFor();
    expect(await page.getByRole('link', { name: 'Fenna Hoekstra' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Personen en klok' }).click();
    await page.getByRole('link', { name: 'Fenna Hoekstra' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await open().waitFor();
    await page.getByRole('button', { name: 'Personen en klok' }).click();
    await page.getByRole('link', { name: 'Fenna Hoekstra' }).click();
    await page.getByRole('heading', { name: 'Welkom, Fenna' }).waitFor();
  });

  it('gives everything that can be pressed 44 px of height on a phone', async () => {
    await visit(narrow, '/?as=sanne');
    await open().waitFor();
    const low = await page.evaluate<string[]>(`[...document.querySelectorAll('button, a, summary, textarea')].filter((each) => each.checkVisibility() && !each.matches('.skip') && each.getBoundingClientRect().height < 44).map((each) => each.textContent)`);
    expect(low).toEqual([]);
  });
});
