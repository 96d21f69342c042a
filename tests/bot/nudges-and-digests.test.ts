/** What time and people bring about, through the running bot: nudges, and the digest's moments. */
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTryBot, type TryBot } from '../support/try-bot.ts';

let opened: TryBot;
let said: number;
beforeEach(async () => {
  opened = await openTryBot();
  said = 0;
});
afterEach(() => opened.close());

const everyone = ['fatima', 'joris', 'anneke', 'sem'] as const;

async function say(who: string, ...texts: readonly string[]): Promise<string> {
  let heard = '';
  for (const text of texts) {
    const entries = await opened.client.post(who, `test-event-${String(said++)}`, { kind: 'text', text });
    heard = entries.flatMap((entry) => (entry.from === 'bot' ? [JSON.stringify(entry.content)] : [])).join('\n');
  }
  return heard;
}

/** A few answers and in it goes. */
async function submit(who: string): Promise<void> {
  await say(who, 'hallo', 'ja', '2', '3', 'vraag 5 moet 3 zijn', '4', 'insturen', 'insturen');
}

/** Lets everything that is due now happen. */
async function settle(): Promise<void> {
  await opened.client.moveClock({ hours: 1 });
}

async function passDeadline(): Promise<void> {
  const { scan } = await opened.client.state();
  await opened.client.moveClock(new Date(Date.parse(scan.answersDueAt) + 60_000).toISOString());
}

async function mailIds(start: string): Promise<readonly string[]> {
  return (await opened.client.mails()).map(({ id }) => id.replace(/^(nudge\..*)\.\d{4}-\d\d-\d\d$/, '$1')).filter((id) => id.startsWith(start)).toSorted();
}

describe('nudges', () => {
  it('wait until the scan opens, then invite every participant once, in chat and by mail', async () => {
    await settle();
    expect(await opened.client.mails()).toEqual([]);
    await opened.client.moveClock('next-event');
    expect(await mailIds('nudge.')).toEqual(everyone.map((who) => `nudge.${who}.invitation`).toSorted());
    expect(JSON.stringify(await opened.client.feed('sem'))).toContain('staat klaar voor je');
    expect(await opened.client.feed('marit')).toEqual([]);
  });

  it('come one by one while a month passes at once, each of them once, and stop when the answers are in', async () => {
    await opened.client.moveClock('next-event');
    await submit('fatima');
    await opened.client.moveClock({ days: 30 });
    const nudges = await mailIds('nudge.');
    expect(new Set(nudges).size).toBe(nudges.length);
    expect(nudges.filter((id) => id.startsWith('nudge.fatima.'))).toEqual(['nudge.fatima.invitation']);
    expect(nudges.filter((id) => id.startsWith('nudge.sem.'))).toEqual(
      ['due-soon', 'due-today', 'invitation', 'overdue', 'reminder-start', 'reminder-week'].map((milestone) => `nudge.sem.${milestone}`),
    );
  });

  it('leave alone whoever does not take part, until that is taken back', async () => {
    await say('joris', 'hallo', 'nee');
    await opened.client.moveClock({ days: 10 });
    expect(await mailIds('nudge.joris')).toEqual([]);
    await say('joris', 'toch meedoen');
    await opened.client.moveClock({ days: 9 });
    expect(await mailIds('nudge.joris')).toContain('nudge.joris.due-today');
  });

  it('stop when someone asks for a human, and both facilitators hear of it', async () => {
    await say('anneke', 'hallo', 'ja', 'ik wil iemand spreken');
    await opened.client.moveClock({ days: 20 });
    expect((await mailIds('human.anneke')).map((id) => id.split('.').at(-1))).toEqual(['karim', 'lotte']);
    expect(await mailIds('nudge.anneke')).toEqual([]);
  });
});

describe('the report of how far everyone is', () => {
  it('comes to the process director by mail and in the conversation each week, though she never wrote', async () => {
    await opened.client.moveClock({ days: 8 });
    await settle();
    expect(await mailIds('status.')).toEqual(['status.marit.0000001.00']);
    expect(JSON.stringify(await opened.client.feed('marit'))).toContain('Stand van zaken in Merenburg');
    await opened.client.moveClock({ days: 7 });
    expect(await mailIds('status.')).toHaveLength(2);
  });
});

describe('the digest', () => {
  it('goes out at the deadline with what was submitted, and says who is not done', async () => {
    await submit('fatima');
    await submit('joris');
    await say('sem', 'hallo', 'ja', '2', '3');
    await passDeadline();
    expect(await mailIds('digest.merenburg.deadline')).toEqual(['digest.merenburg.deadline.karim', 'digest.merenburg.deadline.lotte']);
    const text = await opened.client.mail('digest.merenburg.deadline.karim', 'txt');
    expect(text).toContain('Sem Bakker (Data, 1 van 35)');
    expect(text).not.toMatch(/niveau \d: [^;]*Sem Bakker/);
    const source = await opened.client.mail('digest.merenburg.deadline.karim', 'eml');
    const { attachments } = await simpleParser(source);
    expect(attachments.flatMap(({ filename, contentDisposition }) => (contentDisposition === 'attachment' ? [filename] : []))).toEqual(['datascan Merenburg.pdf', 'datascan Merenburg.xlsx', 'datascan Merenburg antwoorden.csv']);
  });

  it('goes out each week while answers come in, with how far everyone is', async () => {
    await submit('fatima');
    await submit('joris');
    await opened.client.moveClock({ days: 11 });
    const [first = '', ...others] = await mailIds('digest.');
    expect(first).toContain('digest.merenburg.progress-');
    expect(others.length).toBe(1);
    const text = await opened.client.mail(first, 'txt');
    expect(text).toContain('wekelijkse tussenstand');
    expect(text).toContain('2 van de 4 deelnemers');
  });

  it('says what changed since the one before, also after a correction within the hour', async () => {
    await submit('fatima');
    await submit('joris');
    await passDeadline();
    await say('joris', 'vraag 5 moet 1 zijn');
    await say('fatima', 'vraag 5 moet 4 zijn');
    await opened.client.moveClock({ hours: 2 });
    const [corrected = '', other, ...more] = await mailIds('digest.merenburg.changed');
    expect([other === undefined, more]).toEqual([false, []]);
    expect(await opened.client.mail(corrected, 'txt')).toMatch(/VERANDERD SINDS[\s\S]*Gewijzigd: Fatima el Amrani \(OOV\) en Joris Hendriks \(ICT\)/);
  });

  it('says honestly that there is nothing to compare yet', async () => {
    await submit('fatima');
    await passDeadline();
    const text = await opened.client.mail('digest.merenburg.deadline.lotte', 'txt');
    expect(text).toMatch(/1 deelnemer|1 van de 4/);
    expect(text).not.toContain('EERST BESPREKEN');
  });

  it('goes out when everybody is done, also when the last one does not take part, and then not again at the deadline', async () => {
    for (const who of ['fatima', 'joris', 'anneke']) await submit(who);
    await settle();
    expect(await mailIds('digest.')).toEqual([]);
    await say('sem', 'hallo', 'nee');
    await settle();
    expect(await mailIds('digest.')).toEqual(['digest.merenburg.complete-3.karim', 'digest.merenburg.complete-3.lotte']);
    await passDeadline();
    expect(await mailIds('digest.')).toHaveLength(2);
  });

  it('goes out again at the deadline when someone corrected after it was complete', async () => {
    for (const who of everyone) await submit(who);
    await settle();
    expect(await mailIds('digest.merenburg.complete')).toHaveLength(2);
    await say('joris', 'vraag 5 moet 1 zijn');
    await passDeadline();
    expect(await mailIds('digest.merenburg.deadline')).toHaveLength(2);
  });

  it('goes out once more when someone submits late, labelled late', async () => {
    await submit('fatima');
    await submit('joris');
    await passDeadline();
    await submit('anneke');
    await settle();
    const [first = ''] = await mailIds('digest.merenburg.changed');
    expect(await opened.client.mail(first, 'txt')).toMatch(/te laat.*Anneke de Wit|Anneke de Wit.*te laat/);
  });

  it('comes when a facilitator asks, to that facilitator alone, and never to the process director', async () => {
    await submit('fatima');
    expect(await say('karim', 'digest')).toContain('minstens 2');
    await submit('joris');
    expect(await say('karim', 'digest')).toContain('karim@begeleiders.example');
    expect(await say('marit', 'digest')).toContain('Karim Aydın');
    await settle();
    expect(await mailIds('digest.')).toHaveLength(1);
  });

  it('is queued once when the same request is delivered twice', async () => {
    await submit('fatima');
    await submit('joris');
    for (let times = 0; times < 2; times++) await opened.client.post('karim', 'the-same-event', { kind: 'text', text: 'digest' });
    await settle();
    expect(await mailIds('digest.')).toHaveLength(1);
  });
});
