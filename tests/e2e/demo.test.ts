/** The main job, end to end: four people, a moved clock, nudges, and the digest that shows where they differ. */
import { isWithheld } from '../../flows/answer.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play, type Played } from '../../bot/demo/play.ts';
import { answers, cast } from '../../bot/demo/script.ts';
import type { MailRow } from '../../bot/channels/web/contract.ts';
import type { Participant } from '../../flows/member.ts';
import { openTryBot, type TryBot } from '../support/try-bot.ts';

let opened: TryBot;
let played: Played;
let mails: readonly MailRow[];
let text: string;

beforeAll(async () => {
  opened = await openTryBot();
  played = await play(opened.client, () => undefined);
  mails = await opened.client.mails();
  text = await opened.client.mail(theDigest().id, 'txt');
}, 120_000);
afterAll(() => opened.close());

function theDigest(): MailRow {
  const digest = mails.find(({ id }) => id.includes('.complete-4.') && id.endsWith('karim'));
  if (!digest) throw new Error('No digest for Karim.');
  return digest;
}

/** The digest's lines about one item, up to the next title. */
function about(number: string): string {
  const start = text.indexOf(`\n${number} · `);
  return text.slice(start, text.indexOf('Vraag voor de workshop', start));
}

async function participant(id: string): Promise<Participant> {
  const member = (await opened.bot.store.members.get(id))?.document;
  if (member?.role !== 'participant') throw new Error(`${id} is no participant.`);
  return member;
}

describe('a whole scan, played through the HTTP endpoints', () => {
  it('has everyone answer every item, exactly as scripted', async () => {
    expect(played.answers).toBe(cast.length * Object.keys(answers).length);
    for (const [index, id] of cast.entries()) {
      const { answers: stored, submittedAt } = await participant(id);
      const spelled = Object.fromEntries(Object.entries(stored).map(([itemId, { current, ambition }]) => [itemId, [current, ambition].map(spell).filter((part) => part !== null).join('>')]));
      expect(spelled).toEqual(Object.fromEntries(Object.entries(answers).map(([itemId, row]) => [itemId, row[index]])));
      expect(submittedAt).not.toBeNull();
    }
  });

  it('keeps remarks with the item they were made on', async () => {
    expect((await participant('joris')).answers['12']?.remark).toContain('Van een keten merk ik bij ICT niets.');
  });

  it('nudges each person once a milestone, and no one who is done', () => {
    const nudges = mails.filter(({ kind }) => kind === 'nudge').map(({ id }) => id.replace(/\.\d{4}-\d\d-\d\d$/, ''));
    expect(new Set(nudges).size).toBe(nudges.length);
    expect(nudges.filter((id) => id.endsWith('.invitation'))).toHaveLength(cast.length);
    expect(nudges.filter((id) => id.includes('fatima'))).toEqual(['nudge.fatima.invitation']);
    expect(nudges).toContain('nudge.sem.due-today');
    expect(nudges.filter((id) => id.includes('overdue'))).toEqual([]);
  });

  it('sends each facilitator, beside the weekly progress, one digest when everybody is done, and none again at the deadline', () => {
    const digests = mails.filter(({ kind, id }) => kind === 'digest' && !id.includes('.progress-'));
    expect(digests.map(({ to }) => to.name).toSorted()).toEqual(['Karim Aydın', 'Lotte Vermeer']);
    expect(digests.every(({ status }) => status === 'sent')).toBe(true);
  });
});

describe('its digest', () => {
  it('promises a new mail only if something changes, as everybody is done', () => {
    expect(text).toMatch(/Wijzigen kan nog tot .* Verandert er iets, dan krijg je daarna een nieuwe mail\./);
  });

  it('shows the two camps as two camps', () => {
    expect(about('12')).toContain('Twee kampen: Joris Hendriks (ICT) en Anneke de Wit (Privacy) op niveau 1, Fatima el Amrani (OOV) en Sem Bakker (Data) op niveau 3.');
    expect(about('12')).toContain('over nu');
  });

  it('shows the lone voice as a lone voice', () => {
    expect(about('21')).toContain('Eén andere stem: Joris Hendriks (ICT) op niveau 4');
  });

  it('shows the conflicting ambition as one about goals, with today in agreement', () => {
    expect(about('5')).toContain('over de ambitie');
    expect(about('5')).toContain('Nu: niveau 2: Fatima el Amrani (OOV), Joris Hendriks (ICT), Anneke de Wit (Privacy) en Sem Bakker (Data).');
  });

  it('shows what a whole function could not answer', () => {
    expect(text).toMatch(/Privacy \(1 persoon\).*18 · .*19 · .*20 · /);
  });

  it('lists what half the table could not answer as to find out first, not as a difference', () => {
    const findOut = text.slice(text.indexOf('EERST UITZOEKEN'));
    expect(findOut).toContain('- U9 · Effect evalueren: 2 van 4 zonder niveau');
    expect(about('U9')).toBe('');
  });

  it('begins with the widest', () => {
    const order = [...text.matchAll(/^(U?\d+) · .+\n(ver uiteen|iets uiteen)/gm)].map(([, number, band]) => `${number ?? ''} ${band ?? ''}`);
    expect(order.slice(0, 5).every((row) => row.endsWith('ver uiteen'))).toBe(true);
    expect(order.slice(5).every((row) => row.endsWith('iets uiteen'))).toBe(true);
  });

  it('carries its pictures inside and loads nothing from elsewhere', async () => {
    const source = await opened.client.mail(theDigest().id, 'eml');
    expect(source.match(/^Content-Type: image\/png/gim)).toHaveLength(3);
    const html = await opened.client.mail(theDigest().id, 'html');
    expect(html.match(/src="data:image\/png/g)).toHaveLength(3);
    expect(html).not.toMatch(/(?:src|href)="(?!data:|http:\/\/127\.0\.0\.1|mailto:)/);
  });

  it('logs nothing that people answered or are called', () => {
    const log = opened.logged.join('');
    expect(log).toContain('"event":"mail.tried"');
    for (const word of ['Fatima', 'merenburg.example', 'keten', 'Joris']) expect(log).not.toContain(word);
  });
});

function spell(judgement: Participant['answers'][string]['current']): string | null {
  if (judgement === null) return null;
  if (isWithheld(judgement)) return { unknown: '?', 'not-my-field': '-', skipped: '/' }[judgement.kind];
  return judgement.kind === 'level' ? String(judgement.level) : JSON.stringify(judgement);
}
