import { describe, expect, it } from 'vitest';
import { languages } from '../../flows/language.ts';
import { milestones } from '../../flows/nudges.ts';
import type { DeskMember } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import { renderHumanAskedMail } from '../../templates/mails/human-asked-mail.ts';
import { renderNudgeMail } from '../../templates/mails/nudge-mail.ts';
import { nudgeWords } from '../../templates/speech/nudge-words.ts';
import { answersOf, buildDeskMember, buildMember, testBrief } from '../support/member-builder.ts';

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
