import { describe, expect, it } from 'vitest';
import { commands } from '../../flows/choice.ts';
import { attend, statusOf, statusRow } from '../../flows/desk.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { DeskMember, Member } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { Say } from '../../flows/say.ts';
import { answersOf, buildDeskMember, buildMember, testBrief } from '../support/member-builder.ts';
import { bothScans, inventedPeople } from '../support/invented-scan.ts';
import { sampleQuestionnaire as questionnaire } from '../support/sample-questionnaire.ts';

const now = '2026-11-05T10:00:00.000Z';
const all = { U1: [2, 3], U2: [2, 3], '1': [2, 3], '3': [2, 3], '12': [2, 3, 'Alleen bij Toezicht'], '24': [2, 3] } as const;
const id = (name: string) => name as MemberId;
const director = buildDeskMember('process-director');
const facilitator = buildDeskMember('facilitator');
const members: readonly Member[] = [
  facilitator,
  buildMember({ id: id('anna'), answers: answersOf(all), submittedAt: now }),
  buildMember({ id: id('bram'), discipline: 'ict', answers: answersOf({ U1: [4, 1], U2: 'unknown' }) }),
  buildMember({ id: id('chris'), discipline: 'privacy', consent: { given: false, at: now }, answers: answersOf({ U1: [4, 1] }), submittedAt: now }),
  buildMember({ id: id('daan'), discipline: 'data', humanAskedAt: now, answers: answersOf({ U1: [1, 2] }) }),
  buildMember({ id: id('eva'), discipline: 'data', consent: null }),
  buildMember({ id: id('finn'), discipline: 'data' }),
  buildMember({ id: id('gijs'), discipline: 'data', humanAskedAt: now, submittedAt: now, answers: answersOf(all) }),
  director,
];

function ask(member: DeskMember, said: Inbound['said'] | string, eventId = 'event-1', everyone = members): DeskMember {
  return attend(member, { channel: 'teams', eventId, said: typeof said === 'string' ? { kind: 'text', text: said } : said }, everyone, questionnaire, now);
}
const spoken = (member: DeskMember): readonly Say[] => member.outbox.flatMap(({ task }) => (task.to === 'person' ? [task.say] : []));
const saysTo = (role: DeskMember['role'], said: Inbound['said'] | string) => spoken(ask(buildDeskMember(role), said)).map(({ say }) => say);

it('a facilitator who asks about a question without levels hears what was chosen, and no score', () => {
  const both = bothScans();
  const people = inventedPeople(4, both);
  const heard = (text: string) => spoken(attend(facilitator, { channel: 'teams', eventId: 'e', said: { kind: 'text', text } }, [facilitator, ...people], both, now));
  expect(heard('vraag F74')).toMatchObject([{ say: 'item-counts', item: { itemId: 'F74', asked: 4, content: { kind: 'numbers' } } }]);
  expect(heard('vraag Q18')).toMatchObject([{ say: 'item-counts', item: { itemId: 'Q18', content: { kind: 'options' } } }]);
  expect(heard('vraag F7a')).toMatchObject([{ say: 'item-differences', item: { itemId: 'F7a' } }]);
  expect(spoken(attend(director, { channel: 'teams', eventId: 'e', said: { kind: 'text', text: 'vraag F74' } }, [director, ...people], both, now))).toMatchObject([{ say: 'refused' }]);
});

describe('the status', () => {
  const rows = statusOf(director, members, questionnaire, now);

  it('lists every participant, and nobody else, by how far they are', () => {
    expect(rows).toEqual({
      say: 'status',
      municipality: testBrief.municipality,
      calendar: testBrief.calendar,
      daysLeft: 5,
      state: 'answering',
      missing: ['privacy'],
      next: 'people',
      open: ['Bram', 'Eva', 'Finn'],
      ring: ['Daan'],
      rows: [
        { name: 'Anna', discipline: 'security', state: 'submitted', answered: 6, total: 6 },
        { name: 'Bram', discipline: 'ict', state: 'busy', answered: 2, total: 6 },
        { name: 'Chris', discipline: 'privacy', state: 'declined', answered: 1, total: 6 },
        { name: 'Daan', discipline: 'data', state: 'human-asked', answered: 1, total: 6 },
        { name: 'Eva', discipline: 'data', state: 'not-started', answered: 0, total: 6 },
        { name: 'Finn', discipline: 'data', state: 'not-started', answered: 0, total: 6 },
        { name: 'Gijs', discipline: 'data', state: 'submitted', answered: 6, total: 6 },
      ],
    });
  });

  it('never holds an answer, a score or a remark, whatever was answered', () => {
    const sketches = [all, { U1: [4, 4], U2: [1, 1] }, { U1: 'unknown', U2: 'skipped' }] as const;
    for (const sketch of sketches) {
      const row = statusRow(buildMember({ answers: answersOf(sketch) }), questionnaire, now);
      expect(Object.keys(row)).toEqual(['name', 'discipline', 'state', 'answered', 'total']);
    }
    // Same progress, other answers: the same row.
    const rowWith = (level: number) => statusRow(buildMember({ answers: answersOf({ U1: [level, level, `Opmerking ${level}`] }) }), questionnaire, now);
    expect(rowWith(4)).toEqual(rowWith(1));
    expect(JSON.stringify(rows)).not.toMatch(/Toezicht|history|ambition|"level"/);
  });

  it.each([
    ['2026-11-10T12:00:00.000Z', 0],
    ['2026-11-12T12:00:00.000Z', -2],
  ])('counts the days that are left at %s: %i', (moment, daysLeft) => {
    expect(statusOf(director, members, questionnaire, moment)).toMatchObject({ daysLeft });
  });
});

describe('who asks at the desk', () => {
  it.each(['process-director', 'facilitator'] as const)('hears the status as a %s', (role) => {
    expect(saysTo(role, 'status')).toEqual(['status']);
    expect(saysTo(role, 'hoe ver is iedereen?')).toEqual(['status']);
    expect(saysTo(role, { kind: 'choice', choice: { action: 'command', command: 'status' } })).toEqual(['status']);
  });

  it('gets the digest as a facilitator, told where it goes, and the scan is asked for it once', () => {
    const after = ask(facilitator, 'digest');
    expect(spoken(after)).toEqual([{ say: 'digest-coming', email: facilitator.email }]);
    expect(after.outbox.map(({ task }) => task).filter(({ to }) => to === 'scan')).toEqual([{ to: 'scan', news: 'digest-requested' }]);
  });

  it('is refused the digest as a process director, and the scan is not asked', () => {
    const after = ask(director, 'digest');
    expect(spoken(after)).toEqual([{ say: 'refused', command: 'digest', director: testBrief.director, facilitators: testBrief.facilitators }]);
    expect(after.outbox).toHaveLength(1);
  });

  it('gets no digest before two have submitted; who declined since does not count', () => {
    const submitted = members.filter(({ id: memberId }) => memberId === 'anna' || memberId === 'chris');
    const after = ask(facilitator, 'digest', 'event-1', [...submitted, facilitator]);
    expect(spoken(after)).toEqual([{ say: 'digest-impossible', submitted: 1, needed: 2 }]);
    expect(after.outbox.some(({ task }) => task.to === 'scan')).toBe(false);
  });

  describe('compares in the conversation, as a facilitator', () => {
    const answered = (name: string, level: number) => buildMember({ id: id(name), discipline: 'ict', submittedAt: now, answers: answersOf({ ...all, '12': [level, 4, `Opmerking van ${name}`], '24': [level === 1 ? 1 : 2, 3] }) });
    const several = [facilitator, director, answered('kees', 1), answered('lia', 1), answered('mo', 4), answered('noor', 4)];
    const heard = (member: DeskMember, said: Inbound['said'] | string) => spoken(ask(member, said, 'event-1', several));

    it('what differs, in order, without remarks', () => {
      expect(heard(facilitator, 'verschillen')).toMatchObject([{ say: 'differences', municipality: testBrief.municipality, first: [{ itemId: '12', remarks: [] }, { itemId: '24' }] }]);
    });

    it.each([['vraag 12', '12'], ['U1', 'U1']])('one item in full: %s', (text, itemId) => {
      expect(heard(facilitator, text)).toMatchObject([{ say: 'item-differences', item: { itemId } }]);
    });

    it('the item of a button', () => {
      expect(heard(facilitator, { kind: 'choice', choice: { action: 'revisit', itemId: '12' as ItemId } })).toMatchObject([{ say: 'item-differences', item: { itemId: '12', remarks: [{ text: 'Opmerking van kees' }, {}, {}, {}] } }]);
    });

    it('the agenda', () => {
      expect(heard(facilitator, 'agenda')).toMatchObject([{ say: 'agenda', calendar: testBrief.calendar }]);
    });

    it.each(['verschillen', 'vraag 12', 'agenda'])('and as a process director is refused it: %s', (text) => {
      expect(heard(director, text)).toMatchObject([{ say: 'refused', command: 'digest' }]);
      expect(JSON.stringify(ask(director, text, 'event-1', several).outbox)).not.toMatch(/Opmerking|kees/i);
    });

    it.each(['verschillen', 'vraag 12', 'agenda'])('and not before two have submitted: %s', (text) => {
      expect(spoken(ask(facilitator, text, 'event-1', [facilitator, answered('kees', 1)]))).toEqual([{ say: 'digest-impossible', submitted: 1, needed: 2 }]);
    });
  });

  it.each([
    ['hallo', ['desk-welcome']],
    ['dank je', ['small-talk']],
    ['help', ['desk-help']],
    ['wie ziet mijn antwoorden?', ['who-sees']],
    ['english', ['language-set', 'desk-help']],
    ['3', ['desk-not-understood']],
    ['blablabla', ['desk-not-understood']],
    ['', ['desk-not-understood']],
  ])('hears on "%s": %s', (text, says) => {
    for (const role of ['process-director', 'facilitator'] as const) expect(saysTo(role, text)).toEqual(says);
  });

  it('is answered in the language that was chosen', () => {
    expect(ask(ask(director, 'english'), 'nederlands', 'event-2').language).toBe('nl');
    expect(ask(director, 'english').language).toBe('en');
  });

  it('never gets a question, a receipt or a nudge of the intake, whatever is said or pressed', () => {
    const forParticipants = new Set<Say['say']>(['consent', 'question', 'receipt', 'review', 'submitted', 'overview', 'progress', 'ambition-check', 'remark-question', 'nudge', 'closed', 'human-called', 'paused', 'welcome-back']);
    const choices: readonly Inbound['said'][] = [
      ...commands.map((command) => ({ kind: 'choice', choice: { action: 'command', command } }) as const),
      { kind: 'choice', choice: { action: 'consent', given: true } },
      { kind: 'choice', choice: { action: 'confirm', about: 'restart', isSure: true } },
      { kind: 'text', text: 'vraag 3 moet 2 zijn' },
      { kind: 'text', text: 'wijzig 12' },
      { kind: 'text', text: 'opmerking bij 3: klopt niet' },
    ];
    for (const role of ['process-director', 'facilitator'] as const) {
      for (const said of choices) {
        const says = saysTo(role, said);
        expect(says.length).toBeGreaterThan(0);
        expect(says.filter((say) => forParticipants.has(say))).toEqual([]);
      }
    }
  });

  it('is not heard twice: the same event changes nothing', () => {
    const once = ask(facilitator, 'digest');
    expect(ask(once, 'digest')).toBe(once);
    expect(ask(once, 'digest', 'event-2').outbox).toHaveLength(4);
  });

  it('is not heard twice on a double click either: one digest', () => {
    const pressed = { kind: 'choice', choice: { action: 'command', command: 'digest' } } as const;
    const twice = ask(ask(facilitator, pressed), pressed, 'event-2');
    expect(twice.outbox.map(({ task }) => task.to)).toEqual(['person', 'scan']);
  });
});

describe('whom the status says to ring', () => {
  const nextOf = (until: string | null) => {
    const quiet = buildMember({ id: id('bram'), discipline: 'ict', quiet: { why: until === null ? 'opted-out' : 'away', until } });
    const { next, open, ring, rows } = statusOf(director, [director, quiet], questionnaire, now);
    return { next, open, ring, quietUntil: rows[0]?.quietUntil };
  };

  it('is who hears nothing until the answers are due, and not who comes back in time', () => {
    expect(nextOf(null)).toEqual({ next: 'people', open: [], ring: ['Bram'], quietUntil: undefined });
    expect(nextOf(testBrief.calendar.answersDueAt)).toMatchObject({ next: 'people', ring: ['Bram'], quietUntil: testBrief.calendar.answersDueAt });
    expect(nextOf('2026-11-06T08:00:00.000Z')).toEqual({ next: 'wait', open: [], ring: [], quietUntil: '2026-11-06T08:00:00.000Z' });
  });
});
