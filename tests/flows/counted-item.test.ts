import { describe, expect, it } from 'vitest';
import type { Answer, Judgement } from '../../flows/answer.ts';
import { countedItems, type CountedItem } from '../../flows/counted-item.ts';
import { digest } from '../../flows/digest.ts';
import type { Participant } from '../../flows/member.ts';
import type { Discipline, MemberId } from '../../flows/people.ts';
import type { Item, ItemId, Questionnaire } from '../../flows/questionnaire.ts';
import { bothScans, inventedDigestOf } from '../support/invented-scan.ts';
import { buildMember, buildScan } from '../support/member-builder.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const full = shippedQuestionnaire('full-scan').questionnaire;
const now = '2026-11-11T08:00:00.000Z';

const answer = (current: Judgement, remark: string | null = null): Answer => ({ current, ambition: null, remark, history: [] });

function person(id: string, discipline: Discipline, answers: Readonly<Record<string, Answer>>, { id: questionnaireId, version } = full): Participant {
  return buildMember({ id: id as MemberId, discipline, answers, questionnaire: { id: questionnaireId, version }, submittedAt: now });
}

function counted(itemId: string, people: readonly Participant[], questionnaire: Questionnaire = full): CountedItem {
  const found = countedItems(questionnaire, people).find((item) => item.itemId === itemId);
  if (!found) throw new Error(`${itemId} is not counted`);
  return found;
}

describe('an item without levels', () => {
  it('of options is counted by option, in their order, with who chose them and who named another', () => {
    const options = full.item('F11');
    const ids = options && 'options' in options ? options.options.map(({ id }) => id) : [];
    const [first = '', second = ''] = ids;
    const tools = full.item('F73');
    const tool = tools && 'options' in tools ? (tools.options[0]?.id ?? '') : '';
    const people = [
      person('anna', 'security', { F11: answer({ kind: 'options', options: [second, first], other: null }), F73: answer({ kind: 'options', options: [tool], other: 'Een eigen pakket' }) }),
      person('bram', 'ict', { F11: answer({ kind: 'options', options: [second], other: null }) }),
    ];
    const { content, asked, answered } = counted('F11', people);
    if (content.kind !== 'options') throw new Error('options expected');
    expect([asked, answered]).toEqual([2, 2]);
    expect(content.options.map(({ id }) => id)).toEqual(ids);
    expect(content.options.map(({ people: own }) => own.map(({ name }) => name))).toEqual([['Anna'], ['Anna', 'Bram'], [], [], []]);
    expect(counted('F73', people)).toMatchObject({ answered: 1, content: { others: [{ person: { name: 'Anna' }, text: 'Een eigen pakket' }] }, gutter: [{ name: 'Bram', why: 'unanswered', stack: 0 }] });
  });

  it('of a number has its range and its middle, lowest first, and nothing where nobody knows', () => {
    const people = [
      person('anna', 'security', { F74: answer({ kind: 'number', value: 40 }) }),
      person('bram', 'ict', { F74: answer({ kind: 'number', value: 5 }, 'Ruw geschat.') }),
      person('chris', 'privacy', { F74: answer({ kind: 'unknown' }) }),
    ];
    expect(counted('F74', people)).toMatchObject({
      asked: 3,
      answered: 2,
      content: { kind: 'numbers', lowest: 5, median: 22.5, highest: 40, values: [{ person: { name: 'Bram' }, value: 5 }, { person: { name: 'Anna' }, value: 40 }] },
      gutter: [{ name: 'Chris', why: 'unknown', stack: 0 }],
      remarks: [{ text: 'Ruw geschat.', level: null }],
    });
    expect(counted('F74', people.slice(2))).toMatchObject({ answered: 0, content: { lowest: null, median: null, highest: null, values: [] } });
  });

  it('of text keeps what people wrote, and who', () => {
    const asked = full.item('F74');
    if (asked?.kind !== 'number') throw new Error('F74 asks a number');
    const open: Item = { ...asked, kind: 'text', id: 'T1' as ItemId };
    const [item] = countedItems({ ...full, items: [open] }, [person('anna', 'security', { T1: answer({ kind: 'text', text: 'Eerste\nregel' }) })]);
    expect(item).toMatchObject({ answered: 1, content: { kind: 'texts', texts: [{ person: { name: 'Anna' }, text: 'Eerste\nregel' }] } });
  });

  it('is asked only of those who were given its questionnaire', () => {
    const both = bothScans();
    const people = [person('anna', 'security', {}, { ...both, id: 'quickscan', version: '2026-11' }), person('bram', 'ict', {}, both)];
    expect(counted('F74', people, both).asked).toBe(1);
    expect(counted('Q19', people, both).asked).toBe(2);
  });

  it('is every choice, number and text of the questionnaire, once, and nothing that has levels', () => {
    expect(countedItems(full, []).map(({ itemId }) => itemId)).toEqual(['F10', 'F11', 'F73', 'F74', 'F75']);
    expect(countedItems(sampleQuestionnaire, [])).toEqual([]);
  });
});

describe('the digest of a scan with several questionnaires', () => {
  const made = inventedDigestOf(bothScans(), 12);
  if (!made.isPossible) throw new Error('the digest was not possible');

  it('counts what has no levels and ranks none of it', () => {
    const ranked = new Set([...made.discuss, ...made.agreed, ...made.findOutFirst].map(({ itemId }) => itemId));
    expect(made.counted.map(({ itemId }) => itemId)).toEqual(['Q18', 'Q19', 'Q20', 'F10', 'F11', 'F73', 'F74', 'F75']);
    expect(made.counted.filter(({ itemId }) => ranked.has(itemId))).toEqual([]);
  });

  it('holds the quickscan against the full scan, with who differs themselves', () => {
    expect(made.consistency).toHaveLength(16);
    const differences = made.consistency.map(({ difference }) => difference);
    expect(differences).toEqual(differences.toSorted((one, other) => other - one));
    for (const { people } of made.consistency) for (const { direct, detailed } of people) expect(Math.abs(direct - detailed)).toBeGreaterThanOrEqual(1);
    expect(made.consistency.some(({ people }) => people.length > 0)).toBe(true);
  });

  it('names nobody whose own two answers lie close together, though the group differs', () => {
    const levels = (id: string, level: number) => [id, { current: { kind: 'level', level }, ambition: null, remark: null, history: [] }] as const;
    const security = (quick: number, parts: number) => Object.fromEntries([levels('Q8', quick), levels('F15', parts), levels('F16', parts), levels('F17', parts)]);
    const both = bothScans();
    const people = [person('anna', 'security', security(5, 1), both), person('bram', 'ict', security(3, 3), both), person('chris', 'data', security(4, 3), both)];
    const ready = digest({ scan: buildScan(), members: people, questionnaire: both, now, reason: 'deadline' });
    if (!ready.isPossible) throw new Error('the digest was not possible');
    expect(ready.consistency).toMatchObject([{ number: 7, verdict: 'above', direct: { score: 4, answers: 3 }, people: [{ person: { name: 'Anna' }, direct: 5, detailed: 1 }, { person: { name: 'Chris' }, direct: 4, detailed: 3 }] }]);
  });
});

describe('an item that asks no ambition', () => {
  it('has nobody on that side: nobody is said to have kept it back', () => {
    const made = inventedDigestOf(full, 4);
    if (!made.isPossible) throw new Error('the digest was not possible');
    for (const { ambition } of [...made.discuss, ...made.agreed, ...made.findOutFirst]) expect(ambition).toMatchObject({ n: 0, dots: [], gutter: [], choices: [] });
  });
});
