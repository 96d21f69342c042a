import { describe, expect, it } from 'vitest';
import { languages } from '../../flows/language.ts';
import { milestones } from '../../flows/nudges.ts';
import type { DeskMember } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import { renderHumanAskedMail } from '../../templates/mails/human-asked-mail.ts';
import { renderManagerMail } from '../../templates/mails/manager-mail.ts';
import { renderNudgeMail } from '../../templates/mails/nudge-mail.ts';
import { renderStatusMail } from '../../templates/mails/status-mail.ts';
import { nudgeWords } from '../../templates/speech/nudge-words.ts';
import { answersOf, buildDeskMember, buildMember, testBrief } from '../support/member-builder.ts';
import { sampleSays } from '../support/sample-says.ts';

const [status] = sampleSays.status;
const chatUrl = 'https://peil.example/chat?as=anna&from="mail"';
const nudge = (milestone: (typeof milestones)[number], name = 'Anna') =>
  ({ say: 'nudge', milestone, name, progress: { answered: 3, total: 35, minutesLeft: 30 }, calendar: testBrief.calendar, municipality: 'Waterveen', isStarted: true }) as const;

describe('a nudge by mail', () => {
  it.each(languages.flatMap((language) => milestones.map((milestone) => [language, milestone] as const)))('says in %s what the chat says for %s, in both parts', async (language, milestone) => {
    const words = nudgeWords(nudge(milestone), language);
    const mail = await renderNudgeMail(nudge(milestone), { language, chatUrl });
    expect(mail.subject).toBe(words.subject);
    for (const paragraph of words.paragraphs) {
      expect(mail.html).toContain(paragraph);
      expect(mail.text).toContain(paragraph);
    }
    expect(mail.html).toContain(`lang="${language}"`);
  });

  it('leads to the chat by a button and by an address written out', async () => {
    const mail = await renderNudgeMail(nudge('due-today'), { language: 'nl', chatUrl });
    const safe = 'https://peil.example/chat?as=anna&amp;from=&quot;mail&quot;';
    expect(mail.html.split(`href="${safe}"`)).toHaveLength(3);
    expect(mail.html).toContain(`>${safe}<`);
    expect(mail.text).toContain(chatUrl);
  });

  it.each(languages)('tells in %s by which code an account with another address joins, where there is one', async (language) => {
    const mail = await renderNudgeMail(nudge('invitation'), { language, chatUrl, code: 'ABCD-EFGH-JKMN' });
    expect([mail.text, mail.html].every((part) => part.includes('ABCD-EFGH-JKMN'))).toBe(true);
    expect((await renderNudgeMail(nudge('invitation'), { language, chatUrl })).text).not.toMatch(/code/i);
  });

  it('says who gets it and why', async () => {
    const mail = await renderNudgeMail(nudge('invitation'), { language: 'nl', chatUrl });
    expect(mail.text).toContain('omdat je meedoet aan de datascan van Waterveen');
    expect(mail.html).toContain('omdat je meedoet aan de datascan van Waterveen');
  });

  it('shows a name with markup as text', async () => {
    const mail = await renderNudgeMail(nudge('invitation', '<img/src=x>'), { language: 'nl', chatUrl });
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;img/src=x&gt;');
  });
});

describe('the call for a human', () => {
  const participant = buildMember({ name: 'Anna Prins', email: 'anna+scan@waterveen.example', discipline: 'privacy', answers: answersOf({ U1: [1, 4, 'Heel geheim'] }) });

  it.each(languages)('tells the facilitator in %s who, which scan and how to reach them', async (language) => {
    const mail = await renderHumanAskedMail({ participant, recipient: { name: 'Fenna' }, language });
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain('Fenna');
      expect(part).toContain('Anna Prins');
      expect(part).toContain('Privacy');
      expect(part).toContain('Waterveen');
      expect(part).toContain('anna+scan@waterveen.example');
    }
    expect(mail.subject).toContain('Anna Prins');
    expect(mail.html).toContain('mailto:anna%2Bscan@waterveen.example?subject=');
  });

  it('holds no answer and no remark', async () => {
    const mail = await renderHumanAskedMail({ participant, recipient: { name: 'Fenna' }, language: 'nl' });
    expect(mail.html + mail.text).not.toMatch(/Heel geheim|niveau|U1/);
    expect(mail.attachments).toEqual([]);
  });

  it('names the role of someone who does not answer the questionnaire', async () => {
    const director: DeskMember = buildDeskMember('process-director', { id: 'petra' as MemberId });
    expect((await renderHumanAskedMail({ participant: director, recipient: { name: 'Fenna' }, language: 'nl' })).text).toContain('procesregisseur');
  });
});

describe('the status by mail', () => {
  it('says how many are done, what to do next, and lists everyone in a table; never an answer', async () => {
    const mail = await renderStatusMail(status, { kind: 'weekly', name: 'Petra Prins', language: 'nl', chatUrl });
    expect(mail.subject).toBe('Stand van zaken: datascan Waterveen');
    for (const part of ['Dag Petra,', '1 van de 6 deelnemers heeft ingestuurd.', 'Stap 3 van 7: de deelnemers beantwoorden de vragen.', 'Je kunt Bram Bos, Eva Evers en Finn Faber herinneren.', 'Bel Daan Dekker en Gina Groen.', 'Wat iemand antwoordt, zie je nooit.']) {
      expect(mail.html).toContain(part);
      expect(mail.text).toContain(part);
    }
    expect(mail.html).toMatch(/<table class="facts" aria-label="Deelnemers"[^>]*>[^]*<th scope="row">Bram Bos – ICT en informatie<\/th>\s*<td>bezig – 2 van 6<\/td>/);
    expect(mail.text).toContain('Bram Bos – ICT en informatie: bezig – 2 van 6\nChris Claassen – Privacy: doet niet mee');
    expect(mail.html).not.toMatch(/<th[^>]*>(?:niveau|ambitie)/i);
  });

  it('warns in its subject and its first line, in both languages', async () => {
    const [dutch, english] = await Promise.all((['nl', 'en'] as const).map((language) => renderStatusMail(status, { kind: 'warning', name: 'Petra Prins', language, chatUrl })));
    expect(dutch?.subject).toBe('Nog niet iedereen is klaar: datascan Waterveen, tot dinsdag 15 december, 23:59');
    expect(dutch?.text).toContain('Over drie werkdagen sluit de datascan. Nu kun je mensen nog bellen.');
    expect(english?.text).toContain('Step 3 of 7: the participants answer the questions.');
  });

  it('shows names with markup as text', async () => {
    const mail = await renderStatusMail({ ...status, rows: [{ name: '<b>Bo</b>', discipline: null, state: 'busy', answered: 1, total: 6 }] }, { kind: 'weekly', name: 'Petra', language: 'nl', chatUrl });
    expect(mail.html).toContain('<th scope="row">&lt;b&gt;Bo&lt;/b&gt;</th>');
  });
});

it('a new account manager reads who named them, what they do, and how to get in', async () => {
  const mail = await renderManagerMail({ name: 'Otto Oud', by: 'Nadia Noort', language: 'nl', chatUrl, code: 'AB12-CD34' });
  expect(mail.subject).toBe('Je bent nu accountmanager van de datascans');
  for (const part of ['Dag Otto,', 'Nadia Noort heeft je accountmanager gemaakt.', 'AB12-CD34', 'omdat je accountmanager bent']) expect(mail.text).toContain(part);
  expect((await renderManagerMail({ name: 'Otto Oud', by: 'Nadia Noort', language: 'en', chatUrl, code: null })).text).not.toContain('code');
});
