import { beforeAll, describe, expect, it } from 'vitest';
import { digest as digestOf, type DigestReady } from '../../flows/digest.ts';
import { languages } from '../../flows/language.ts';
import type { MailContent } from '../../flows/mail.ts';
import type { Participant } from '../../flows/member.ts';
import type { Discipline, MemberId } from '../../flows/people.ts';
import type { DigestReason } from '../../flows/scan.ts';
import { renderDigestMail } from '../../templates/mails/digest-mail.ts';
import { digestPictures } from '../../templates/mails/digest-pictures.ts';
import { answersOf, buildMember, buildScan, type AnswerSketch } from '../support/member-builder.ts';
import { bothScans, inventedDigest, inventedDigestOf, unfinished } from '../support/invented-scan.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const now = '2026-11-10T23:00:00.000Z';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

function person(id: string, discipline: Discipline, sketches: Readonly<Record<string, AnswerSketch>>, changes: Partial<Participant> = {}): Participant {
  return buildMember({ id: id as MemberId, discipline, answers: answersOf(sketches), submittedAt: '2026-11-09T10:00:00.000Z', ...changes });
}

function small(members: readonly Participant[], reason: DigestReason = 'deadline', at = now) {
  return digestOf({ scan: buildScan(), members, questionnaire: sampleQuestionnaire, now: at, reason });
}

const mailOf = (digest: ReturnType<typeof small>, language: 'nl' | 'en' = 'nl', drawn: ReadonlyMap<string, Uint8Array> = new Map()) =>
  renderDigestMail(digest, { language, recipient: { name: 'Fenna' }, drawn });

const plain = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#96;/g, '`')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** Two camps on U1, a lone voice on U2, conflicting ambitions on 1, functions that do not know 3. */
const four = [
  person('anna', 'security', { U1: [1, 4, 'Ik zie dit elke dag.'], U2: [1, 2], '1': [2, 2], '3': [2, 3] }),
  person('bram', 'ict', { U1: [1, 4], U2: [1, 2], '1': [2, 4], '3': 'unknown' }, { isLate: true }),
  person('chris', 'privacy', { U1: [4, 4], U2: [2, 3], '1': [2, 1], '3': 'not-my-field' }),
  person('dewi', 'data', { U1: [4, 4], U2: [4, 4], '1': [2, 4], '3': [2, 3] }),
];

describe('the digest of four people', () => {
  let mail: MailContent;
  let html: string;
  beforeAll(async () => {
    mail = await mailOf(small([...four, unfinished('Evert', 'ict')]));
    html = plain(mail.html);
  });
  const both = () => [html, mail.text.replace(/\s+/g, ' ')];

  it('says who sent in, who was late and who was not there', () => {
    for (const part of both()) {
      expect(part).toContain('4 van de 5 deelnemers hebben ingestuurd. Daarvan was 1 te laat.');
      expect(part).toContain('Bram (ICT, te laat)');
      expect(part).toMatch(/niet begonnen \(1\):? Evert \(ICT\)/);
    }
  });

  it('shows two camps, a lone voice and conflicting ambitions as what they are', () => {
    for (const part of both()) {
      expect(part).toContain('Twee kampen: Anna (OOV) en Bram (ICT) op niveau 1, Chris (Privacy) en Dewi (Data) op niveau 4.');
      expect(part).toContain('Eén andere stem: Dewi (Data) op niveau 4, de anderen op niveau 1 en 2.');
      expect(part).toMatch(/ver uiteen \|? ?over de ambitie/);
    }
  });

  it('lists what too many could not answer, who knew, and the functions that did not', () => {
    for (const part of both()) {
      expect(part).toContain('2 van 4 zonder niveau');
      expect(part).toContain('wel gegeven: 2× niveau 2; wist het wel: OOV en Data');
      expect(part).toMatch(/ICT en informatie \(1 persoon\): niemand kon een niveau geven bij 3 · /);
      expect(part).toContain('1 keer ‘weet ik niet’, 1 keer ‘niet mijn vak’');
    }
  });

  it('brings the discussion question with the level texts that were chosen, and no others', () => {
    const item = sampleQuestionnaire.item('U1');
    for (const part of both()) {
      expect(part).toContain(item?.question.nl);
      expect(part).toContain(item?.levels[0]?.nl);
      expect(part).toContain(item?.levels[3]?.nl);
      expect(part).not.toContain(item?.levels[1]?.nl);
    }
  });

  it('prepares the question: who speaks first, and which texts to lay side by side', () => {
    const [low, , , high] = sampleQuestionnaire.item('U1')?.levels ?? [];
    const quote = (text = '') => text.replace(/\.$/, '');
    for (const part of both()) {
      expect(part).toContain(`Vraag eerst Anna (OOV) en Bram (ICT): wat maak je mee waardoor ‘${quote(low?.nl)}’ (1) past?`);
      expect(part).toContain(`Vraag dan Chris (Privacy) en Dewi (Data): welk voorbeeld laat zien dat ‘${quote(high?.nl)}’ (4) klopt?`);
      expect(part).toContain('Kijken jullie naar hetzelfde werk, of ieder naar een ander deel?');
      expect(part).toContain('Hoor eerst Dewi (Data), die als enige');
    }
  });

  it('says whom to ask and invite where a function does not know', () => {
    for (const part of both()) expect(part).toContain('Uitleg kan komen van OOV en Data. Nodig iemand anders van ICT uit die er in het werk mee te maken heeft.');
  });

  it('plans three hours from the start of the workshop', () => {
    for (const part of both()) {
      expect(part).toMatch(/Draaiboek voor drie uur/i);
      expect(part).toMatch(/09:30.{0,12}Opening/);
      expect(part).toMatch(/12:20.{0,12}Afsluiting/);
      expect(part).toContain('Uitzoeken: wie weet meer over de vragen 12, 24 en 3, en wie gaat dat na?');
    }
  });

  it('quotes the ambitions that were chosen where an item is about the ambition', () => {
    const card = html.slice(html.indexOf('Gekozen ambities:'), html.indexOf('Vraag voor de workshop', html.indexOf('Gekozen ambities:')));
    const levels = sampleQuestionnaire.item('1')?.levels.map(({ nl }) => nl) ?? [];
    expect(levels.map((text) => card.includes(text))).toEqual([true, true, false, true]);
  });

  it('attributes remarks with function and level', () => {
    expect(html).toContain('Ik zie dit elke dag. – Anna (OOV), niveau 1');
    expect(mail.text).toContain('  > Ik zie dit elke dag.\n  – Anna (OOV), niveau 1');
  });

  it('says that function and person cannot be told apart', () => {
    for (const part of both()) expect(part).toContain('dat is hier niet te scheiden');
    expect(html).toContain('Elk getal is van één persoon.');
  });

  it('explains its order in one sentence and its figures below', () => {
    for (const part of both()) {
      expect(part).toContain('Bespreek eerst de vragen waar de antwoorden van collega’s het verst uiteenlopen');
      expect(part).toContain('Berry en Mielke');
    }
  });

  it('warns that it is confidential, and says who gets it and why', () => {
    for (const part of both()) {
      expect(part).toContain('stuur hem niet door');
      expect(part).toContain('omdat je begeleider bent van de datascan van Waterveen');
    }
  });

  it('holds nothing of someone who has not submitted', async () => {
    const secret = unfinished('Evert', 'ict', answersOf({ U1: [3, 4, 'Nog niet voor jullie'] }));
    const other = await mailOf(small([...four, secret]));
    expect(other.html + other.text).not.toContain('Nog niet voor jullie');
  });
});

describe('the pictures', () => {
  const ready = small(four);
  const pictures = digestPictures(ready, 'nl');

  it('are three: dot strips, dumbbells and themes', () => {
    expect(pictures.map(({ id }) => id)).toEqual(['dots', 'dumbbells', 'themes']);
  });

  it('lie inline under the ids that the HTML names, with their content as alt text', async () => {
    const mail = await mailOf(ready, 'nl', new Map(pictures.map(({ id }) => [id, png])));
    expect(mail.images.map(({ cid }) => cid)).toEqual(['dots@datapeil', 'dumbbells@datapeil', 'themes@datapeil']);
    for (const { cid } of mail.images) expect(mail.html).toContain(`src="cid:${cid}"`);
    for (const { alt } of pictures) expect(mail.html).toContain(`alt="${alt}"`);
  });

  it('are told in words where they could not be drawn, and the mail says so', async () => {
    const mail = await mailOf(ready, 'nl', new Map([['dots', png]]));
    expect(mail.images.map(({ filename }) => filename)).toEqual(['dots.png']);
    expect(mail.html).not.toContain('cid:themes');
    const words = plain(mail.html);
    expect(words.split('Dit beeld kon niet worden getekend.')).toHaveLength(3);
    expect(words).toContain(pictures[2]?.alt);
  });

  it('come from this mail alone: nothing is fetched from elsewhere', async () => {
    const mail = await mailOf(ready, 'nl', new Map(pictures.map(({ id }) => [id, png])));
    expect(mail.html.match(/(src|background|href)="(?!cid:)[^"]*"|url\(/g)).toBeNull();
  });

  it('are none when there is nothing to compare', () => {
    expect(digestPictures(small(four.slice(0, 1)), 'nl')).toEqual([]);
  });
});

describe('a digest that cannot be', () => {
  it.each([
    [0, 'Er hebben nog geen deelnemers ingestuurd.'],
    [1, 'Er heeft 1 deelnemer ingestuurd.'],
  ])('with %i submitted says so, shows how far everyone is, and no answer', async (count, sentence) => {
    const mail = await mailOf(small([...four.slice(0, count), unfinished('Evert', 'ict')]));
    expect(plain(mail.html)).toContain(sentence);
    expect(mail.text).toContain(sentence);
    expect(mail.text).toContain('Evert (ICT)');
    expect(mail.html + mail.text).not.toMatch(/elke dag|op niveau/);
    expect(mail.subject).toBe('Datascan Waterveen: nog te weinig antwoorden');
  });

  it('with two submitted has no order, and says so', async () => {
    const mail = await mailOf(small(four.slice(0, 2)));
    expect(plain(mail.html)).toContain('Met minder dan drie mensen is er nog geen volgorde.');
    expect(mail.text).toContain('Met minder dan drie mensen is er nog geen volgorde.');
  });

  it('with nothing but agreement says that there is nothing to discuss', async () => {
    const same = ['anna', 'bram', 'chris'].map((id) => person(id, 'ict', Object.fromEntries(sampleQuestionnaire.items.map((item) => [item.id, [2, 3]] as const))));
    const mail = await mailOf(small(same));
    expect(mail.subject).toContain('dicht bijeen');
    expect(mail.text).toContain('Geen enkele vraag loopt uiteen.');
    expect(mail.attachments).toEqual([]);
  });

  it('with nobody knowing anything still tells that', async () => {
    const lost = ['anna', 'bram', 'chris'].map((id) => person(id, 'ict', Object.fromEntries(sampleQuestionnaire.items.map((item) => [item.id, 'unknown'] as const))));
    const mail = await mailOf(small(lost));
    expect(mail.text).toContain('niemand gaf een niveau');
    expect(plain(mail.html)).toContain('niemand gaf een niveau');
  });
});

describe('what changed since the digest before', () => {
  const earlier = '2026-11-09T12:00:00.000Z';
  const late = '2026-11-10T10:00:00.000Z';
  const mailSince = (members: readonly Participant[]) => mailOf(digestOf({ scan: buildScan(), members, questionnaire: sampleQuestionnaire, now, reason: 'changed', since: earlier }));
  const everywhere = (id: string, level: number, submittedAt?: string) => person(id, 'ict', Object.fromEntries(sampleQuestionnaire.items.map((item) => [item.id, [level, 4]] as const)), submittedAt === undefined ? {} : { submittedAt });

  it('is one sentence where nothing could be compared then', async () => {
    const mail = await mailSince([everywhere('anna', 1), everywhere('bram', 1, late), everywhere('chris', 4, late)]);
    for (const part of [plain(mail.html), mail.text]) {
      expect(part).toContain('Ingestuurd: Bram (ICT) en Chris (ICT).');
      expect(part).toContain('Toen was er nog te weinig om te vergelijken. Alles hieronder is dus nieuw.');
      expect(part).not.toContain('was uitzoeken');
    }
  });

  it('names what came into another group, and the first twelve in the mail itself', async () => {
    const digest = inventedDigest(4) as DigestReady;
    const moved = digest.discuss.slice(0, 14).map(({ itemId, band }) => ({ itemId, before: null, after: band }));
    const mail = await mailOf({ ...digest, changes: { since: earlier, submitted: [], corrected: [], isFirstPicture: false, moved } });
    expect(moved).toHaveLength(14);
    expect(plain(mail.html).match(/: was uitzoeken, nu/g)).toHaveLength(12);
    expect(plain(mail.html)).toContain('Nog 2 vragen kwamen in een andere groep.');
    expect(mail.text.match(/: was uitzoeken, nu/g)).toHaveLength(14);
  });
});

describe('the subject', () => {
  it.each([
    ['deadline', now, /^Datascan Waterveen: \d+ vragen? om te bespreken$/],
    ['changed', now, /^Datascan Waterveen: bijgewerkt beeld/],
    ['requested', '2026-11-01T10:00:00.000Z', /^Datascan Waterveen: tussenstand na 4 van 5 deelnemers$/],
  ] as const)('for %s at %s', async (reason, at, expected) => {
    expect((await mailOf(small([...four, unfinished('Evert', 'ict')], reason, at))).subject).toMatch(expected);
  });
});

describe('what people wrote', () => {
  const nasty = `<img src=x onerror=alert(1)> & "quotes" '\` =HYPERLINK("x") 😀 שלום ${'lang '.repeat(200)}einde`;
  const mailWith = (changes: Partial<Participant>) => mailOf(small([person('anna', 'security', { U1: [1, 4, nasty] }, changes), person('bram', 'ict', { U1: [4, 4] }), person('chris', 'privacy', { U1: [4, 4] })]));

  it('stays text, in remarks and in names', async () => {
    const mail = await mailWith({ name: 'Anna <script>x</script>' });
    expect(mail.html).not.toMatch(/<img src=x|<script/);
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot; &#39;&#96;');
    expect(mail.html).toContain('Anna &lt;script&gt;');
    expect(mail.html).toContain('😀 שלום');
  });

  it('is shortened in the mail between words, and complete in the text part and the attachment', async () => {
    const mail = await mailWith({});
    expect(plain(mail.html)).toMatch(/lang … – Anna/);
    expect(plain(mail.html)).not.toContain('einde');
    expect(mail.text).toContain('lang einde');
    expect(plain(mail.html)).toContain('In de bijlage staat alles voluit');
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({ filename: 'datascan Waterveen volledig.txt', contentType: 'text/plain; charset=utf-8' });
    expect(new TextDecoder().decode(mail.attachments[0]?.content)).toBe(mail.text);
  });
});

describe('a large digest', () => {
  it.each([
    [12, 'nl'],
    [12, 'en'],
    [40, 'nl'],
  ] as const)('of 35 items and %i people in %s stays within what mail programs show', async (count, language) => {
    const digest = inventedDigest(count);
    const mail = await mailOf(digest, language, new Map(digestPictures(digest, language).map(({ id }) => [id, png])));
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(80 * 1024);
    expect(mail.html).toMatch(/<\/html>\s*$/);
  });

  it('says how much it left out, names it in order, and has everything in the text', async () => {
    const digest = inventedDigest(12) as DigestReady;
    const mail = await mailOf(digest);
    const words = plain(mail.html);
    const [, left] = /Nog (\d+) vragen om te bespreken/.exec(words) ?? [];
    const cards = words.split('Vraag voor de workshop').length - 1;
    expect(Number(left)).toBe(digest.discuss.length - cards);
    for (const item of digest.discuss) {
      expect(words).toContain(`${item.itemId} · `);
      expect(mail.text).toContain(item.question.nl);
    }
    for (const { text } of digest.remarks) expect(mail.text).toContain(text.split('\n')[0]);
  });

  it('attaches everything when it left out items, though every remark is shown', async () => {
    const digest = inventedDigest(12) as DigestReady;
    const silent = { ...digest, remarks: [], discuss: digest.discuss.map((item) => ({ ...item, remarks: [] })) };
    expect((await mailOf(silent)).attachments).toHaveLength(1);
    expect((await mailOf({ ...silent, discuss: silent.discuss.slice(0, 3) })).attachments).toEqual([]);
  });

  it('gives up cards before it grows too large for a mail program', async () => {
    const digest = inventedDigest(40) as DigestReady;
    const remark = { ...digest.remarks[0], text: 'é'.repeat(4000) } as DigestReady['remarks'][number];
    const loud = { ...digest, discuss: digest.discuss.map((item) => ({ ...item, remarks: Array.from({ length: 9 }, () => remark), question: { nl: 'Waarom? '.repeat(40), en: 'Why?' } })) };
    const mail = await mailOf(loud);
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(80 * 1024);
    expect(plain(mail.html).split('Vraag voor de workshop').length - 1).toBeLessThan(8);
  });

  it('has every item in the heat table, with its title as a row heading', async () => {
    const digest = inventedDigest(12) as DigestReady;
    const mail = await mailOf(digest);
    expect(mail.html.match(/scope="rowgroup"/g)).toHaveLength(digest.heat.rows.length);
  });
});

describe('a digest of the full scan', () => {
  const full = inventedDigestOf(shippedQuestionnaire('full-scan').questionnaire, 12) as DigestReady;
  const both = inventedDigestOf(bothScans(), 4) as DigestReady;
  const mailWithPictures = (digest: DigestReady, language: 'nl' | 'en' = 'nl') => mailOf(digest, language, new Map(digestPictures(digest, language).map(({ id }) => [id, png])));

  it.each([
    ['full-scan', 4, 'nl'],
    ['full-scan', 40, 'en'],
    ['both', 4, 'en'],
    ['both', 12, 'nl'],
    ['both', 40, 'nl'],
  ] as const)('(%s, %i people, %s) stays within what mail programs show, and says so', async (name, count, language) => {
    const digest = inventedDigestOf(name === 'both' ? bothScans() : shippedQuestionnaire(name).questionnaire, count) as DigestReady;
    const mail = await mailWithPictures(digest, language);
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(80 * 1024);
    expect(plain(mail.html)).toContain(language === 'nl' ? 'In de bijlage staat alles voluit' : 'The attachment holds everything in full');
    expect(plain(mail.html).split(language === 'nl' ? 'Vraag voor de workshop' : 'Question for the workshop').length - 1).toBeGreaterThanOrEqual(3);
  });

  it('draws the radars of the main dimensions, and names what only the attachment draws', async () => {
    const mail = await mailWithPictures(full);
    expect(mail.images.map(({ cid }) => cid)).toEqual(expect.arrayContaining(['themes-data-analytics@datapeil', 'themes-mens-en-organisatie@datapeil', 'themes-leren-en-veranderen@datapeil', 'items-quality@datapeil', 'items-analyses@datapeil']));
    expect(mail.images.map(({ cid }) => cid)).not.toContain('items-governance@datapeil');
    expect(plain(mail.html)).toContain('De beelden per thema en de scores per vraag staan in de bijlage.');
  });

  it('has the scores with their n, and the ambition of the municipality beside them', async () => {
    const words = plain((await mailWithPictures(full)).html);
    expect(words).toContain('op een schaal van 1 tot 5');
    expect(words).toMatch(/6 Data governance \d,\d \d,\d–\d,\d \d+ /);
    expect(words).toMatch(/F9 · Ambitie van de gemeente: \d+× ‘/);
  });

  it('counts choices and numbers, and gives them no score', async () => {
    const mail = await mailWithPictures(full);
    for (const part of [plain(mail.html), mail.text.replace(/\s+/g, ' ')]) {
      expect(part).toContain('Ze tellen in geen score en geen volgorde mee.');
      expect(part).toMatch(/F74 · Aantal medewerkers dat data-analyse gebruikt/);
      expect(part).toMatch(/Van \d+ tot \d+ .*, in het midden \d+/);
      expect(part).toMatch(/\d+× /);
    }
    expect(full.heat.rows.map(({ itemId }) => itemId)).not.toContain('F74');
  });

  it('shows in the table the questions to discuss first, and in the text all of them', async () => {
    const mail = await mailWithPictures(full);
    expect(mail.html.match(/scope="rowgroup"/g)).toHaveLength(12);
    expect(plain(mail.html)).toContain(`De andere ${full.heat.rows.length - 12} staan in de bijlage.`);
    for (const { itemId, title } of full.heat.rows) expect(mail.text).toContain(`- ${itemId} · ${title.nl}: `);
  });

  it('asks the participants about what the quickscan puts a level from its parts, with the numbers behind it', async () => {
    const apart = both.consistency.filter(({ verdict }) => verdict !== 'alike');
    expect(apart.length).toBeGreaterThan(0);
    const mail = await mailWithPictures(both);
    const words = plain(mail.html);
    const text = mail.text.replace(/\s+/g, ' ');
    for (const part of [words, text]) {
      expect(part).toContain('Het is geen oordeel: de cijfers staan erbij.');
      expect(part).toMatch(/in één vraag \(Q\d+, n = \d\), \d,\d gemiddeld over de delen\./);
      expect(part).toMatch(/De delen: F\d+[A-Ca-b]? \d,\d \(n = \d\)/);
      expect(part).toContain('Vraag: in het geheel vonden jullie ‘');
    }
    expect(text.split('gemiddeld over de delen.').length - 1).toBe(apart.length);
    expect(words.split('gemiddeld over de delen.').length - 1).toBe(Math.min(4, apart.length));
  });

  it('says nothing of an ambition where none was asked', async () => {
    const words = plain((await mailWithPictures(full)).html);
    expect(words).not.toContain('Nu → ambitie');
    expect(words).not.toMatch(/ambitie –|Ambitie: geen niveau/);
  });

  it('of the full scan alone has nothing to hold beside it', async () => {
    expect((await mailWithPictures(full)).text).not.toContain('QUICKSCAN');
  });
});

describe('both languages', () => {
  it.each(languages)('%s leaves no word of the other in a heading', async (language) => {
    const mail = await mailOf(small(four), language);
    expect(mail.html).toContain(`lang="${language}"`);
    expect(mail.text.includes('DISCUSS FIRST')).toBe(language === 'en');
    expect(mail.text.includes('EERST BESPREKEN')).toBe(language === 'nl');
    expect(mail.text).not.toMatch(/undefined|NaN|\[object/);
    expect(mail.html).not.toMatch(/undefined|NaN|\[object/);
  });
});
