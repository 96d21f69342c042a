import { describe, expect, it } from 'vitest';
import { completion } from '../../flows/completion.ts';
import { digest, type Digest, type DigestReady } from '../../flows/digest.ts';
import type { DigestItem, FindOutItem } from '../../flows/digest-item.ts';
import type { Member, Participant } from '../../flows/member.ts';
import type { Discipline, MemberId } from '../../flows/people.ts';
import { loadQuestionnaire } from '../../templates/questionnaires/load-questionnaire.ts';
import { answersOf, buildDeskMember, buildMember, buildScan, testBrief, type AnswerSketch } from '../support/member-builder.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';

const now = '2026-11-11T08:00:00.000Z';

/** One who submitted. Items that are not sketched stand at level 2 and go to 3. */
function submitter(id: string, discipline: Discipline, sketches: Readonly<Record<string, AnswerSketch>> = {}, overrides: Partial<Participant> = {}): Participant {
  const filled = Object.fromEntries(sampleQuestionnaire.items.map((item) => [item.id, sketches[item.id] ?? ([2, 3] as const)]));
  return buildMember({ id: id as MemberId, discipline, answers: answersOf(filled), submittedAt: '2026-11-05T10:00:00.000Z', ...overrides });
}

function digestOf(members: readonly Member[]): Digest {
  return digest({ scan: buildScan(), members, questionnaire: sampleQuestionnaire, now, reason: 'deadline' });
}

function readyOf(members: readonly Member[]): DigestReady {
  const made = digestOf(members);
  if (!made.isPossible) throw new Error('the digest was not possible');
  return made;
}

function inList<T extends { readonly itemId: string }>(items: readonly T[], id: string): T {
  const found = items.find(({ itemId }) => itemId === id);
  if (!found) throw new Error(`item ${id} is not in this list`);
  return found;
}

const ids = (items: readonly { readonly itemId: string }[]) => items.map(({ itemId }) => itemId);
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

/** Two camps on 1, a lone voice on 3, privacy cannot answer 24, ambitions conflict on 12. */
const four: readonly Participant[] = [
  submitter('anna', 'security', { '1': [1, 3], '3': [1, 3], '12': [2, 2], '24': [2, 3] }),
  submitter('bram', 'ict', { '1': [1, 3, 'Wij zien geen cijfers.'], '3': [1, 3], '12': [2, 2], '24': [2, 3] }),
  submitter('cleo', 'privacy', { '1': [4, 4], '3': [2, 3], '12': [2, 4], '24': 'unknown' }),
  submitter('daan', 'data', { '1': [3, 4], '3': [4, 4, 'Er is geld zat.'], '12': [2, 4], '24': [2, 3] }),
];

describe('who enters the digest', () => {
  it('is everybody who submitted, late or not, and nobody else', () => {
    const late = submitter('eva', 'data', { '1': [4, 4, 'Te laat.'] }, { isLate: true });
    const busy = submitter('finn', 'ict', { '1': [4, 4, 'Nog bezig.'] }, { submittedAt: null });
    const withdrawn = submitter('gijs', 'ict', { '1': [4, 4, 'Toch niet.'] }, { consent: { given: false, at: now } });
    const made = readyOf([...four, late, busy, withdrawn, buildDeskMember('process-director'), buildDeskMember('facilitator')]);
    expect(names(inList(made.discuss, '1').current.dots)).toEqual(['Anna', 'Bram', 'Cleo', 'Daan', 'Eva']);
    expect(made.remarks.map(({ text }) => text)).toEqual(['Wij zien geen cijfers.', 'Te laat.', 'Er is geld zat.']);
    expect(made.profile.modules.map(({ current }) => current?.people)).toEqual([5, 5]);
  });

  it('is too few with one submitted or none: an honest not yet without a figure', () => {
    const lone = digestOf([submitter('anna', 'security'), submitter('bram', 'ict', {}, { submittedAt: null })]);
    expect(lone).toMatchObject({ isPossible: false, submitted: 1, needed: 2, completion: { participants: 2 } });
    expect(lone).not.toHaveProperty('discuss');
    expect(lone).not.toHaveProperty('remarks');
    expect(digestOf([])).toMatchObject({ isPossible: false, submitted: 0, completion: { participants: 0, rows: [] } });
  });

  it('can be two, of whom no item can be ranked yet', () => {
    const made = readyOf(four.slice(0, 2));
    expect(made).toMatchObject({ isRankingPossible: false, discuss: [], agreed: [], sizes: { findOutFirst: 6 } });
    expect(made.findOutFirst.every(({ reason }) => reason === 'few-levels')).toBe(true);
    expect(readyOf(four.slice(0, 3)).isRankingPossible).toBe(true);
  });

  it('carries what it is about and when', () => {
    const made = digestOf(four);
    expect(made).toMatchObject({ scanId: 'scan-1', municipality: 'Waterveen', reason: 'deadline', at: now, isOpen: false, calendar: testBrief.calendar });
    expect(made.questionnaire).toEqual({ id: 'sample', version: '2026-01', title: { nl: 'Voorbeeldvragenlijst', en: 'Sample questionnaire' } });
  });

  it('is open up to the moment at which answers are due', () => {
    const at = (moment: string) => digest({ scan: buildScan(), members: four, questionnaire: sampleQuestionnaire, now: moment, reason: 'requested' }).isOpen;
    expect(at('2026-11-10T22:59:00.000Z')).toBe(true);
    expect(at('2026-11-10T22:59:00.001Z')).toBe(false);
  });
});

describe('completion', () => {
  const members = [
    buildMember({ id: 'hugo' as MemberId, discipline: 'ict' }),
    buildMember({ id: 'ilse' as MemberId, discipline: 'data', answers: answersOf({ U1: [1, 2], U2: 'unknown', '1': [3, null], '99': [1, 1] }) }),
    buildMember({ id: 'jan' as MemberId, discipline: 'security', consent: { given: false, at: now }, isLate: true }),
    buildMember({ id: 'kees' as MemberId, discipline: 'privacy', consent: null, humanAskedAt: now }),
    submitter('luuk', 'ict', {}, { isLate: true }),
    submitter('mia', 'security'),
    buildDeskMember('facilitator'),
  ];

  it('says of each participant how far they are, by state, then function, then name', () => {
    const { rows } = completion(members, sampleQuestionnaire);
    expect(rows.map(({ name, state, answered, total }) => [name, state, answered, total])).toEqual([
      ['Mia', 'submitted', 6, 6],
      ['Luuk', 'submitted', 6, 6],
      ['Ilse', 'busy', 2, 6],
      ['Hugo', 'not-started', 0, 6],
      ['Kees', 'not-started', 0, 6],
      ['Jan', 'declined', 0, 6],
    ]);
    expect(rows.map(({ isLate, hasAskedForHuman }) => [isLate, hasAskedForHuman])).toEqual([[false, false], [true, false], [false, false], [false, false], [false, true], [true, false]]);
  });

  it('counts each participant once, and nobody else', () => {
    expect(completion(members, sampleQuestionnaire)).toMatchObject({ participants: 6, counts: { submitted: 2, busy: 1, 'not-started': 2, declined: 1 }, late: 1 });
  });

  it('lists colleagues of one function by name', () => {
    const rows = completion([submitter('z', 'ict', {}, { name: 'Zoë' }), submitter('e', 'ict', {}, { name: 'Éva' }), submitter('d', 'ict', {}, { name: 'daan' })], sampleQuestionnaire).rows;
    expect(names(rows)).toEqual(['daan', 'Éva', 'Zoë']);
  });
});

describe('items of other kinds', () => {
  const loaded = loadQuestionnaire(new URL('../../templates/questionnaires/full-scan', import.meta.url).pathname);
  if (!loaded.ok) throw new Error('the full scan cannot be read');
  const full = loaded.value;
  const rated = full.items.filter(({ levels }) => levels.length > 0);
  const answering = (id: string, level: number): Participant =>
    buildMember({ id: id as MemberId, discipline: 'ict', questionnaire: { id: full.id, version: full.version }, answers: answersOf(Object.fromEntries(rated.map((item) => [item.id, [level, null] as const]))), submittedAt: now });
  const made = digest({ scan: buildScan(), members: [answering('a', 1), answering('b', 1), answering('c', 4), answering('d', 4)], questionnaire: full, now, reason: 'deadline' });

  it('without levels are not compared', () => {
    expect(rated.length).toBeLessThan(full.items.length);
    if (!made.isPossible) throw new Error('the digest was not possible');
    expect([...ids(made.discuss), ...ids(made.agreed), ...ids(made.findOutFirst)].sort()).toEqual(ids(rated.map(({ id }) => ({ itemId: id }))).sort());
    expect(made.discuss.length).toBe(rated.length);
    expect(made.alpha).toBeLessThan(0);
    expect(made.withoutLevel.unanswered).toBe(0);
  });

  it('on several scales have one figure, of the commonest', () => {
    const [shorter, ...others] = sampleQuestionnaire.items;
    if (!shorter) throw new Error('the sample has items');
    const mixed = { ...sampleQuestionnaire, items: [{ ...shorter, levels: shorter.levels.slice(0, 3) }, ...others] };
    const alphaIn = (questionnaire: typeof mixed) => {
      const both = digest({ scan: buildScan(), members: four, questionnaire, now, reason: 'deadline' });
      return both.isPossible ? both.alpha : null;
    };
    expect(alphaIn(mixed)).toBe(alphaIn({ ...mixed, items: others }));
  });
});

describe('what a facilitator prepares', () => {
  const made = readyOf(four);

  it('is a discussion for each item to discuss, from the texts that were chosen', () => {
    const texts = sampleQuestionnaire.item('1')?.levels ?? [];
    expect(inList(made.discuss, '1').discussion).toMatchObject({ kind: 'two-camps', first: { level: 1, text: texts[0], people: [{ name: 'Anna' }, { name: 'Bram' }] }, then: { level: 3, text: texts[2], people: [{ name: 'Daan' }] }, split: 'single' });
    expect(made.agreed.map(({ discussion }) => discussion)).toEqual([null, null, null]);
  });

  it('is an agenda of the items in their order', () => {
    expect(made.agenda.rows.flatMap(({ part, items }) => (part === 'discuss' ? ids(items) : []))).toEqual(ids(made.discuss));
    expect(made.agenda.rows.flatMap(({ part, items }) => (part === 'confirm' ? ids(items) : []))).toEqual(ids(made.agreed));
  });

  it('is whom to hear before an item is confirmed: one of ten who stands two levels off', () => {
    const ten = Array.from({ length: 10 }, (_, index) => submitter(`p${index}`, 'ict', index === 0 ? { '1': [4, 4], '3': [2, 1] } : { '1': [2, 3], '3': [2, 3] }));
    const { agreed } = readyOf(ten);
    expect(inList(agreed, '1').apart).toMatchObject({ about: 'facts', voice: { name: 'P0', level: 4 } });
    expect(inList(agreed, '3').apart).toMatchObject({ about: 'goals', voice: { name: 'P0', level: 1 } });
    expect(inList(agreed, '12').apart).toBeNull();
    expect(made.discuss.every(({ apart }) => apart === null)).toBe(true);
  });

  it('is who can explain what a whole function does not know, and whom alone to ask', () => {
    const blind = readyOf([submitter('a', 'security', { '1': 'unknown', '3': 'unknown' }), submitter('b', 'ict', { '3': 'unknown' }), submitter('c', 'data'), submitter('d', 'data', { '12': 'unknown' })]);
    expect(blind.blindSpots.map(({ discipline, items, explain }) => [discipline, ids(items), explain])).toEqual([['security', ['1', '3'], ['data', 'ict']], ['ict', ['3'], ['data']]]);
    expect(blind.soleKnowers.map(({ discipline, items }) => [discipline, ids(items)])).toEqual([['data', ['3']]]);
  });

  it('names no sole knower where one function takes part', () => {
    expect(readyOf([submitter('a', 'ict'), submitter('b', 'ict')]).soleKnowers).toEqual([]);
  });
});

describe('items to discuss', () => {
  const made = readyOf(four);

  it('come in the order of discussing, the close ones apart as agreed', () => {
    expect(ids(made.discuss)).toEqual(['1', '3', '12']);
    expect(ids(made.agreed)).toEqual(['U1', 'U2', '24']);
    expect(made.sizes).toEqual({ wide: 3, some: 0, close: 3, findOutFirst: 0 });
  });

  it('say who stands in which camp, by name and function', () => {
    expect(inList(made.discuss, '1')).toMatchObject({
      band: 'wide',
      about: 'facts',
      divergence: 11 / 12,
      gapLevels: 1.5,
      gap: 0.5,
      pattern: {
        kind: 'two-camps',
        low: { lowest: 1, highest: 1, people: [{ memberId: 'anna', name: 'Anna', discipline: 'security' }, { name: 'Bram' }], disciplines: [{ discipline: 'security', people: 1 }, { discipline: 'ict', people: 1 }] },
        high: { lowest: 3, highest: 4, disciplines: [{ discipline: 'privacy', people: 1 }, { discipline: 'data', people: 1 }] },
      },
    });
  });

  it('say who the lone voice is and where the others stand', () => {
    expect(inList(made.discuss, '3').pattern).toEqual({
      kind: 'lone-voice',
      voice: { lowest: 4, highest: 4, people: [{ memberId: 'daan', name: 'Daan', discipline: 'data' }], disciplines: [{ discipline: 'data', people: 1 }] },
      others: {
        lowest: 1,
        highest: 2,
        people: [{ memberId: 'anna', name: 'Anna', discipline: 'security' }, { memberId: 'bram', name: 'Bram', discipline: 'ict' }, { memberId: 'cleo', name: 'Cleo', discipline: 'privacy' }],
        disciplines: [{ discipline: 'security', people: 1 }, { discipline: 'ict', people: 1 }, { discipline: 'privacy', people: 1 }],
      },
    });
  });

  it('flag ambitions that lie wide apart, also where today does not', () => {
    expect(inList(made.discuss, '12')).toMatchObject({ about: 'goals', isAmbitionConflicting: true, current: { band: 'close' }, pattern: { kind: 'two-camps', low: { people: [{ name: 'Anna' }, { name: 'Bram' }] } } });
    expect(inList(made.discuss, '1')).toMatchObject({ isAmbitionConflicting: false, ambition: { band: 'some' } });
  });

  it('flag conflicting ambitions beside a today that lies further apart still', () => {
    const both = readyOf([submitter('a', 'ict', { '1': [1, 2] }), submitter('b', 'ict', { '1': [1, 2] }), submitter('c', 'ict', { '1': [4, 4] }), submitter('d', 'ict', { '1': [4, 4] })]);
    expect(inList(both.discuss, '1')).toMatchObject({ about: 'facts', isAmbitionConflicting: true });
  });

  it('place each person on the strip, stacked, and those without a level in the gutter', () => {
    const { current, ambition, levels } = inList(made.discuss, '1');
    expect(levels).toBe(4);
    expect(current.dots.map(({ name, discipline, level, stack }) => [name, discipline, level, stack])).toEqual([
      ['Anna', 'security', 1, 0], ['Bram', 'ict', 1, 1], ['Cleo', 'privacy', 4, 0], ['Daan', 'data', 3, 0],
    ]);
    expect(current).toMatchObject({ counts: [2, 0, 1, 1], n: 4, median: 2, gutter: [] });
    expect(ambition.dots.map(({ level }) => level)).toEqual([3, 3, 4, 4]);
  });

  it('put a person without a level in both gutters, with the reason', () => {
    const row = readyOf([...four, submitter('eva', 'data', { '24': 'skipped', '1': [2, 'not-my-field'] })]);
    const item = inList(row.findOutFirst, '24');
    expect(item.current.gutter).toEqual([
      { memberId: 'cleo', name: 'Cleo', discipline: 'privacy', why: 'unknown', stack: 0 },
      { memberId: 'eva', name: 'Eva', discipline: 'data', why: 'skipped', stack: 1 },
    ]);
    expect(item.ambition.gutter).toEqual(item.current.gutter);
    expect(inList(row.discuss, '1').ambition.gutter).toMatchObject([{ name: 'Eva', why: 'not-my-field' }]);
  });

  it('bring a question with the level texts that people really chose and their functions', () => {
    const { question, current, ambition, title, isDraft } = inList(made.discuss, '1');
    expect(title.nl).toBe('Besluiten en beleid met data');
    expect(question.en).toBe('What part did figures play in a recent decision?');
    expect(isDraft).toBe(false);
    expect(current.choices.map(({ level, people }) => [level, names(people)])).toEqual([[1, ['Anna', 'Bram']], [3, ['Daan']], [4, ['Cleo']]]);
    expect(current.choices[0]?.text.en).toBe('Gut feeling and old habits shape the decisions and policy of the municipality.');
    expect(current.choices[0]?.disciplines).toEqual([{ discipline: 'security', people: 1 }, { discipline: 'ict', people: 1 }]);
    expect(ambition.choices.map(({ level }) => level)).toEqual([3, 4]);
  });

  it('bring the remarks on the item, attributed, with the level beside them', () => {
    expect(inList(made.discuss, '3').remarks).toEqual([
      { itemId: '3', title: { nl: 'Steun en budget', en: 'Support and budget' }, person: { memberId: 'daan', name: 'Daan', discipline: 'data' }, level: 4, text: 'Er is geld zat.' },
    ]);
    expect(inList(made.agreed, '24').remarks).toEqual([]);
  });

  it('mark items of a draft module', () => {
    expect(inList(made.agreed, 'U1')).toMatchObject({ isDraft: true, moduleId: 'ondermijning', themeId: 'undermining' });
  });
});

describe('what could not be answered', () => {
  it('is listed with who, why and how many', () => {
    const made = readyOf([submitter('anna', 'security'), submitter('bram', 'ict', { '24': 'skipped' }), submitter('cleo', 'privacy', { '24': ['not-my-field', null, 'Vraag de FG.'] }), submitter('daan', 'data'), submitter('eva', 'data')]);
    expect(made.findOutFirst).toHaveLength(1);
    expect(made.findOutFirst[0]).toMatchObject({ itemId: '24', reason: 'many-without-level', withoutLevel: 2, asked: 5, share: 0.4, remarks: [{ text: 'Vraag de FG.', level: null }] });
    expect([...ids(made.discuss), ...ids(made.agreed)]).not.toContain('24');
  });

  it('names a function of which nobody could answer, also on an item that can be discussed', () => {
    const made = readyOf(four);
    expect(inList(made.agreed, '24')).toMatchObject({ cannotAnswer: [{ discipline: 'privacy', people: 1 }] });
    expect(inList(made.agreed, '24').canAnswer.map(({ discipline }) => discipline)).toEqual(['security', 'ict', 'data']);
    expect(made.blindSpots).toEqual([{ discipline: 'privacy', people: 1, items: [{ itemId: '24', title: { nl: 'CISO en FG betrekken', en: 'Involving the CISO and FG' } }], explain: ['security', 'ict', 'data'] }]);
  });

  it('does not name a function of which one could answer, or one skipped', () => {
    const one = readyOf([...four, submitter('eva', 'privacy')]);
    expect(inList(one.agreed, '24').cannotAnswer).toEqual([]);
    const skipped = readyOf([...four, submitter('eva', 'privacy', { '24': 'skipped' })]);
    expect(inList<DigestItem | FindOutItem>(skipped.findOutFirst, '24').cannotAnswer).toEqual([]);
    expect(skipped.blindSpots).toEqual([]);
    const field = readyOf([...four, submitter('eva', 'privacy', { '24': 'not-my-field' })]);
    expect(field.blindSpots).toMatchObject([{ discipline: 'privacy', people: 2 }]);
  });

  it('lists blind spots by function, and their items in the order of asking', () => {
    const made = readyOf([...four.slice(0, 2), submitter('cleo', 'privacy', { '24': 'unknown', U1: 'not-my-field' }), submitter('daan', 'data', { '3': 'unknown' })]);
    expect(made.blindSpots.map(({ discipline, items }) => [discipline, ids(items)])).toEqual([['privacy', ['U1', '24']], ['data', ['3']]]);
  });

  it('is counted by kind, over all items and people', () => {
    const made = readyOf([
      submitter('anna', 'security', { '1': 'unknown', '3': 'skipped' }),
      submitter('bram', 'ict', { '1': 'not-my-field', '3': 'unknown' }),
      submitter('cleo', 'privacy', { '12': [null, null, 'Alleen een opmerking.'] }),
    ]);
    expect(made.withoutLevel).toEqual({ unknown: 2, 'not-my-field': 1, skipped: 1, unanswered: 1 });
  });
});

describe('the tables', () => {
  it('hold one row an item in the order of asking and one column a function that submitted', () => {
    const { heat } = readyOf([...four.slice(0, 2), submitter('abel', 'ict', { '1': [4, 4], '24': 'unknown' }), submitter('eva', 'data', { '24': 'unknown' })]);
    expect(heat.disciplines).toEqual(['security', 'ict', 'data']);
    expect(ids(heat.rows)).toEqual(['U1', 'U2', '1', '3', '12', '24']);
    expect(inList(heat.rows, '1')).toMatchObject({
      band: 'wide',
      divergence: 10 / 12,
      cells: [{ levels: [1], mean: 1, isSingle: true }, { levels: [1, 4], mean: 2.5, isSingle: false }, { levels: [2], mean: 2, isSingle: true }],
    });
  });

  it('leave a cell empty where nobody of the function gave a level, and rank no item to find out first', () => {
    const { heat } = readyOf([...four.slice(0, 2), submitter('cas', 'ict', { '24': 'unknown' }), submitter('eva', 'data', { '24': 'unknown' })]);
    expect(inList(heat.rows, '24')).toMatchObject({ band: null, divergence: null, cells: [{ levels: [2] }, { levels: [2], isSingle: true }, null] });
  });

  it('hold the profile by module and theme, as a radar from three themes on', () => {
    const { profile } = readyOf(four);
    expect(profile.pictures).toMatchObject([{ id: 'themes', kind: 'radar', title: null }]);
    expect(profile.modules.map(({ id }) => id)).toEqual(['ondermijning', 'mens-en-organisatie']);
  });

  it('hold the remarks in the order of asking', () => {
    const { remarks } = readyOf([...four, submitter('eva', 'data', { '24': ['skipped', null, 'Later.'], '1': [2, 3, 'Soms.'] })]);
    expect(remarks.map(({ itemId, level, person: { name, discipline } }) => [itemId, level, name, discipline])).toEqual([
      ['1', 1, 'Bram', 'ict'], ['1', 2, 'Eva', 'data'], ['3', 4, 'Daan', 'data'], ['24', null, 'Eva', 'data'],
    ]);
  });

  it('give one alpha for the whole, and none where nothing can be compared', () => {
    expect(readyOf(four).alpha).toBeLessThan(0.5);
    const agreeing = (id: string) => submitter(id, 'ict', { '1': [4, 4] });
    expect(readyOf([agreeing('a'), agreeing('b')]).alpha).toBe(1);
    expect(readyOf([submitter('a', 'ict'), submitter('b', 'ict')]).alpha).toBeNull();
  });

  it('say when function and person cannot be told apart', () => {
    expect(readyOf(four).isOnePersonPerDiscipline).toBe(true);
    expect(readyOf([...four, submitter('eva', 'data')]).isOnePersonPerDiscipline).toBe(false);
  });
});

describe('the model', () => {
  it('is plain JSON', () => {
    const made = digestOf([...four, submitter('eva', 'data', { '24': 'skipped' })]);
    expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made);
  });

  it('does not depend on the order in which members are stored', () => {
    const twins = [submitter('x1', 'ict', { '1': [4, 4] }, { name: 'Sam' }), submitter('x2', 'ict', { '1': [1, 1] }, { name: 'Sam' })];
    const members = [...four, ...twins, buildDeskMember('facilitator')];
    expect(digestOf([...members].reverse())).toEqual(digestOf(members));
  });

  it('holds up when all answers are equal, when nobody knows, and with forty people', () => {
    const functions = ['security', 'ict', 'privacy', 'data'] as const;
    const crowd = Array.from({ length: 40 }, (_, index) => submitter(`p${index}`, functions[index % 4] ?? 'ict', { '1': [(index % 4) + 1, 4], '3': index % 3 === 0 ? 'unknown' : [2, 2] }));
    expect(readyOf(crowd).sizes).toEqual({ wide: 1, some: 0, close: 4, findOutFirst: 1 });
    const equal = ['a', 'b', 'c'].map((id) => submitter(id, 'ict'));
    expect(readyOf(equal)).toMatchObject({ discuss: [], sizes: { close: 6 }, alpha: null });
    const unknowing = ['a', 'b', 'c'].map((id) => submitter(id, 'ict', Object.fromEntries(sampleQuestionnaire.items.map((item) => [item.id, 'unknown' as const]))));
    expect(readyOf(unknowing)).toMatchObject({ sizes: { findOutFirst: 6 }, alpha: null, withoutLevel: { unknown: 18 }, profile: { pictures: [] } });
  });

  it('refuses an answer outside the scale of its item', () => {
    expect(() => digestOf([...four, submitter('eva', 'data', { '1': [5, 4] })])).toThrow(RangeError);
  });
});
