/**
 * The whole way of issue "the main job", in a browser and on the real bot: each step goes on where the one before it ended.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isBrowserMissing, launchBrowser, openPage } from '../support/browser.ts';
import { answerOn, submit, takePart } from '../support/scripted-people.ts';
import { faultsOf, keepShot, talkPage, type TalkPage } from '../support/talk-page.ts';
import { openTryBot, type TryBot } from '../support/try-bot.ts';

const desk = { width: 1280, height: 800, scheme: 'light' } as const;
const phone = { width: 360, height: 740, scheme: 'dark' } as const;

let tryBot: TryBot;
let browser: Browser;
/** What went wrong in any page. */
const faults: string[] = [];

const visit = async (look: typeof desk | typeof phone, path: string): Promise<TalkPage> => {
  const page = await openPage(browser, look);
  page.context().setDefaultTimeout(20_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    // Chromium tells of every refusal in its console; the steps below say which they expect.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) faults.push(line.text());
  });
  await page.goto(tryBot.bot.address + path);
  return talkPage(page);
};
const answersOf = async (who: string) => {
  const stored = await tryBot.bot.store.members.get(who);
  return stored?.document.role === 'participant' ? stored.document.answers : {};
};
const mailsAbout = async (subject: string): Promise<readonly string[]> => (await tryBot.client.mails()).filter((mail) => mail.subject.includes(subject)).map(({ to }) => to.name).sort();

describe.skipIf(isBrowserMissing)('the whole way, from the first page to the digest (needs Chromium)', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    [tryBot, browser] = await Promise.all([openTryBot(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await tryBot.close();
    expect(faults).toEqual([]);
    expect(tryBot.logged.filter((line) => !line.includes('"level":"info"'))).toEqual([]);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [index, page] of browser.contexts().flatMap((context) => context.pages()).entries()) await keepShot(page, `failed-${String(index)}`);
  });

  describe.each([
    { ...desk, who: 'fatima', name: 'Fatima el Amrani' },
    { ...phone, who: 'joris', name: 'Joris Hendriks' },
  ])('a participant at $width px in $scheme', ({ who, name, ...look }) => {
    let talk: TalkPage;
    let page: Page;
    afterAll(() => page.context().close());

    it('chooses who to be, and is told what it is and who sees what before the first question', async () => {
      talk = await visit(look, '/');
      ({ page } = talk);
      await page.getByRole('heading', { level: 1, name: 'Hoe staat het peil?' }).waitFor();
      expect(await faultsOf(page, '01-welcome')).toEqual([]);
      await page.getByRole('link', { name }).click();
      await page.getByRole('button', { name: 'Zeg hallo' }).waitFor();
      expect(await faultsOf(page, '02-nothing-said')).toEqual([]);
      await page.getByRole('button', { name: 'Zeg hallo' }).click();
      await talk.asks('Datascan van Merenburg');
      await talk.hears('De begeleiders zien je antwoorden, met je naam en functie: Karim Aydın en Lotte Vermeer.');
      expect(await faultsOf(page, '03-consent')).toEqual([]);
      await talk.press('Ja, ik doe mee');
      await talk.asks('U1 · Informatiepositie');
      expect(await faultsOf(page, '04-first-question')).toEqual([]);
    });

    it('answers by button', async () => {
      await (await talk.option(2)).click();
      await talk.asks('U1 · Ambitie');
      await talk.question.locator('.option[data-marked]', { hasText: 'nu' }).waitFor();
      expect(await faultsOf(page, '05-ambition')).toEqual([]);
      await (await talk.option(3)).click();
      await talk.hears('Genoteerd bij U1: nu 2, ambitie 3.');
      await talk.asks('U2 ·');
      expect(await faultsOf(page, '06-receipt')).toEqual([]);
    });

    it('answers by number, and shows at once how far that is', async () => {
      await talk.type('3');
      await talk.asks('U2 · Ambitie');
      await talk.type('4');
      await talk.hears('Genoteerd bij U2: nu 3, ambitie 4.');
      await talk.asks('U3 ·');
      await expect.poll(() => page.locator('.person', { hasText: name }).locator('.person-progress').textContent()).toBe('2 van 35');
    });

    it('answers by the words of an option, and with don’t know', async () => {
      await talk.type((await talk.question.locator('.option-text').nth(2).textContent()) ?? '');
      await talk.asks('U3 · Ambitie');
      await talk.type('niveau vier');
      await talk.hears('Genoteerd bij U3: nu 3, ambitie 4.');
      await talk.asks('U4 ·');
      await talk.type('weet niet');
      await talk.hears('U4');
      await talk.asks('U5 ·');
    });

    it('explains a term by its quiet button and when typed, and asks the same question again', async () => {
      const term = talk.question.locator('.explanations button', { hasText: '?' }).first();
      const asked = (await term.textContent()) ?? '';
      await talk.press(asked);
      await page.locator('.entry.notice .lead', { hasText: new RegExp(`^${asked.replace('?', '')}$`) }).waitFor();
      expect(await faultsOf(page, '07-term')).toEqual([]);
      await talk.type('wat is een DPIA?');
      await talk.hears(/DPIA.*Voorbeeld:/s);
      await talk.asks('U5 ·');
    });

    it('keeps a remark, and shows it as text', async () => {
      await (await talk.option(1)).click();
      await talk.asks('U5 · Ambitie');
      await talk.press('Opmerking schrijven');
      await talk.hears('Wat wil je kwijt bij U5');
      expect(await faultsOf(page, '08-remark')).toEqual([]);
      await talk.type('Wij <b>leggen</b> grondslagen nog niet vast.');
      await talk.hears('Je opmerking bij U5 is bewaard.');
      await (await talk.option(3)).click();
      await talk.asks('U6 ·');
      expect((await answersOf(who))['U5']?.remark).toBe('Wij <b>leggen</b> grondslagen nog niet vast.');
      expect(await page.locator('.entry b').count()).toBe(0);
    });

    it('corrects an earlier answer, and comes back to where it was', async () => {
      await talk.type('wijzig U1');
      await talk.asks('U1 · Informatiepositie');
      await talk.question.locator('.option[data-marked]', { hasText: 'gaf je eerder' }).waitFor();
      expect(await faultsOf(page, '09-correcting')).toEqual([]);
      await (await talk.option(3)).click();
      await talk.asks('U1 · Ambitie');
      await talk.press('Laat zo');
      await talk.asks('U6 ·');
      expect((await answersOf(who))['U1']).toMatchObject({ current: { kind: 'level', level: 3 }, ambition: { kind: 'level', level: 3 } });
    });

    it('takes a double click as one answer', async () => {
      await (await talk.option(2)).dblclick();
      await talk.asks('U6 · Ambitie');
      expect((await answersOf(who))['U6']).toMatchObject({ current: { kind: 'level', level: 2 }, ambition: null });
      expect(await talk.question.count()).toBe(1);
    });

    it('takes an old card in a forgotten tab as a correction, and says so', async () => {
      const forgotten = talkPage(await page.context().newPage());
      await forgotten.page.route('**/try/events', (route) => route.abort());
      await forgotten.page.goto(page.url());
      await forgotten.asks('U6 · Ambitie');
      await (await talk.option(3)).click();
      await talk.asks('U7 ·');
      await (await forgotten.option(4)).click();
      await forgotten.hears('Aangepast: de ambitie bij U6 ging van 3 naar 4.');
      expect(await faultsOf(forgotten.page, '10-old-card')).toEqual([]);
      await forgotten.page.close();
      expect((await answersOf(who))['U6']?.ambition).toEqual({ kind: 'level', level: 4 });
    });

    it('helps who is not understood, more the third time', async () => {
      await talk.type('qwerty uiop');
      await talk.hears('Dat begreep ik niet.');
      await talk.type('asdf ghjkl');
      await talk.hears('Ik begrijp je nog niet.');
      await talk.type('zxcv bnm');
      await talk.hears('We komen er samen niet uit.');
      expect(await faultsOf(page, '11-not-understood')).toEqual([]);
      await talk.press('Herhaal de vraag');
      await talk.asks('U7 ·');
    });

    it('refuses a number that is not there', async () => {
      await talk.type('9');
      await talk.hears('Dat getal staat er niet bij. Kies een getal van 1 tot en met 4.');
      expect((await answersOf(who))['U7']).toBeUndefined();
    });

    it('keeps a text that is too long in the box, and says so kindly', async () => {
      const long = 'lang '.repeat(1_000).trim().padEnd(5_000, '!');
      await talk.type(long);
      await page.getByRole('alert').getByText('Je tekst is 5.000 tekens lang en er passen er 4.000 in.').waitFor();
      expect(await talk.box.inputValue()).toBe(long);
      expect(await faultsOf(page, '12-too-long')).toEqual([]);
      await talk.box.fill('');
    });

    it('does not send an empty line', async () => {
      const before = await page.locator('.entry').count();
      await talk.type('   ');
      await page.getByText('Er staat nog niets in het vak. Typ eerst je bericht.').waitFor();
      expect(await page.locator('.entry').count()).toBe(before);
    });

    it('shows the own answers, how far one is, and who sees them', async () => {
      await talk.type('overzicht');
      await talk.hears('U1 Informatiepositie: nu 3 → ambitie 3');
      expect(await faultsOf(page, '13-overview')).toEqual([]);
      await talk.type('hoe ver ben ik');
      await talk.hears('Je hebt 6 van de 35 vragen beantwoord');
      await talk.type('wie ziet mijn antwoorden?');
      await talk.hears('Je collega’s zien vóór de workshop niets van jouw antwoorden.');
      expect(await faultsOf(page, '14-privacy')).toEqual([]);
    });

    it('goes on in English, and back in Dutch', async () => {
      await talk.type('english');
      await talk.asks('U7 · Analysis capacity');
      expect(await talk.question.getAttribute('lang')).toBe('en');
      expect(await faultsOf(page, '15-english')).toEqual([]);
      await talk.type('nederlands');
      await talk.hears('We gaan verder in het Nederlands.');
      expect(await talk.question.getAttribute('lang')).toBe('nl');
    });

    it('goes on at the same question after a reload', async () => {
      const asked = await talk.question.locator('h2').textContent();
      await page.reload();
      await talk.asks(asked ?? '');
      expect(asked).toContain('U7 ·');
      expect(await talk.question.count()).toBe(1);
      expect(await faultsOf(page, '16-reloaded')).toEqual([]);
    });
  });

  it('invites those who have not begun, in the chat and by mail, when the clock comes there', async () => {
    const talk = await visit(desk, '/?as=anneke');
    const { page } = talk;
    await page.getByRole('button', { name: 'Zeg hallo' }).waitFor();
    await page.getByRole('button', { name: /Naar het volgende moment.*Uitnodiging/ }).click();
    await talk.hears('Dag Anneke, de datascan van Merenburg staat klaar voor je.');
    await page.getByRole('link', { name: 'Postvak 2 mails' }).waitFor();
    expect(await page.locator('.person:has(.unread) .person-name').allTextContents()).toEqual(['Sem Bakker']);
    expect(await faultsOf(page, '20-invitation')).toEqual([]);
    expect(await mailsAbout('Doe je mee met de datascan van Merenburg?')).toEqual(['Anneke de Wit', 'Sem Bakker']);
    await page.context().close();
  });

  it('can be done by keyboard alone: who one is, joining, an answer, a typed answer', async () => {
    const talk = await visit(desk, '/');
    const { page } = talk;
    await page.getByRole('link', { name: 'Sem Bakker' }).waitFor();
    const tabTo = async (target: Locator): Promise<void> => {
      const reached = target.and(page.locator(':focus'));
      for (let presses = 0; presses < 40 && (await reached.count()) === 0; presses++) await page.keyboard.press('Tab');
      expect(await reached.count()).toBe(1);
    };
    const enter = async (): Promise<void> => {
      await talk.accepts();
      await page.keyboard.press('Enter');
    };
    await tabTo(page.getByRole('link', { name: 'Sem Bakker' }));
    await page.keyboard.press('Enter');
    await talk.hears('Dag Sem, de datascan van Merenburg staat klaar voor je.');
    await tabTo(page.getByRole('button', { name: 'Begin' }));
    await enter();
    await talk.asks('Datascan van Merenburg');
    await tabTo(page.getByRole('button', { name: 'Ja, ik doe mee' }));
    await enter();
    await talk.asks('U1 · Informatiepositie');
    await tabTo(talk.question.locator('.option').nth(1));
    expect(await faultsOf(page, '21-keyboard')).toEqual([]);
    await enter();
    await talk.asks('U1 · Ambitie');
    await tabTo(talk.box);
    await page.keyboard.type('vier');
    await page.keyboard.press('Enter');
    await talk.asks('U2 ·');
    expect(await page.evaluate('document.activeElement.id')).toBe('box');
    expect((await answersOf('sem'))['U1']).toMatchObject({ current: { kind: 'level', level: 2 }, ambition: { kind: 'level', level: 4 } });
    await page.context().close();
  });

  it('reminds who is on the way, over the open question, in the chat and by mail', async () => {
    const talk = await visit(phone, '/?as=fatima');
    const { page } = talk;
    await talk.asks('U7 ·');
    const next = page.getByRole('button', { name: 'Naar het volgende moment' });
    await page.getByRole('button', { name: 'Personen en klok' }).click();
    await next.filter({ hasText: 'Herinnering om te beginnen' }).click();
    await next.filter({ hasText: /Herinnering,/ }).and(page.locator(':not([aria-disabled])')).waitFor();
    expect(await faultsOf(page, '22-people-and-clock')).toEqual([]);
    await next.filter({ hasText: /Herinnering,/ }).click();
    await page.getByRole('button', { name: 'Naar het gesprek' }).click();
    await talk.hears('Dag Fatima, over ongeveer een week sluit de datascan.');
    expect(await faultsOf(page, '23-reminder')).toEqual([]);
    expect(await mailsAbout('De datascan van Merenburg wacht op je')).toEqual(['Anneke de Wit']);
    expect(await mailsAbout('Datascan: insturen kan tot')).toEqual(['Anneke de Wit', 'Fatima el Amrani', 'Joris Hendriks', 'Sem Bakker']);
    await (await talk.option(2)).click();
    await talk.asks('U7 · Ambitie');
    await page.context().close();
  });

  it('shows what is still open at the review, and gives a receipt for what was submitted', async () => {
    await answerOn(tryBot.client, 'fatima', '26');
    const talk = await visit(desk, '/?as=fatima');
    const { page } = talk;
    await talk.asks('26 ·');
    expect(await faultsOf(page, '24-last-question')).toEqual([]);
    await talk.type('nakijken');
    await talk.asks('Nakijken en insturen');
    await talk.hears('Er staat nog 1 vraag open.');
    expect(await faultsOf(page, '25-review-with-gap')).toEqual([]);
    await talk.press('Naar vraag 26');
    await talk.asks('26 ·');
    await (await talk.option(1)).click();
    await talk.asks('26 · Ambitie');
    await (await talk.option(3)).click();
    await talk.hears('Alles is beantwoord. Je kunt insturen.');
    expect(await faultsOf(page, '26-review')).toEqual([]);
    await talk.press('Insturen');
    await talk.hears('Bedankt, je antwoorden zijn binnen');
    await talk.hears(/Vragen met een antwoord\s*33/);
    expect(await faultsOf(page, '27-receipt')).toEqual([]);
    await expect.poll(() => page.locator('.person[aria-current] .person-progress').textContent()).toBe('ingestuurd');
    await page.context().close();
  });

  it('tells the process director how far everyone is, and not where they differ', async () => {
    const talk = await visit(desk, '/?as=marit');
    await talk.type('status');
    await talk.hears('1 van de 4 deelnemers heeft ingestuurd.');
    await talk.hears(/Anneke de Wit – Privacy\s*nog niet begonnen/);
    expect(await faultsOf(talk.page, '30-status')).toEqual([]);
    await talk.type('digest');
    await talk.hears('De verschillen mail ik alleen aan de begeleiders.');
    expect(await faultsOf(talk.page, '31-refused')).toEqual([]);
    expect(await mailsAbout('verschil')).toEqual([]);
    await talk.page.context().close();
  });

  describe('when everybody is done', () => {
    let page: Page;
    afterAll(() => page.context().close());

    it('sends both facilitators the digest, into a mailbox that is open', async () => {
      await takePart(tryBot.client, 'anneke');
      for (const who of ['joris', 'anneke', 'sem'] as const) await answerOn(tryBot.client, who);
      ({ page } = await visit(desk, '/mailbox'));
      await page.getByRole('heading', { name: /^[0-9]+ mails$/ }).waitFor();
      expect(await faultsOf(page, '40-mailbox')).toEqual([]);
      for (const who of ['joris', 'anneke', 'sem'] as const) await submit(tryBot.client, who);
      for (const name of ['Karim Aydın', 'Lotte Vermeer']) await page.locator('.mail', { hasText: name }).filter({ hasText: 'Verschillen' }).waitFor();
    });

    it('shows it as HTML with its pictures, on a screen and on a phone', async () => {
      await page.locator('.mail', { hasText: 'Karim Aydın' }).filter({ hasNotText: 'te weinig' }).filter({ hasText: 'Verschillen' }).first().click();
      const letter = page.frameLocator('iframe.letter');
      await letter.locator('img').first().waitFor();
      expect(await letter.locator('img').count()).toBeGreaterThanOrEqual(3);
      await expect.poll(() => page.evaluate<boolean>(`[...document.querySelector('iframe.letter').contentDocument.images].every(({ naturalWidth }) => naturalWidth > 0)`)).toBe(true);
      expect(await faultsOf(page, '41-digest')).toEqual([]);
      await page.getByRole('button', { name: 'Telefoon 360 px' }).click();
      expect(await faultsOf(page, '42-digest-narrow')).toEqual([]);
    });

    it('shows it as text that is complete by itself, and as source', async () => {
      await page.getByRole('tab', { name: 'Tekst' }).click();
      const text = page.getByRole('region', { name: 'Tekst' });
      await text.getByText('Fatima').first().waitFor();
      expect(await text.textContent()).toContain('Dataplatform');
      expect(await faultsOf(page, '43-digest-text')).toEqual([]);
      await page.getByRole('tab', { name: 'Bron' }).click();
      await page.getByRole('region', { name: 'Bron' }).getByText('Message-ID:').waitFor();
      expect(await faultsOf(page, '44-digest-source')).toEqual([]);
    });

    it('sends a facilitator another one who asks for it', async () => {
      const digestsToKarim = async () => (await tryBot.client.mails()).filter(({ kind, to }) => kind === 'digest' && to.name === 'Karim Aydın').length;
      const before = await digestsToKarim();
      const talk = await visit(phone, '/?as=karim');
      await talk.type('digest');
      await talk.hears('De mail met de verschillen is onderweg naar karim@begeleiders.example.');
      expect(await faultsOf(talk.page, '45-digest-asked')).toEqual([]);
      await expect.poll(digestsToKarim, { timeout: 10_000 }).toBe(before + 1);
      await talk.page.goto(`${tryBot.bot.address}/mailbox`);
      await talk.page.locator('.mail').first().click();
      await talk.page.frameLocator('iframe.letter').locator('img').first().waitFor();
      expect(await faultsOf(talk.page, '46-digest-on-phone')).toEqual([]);
      await talk.page.context().close();
    });
  });
});
