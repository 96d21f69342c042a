import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda, workshopMinutes, type Agenda } from '../../flows/agenda.ts';
import type { Band } from '../../flows/band.ts';
import type { DigestReady } from '../../flows/digest.ts';
import type { DigestItem, FindOutItem } from '../../flows/digest-item.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import { inventedDigest } from '../support/invented-scan.ts';

const example = inventedDigest(12) as DigestReady;

/** A real item under another name, in another band and with another way to go. */
function itemLike(id: string, band: Band, gap: number | null = null): DigestItem {
  const [item] = example.discuss;
  if (!item) throw new Error('the invented scan has an item to discuss');
  return { ...item, itemId: id as ItemId, band, gap };
}

function unknownItem(id: string): FindOutItem {
  const [item] = example.findOutFirst;
  if (!item) throw new Error('the invented scan has an item to find out about');
  return { ...item, itemId: id as ItemId };
}

const many = <T>(count: number, make: (id: string) => T) => Array.from({ length: count }, (_, index) => make(String(index + 1)));
const agendaOf = (wide: number, some: number, close: number, findOut: number): Agenda =>
  agenda({ discuss: [...many(wide, (id) => itemLike(`w${id}`, 'wide')), ...many(some, (id) => itemLike(`s${id}`, 'some'))], agreed: many(close, (id) => itemLike(`c${id}`, 'close')), findOutFirst: many(findOut, (id) => unknownItem(`f${id}`)) });
const outline = ({ rows }: Agenda) => rows.map(({ part, minutes, items }) => [part, minutes, items.length]);
const talks = ({ rows }: Agenda) => rows.filter(({ part }) => part === 'discuss');
const counts = fc.tuple(fc.nat(35), fc.nat(35), fc.nat(40), fc.nat(35));

describe('the agenda', () => {
  it('lasts exactly three hours, each row after the one before, whatever there is to discuss', () => {
    fc.assert(
      fc.property(counts, ([wide, some, close, findOut]) => {
        const { rows } = agendaOf(wide, some, close, findOut);
        expect(rows.reduce((total, { minutes }) => total + minutes, 0)).toBe(workshopMinutes);
        rows.reduce((at, row) => {
          expect(row.startsAfterMinutes).toBe(at);
          expect(row.minutes).toBeGreaterThan(0);
          expect(row.minutes % 5).toBe(0);
          return at + row.minutes;
        }, 0);
        expect(rows[0]?.part).toBe('opening');
        expect(rows.at(-1)?.part).toBe('close');
        expect(rows.filter(({ part }) => part === 'break').length).toBe(1);
      }),
    );
  });

  it('names every item to discuss once, in the order of discussing, or among those without time', () => {
    fc.assert(
      fc.property(counts, ([wide, some, close, findOut]) => {
        const made = agendaOf(wide, some, close, findOut);
        const named = [...talks(made).flatMap(({ items }) => items), ...made.leftOver].map(({ itemId }) => itemId);
        expect(named).toEqual([...many(wide, (id) => `w${id}`), ...many(some, (id) => `s${id}`)]);
      }),
    );
  });

  it('gives what is further apart more time, and earlier items no less than later ones of their band', () => {
    fc.assert(
      fc.property(counts, ([wide, some, close, findOut]) => {
        const minutes = talks(agendaOf(wide, some, close, findOut)).map((row) => row.minutes);
        expect([...minutes].sort((one, other) => other - one)).toEqual(minutes);
      }),
    );
  });

  it('has its break between an hour and two hours after the start', () => {
    fc.assert(
      fc.property(counts, ([wide, some, close, findOut]) => {
        const pause = agendaOf(wide, some, close, findOut).rows.find(({ part }) => part === 'break');
        expect(pause?.startsAfterMinutes).toBeGreaterThanOrEqual(60);
        expect(pause?.startsAfterMinutes).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('of a usual scan discusses, finds out, confirms in one go, and ends with first steps', () => {
    expect(outline(agendaOf(3, 4, 24, 3))).toEqual([
      ['opening', 10, 0], ['discuss', 20, 1], ['discuss', 15, 1], ['discuss', 15, 1], ['discuss', 10, 1], ['discuss', 10, 1], ['discuss', 10, 1], ['break', 15, 0],
      ['discuss', 10, 1], ['find-out', 10, 3], ['confirm', 15, 24], ['perspectives', 30, 0], ['close', 10, 0],
    ]);
  });

  it('keeps the least time an item needs and says what three hours are too short for', () => {
    const made = agendaOf(12, 3, 5, 4);
    expect(talks(made).map(({ minutes }) => minutes)).toEqual([15, 10, 10, 10, 10, 10, 10, 10, 10]);
    expect(made.leftOver.map(({ itemId }) => itemId)).toEqual(['w10', 'w11', 'w12', 's1', 's2', 's3']);
  });

  it('says that it can be shorter when little is to be discussed', () => {
    expect(outline(agendaOf(0, 1, 34, 0))).toEqual([['opening', 10, 0], ['discuss', 15, 1], ['confirm', 15, 34], ['perspectives', 60, 0], ['break', 15, 0], ['room', 55, 0], ['close', 10, 0]]);
  });

  it('is about finding out when nothing can be discussed yet', () => {
    expect(outline(agendaOf(0, 0, 0, 35))).toEqual([['opening', 10, 0], ['find-out', 60, 35], ['break', 15, 0], ['perspectives', 60, 0], ['room', 25, 0], ['close', 10, 0]]);
  });

  it('takes the first steps where the way to go is longest', () => {
    const discuss = [itemLike('1', 'wide', 1 / 3), itemLike('2', 'some', null), itemLike('3', 'some', 1)];
    const agreed = [itemLike('4', 'close', 2 / 3), itemLike('5', 'close', 0), itemLike('6', 'close', -1 / 3), itemLike('7', 'close', 1 / 3), itemLike('8', 'close', 1 / 3), itemLike('9', 'close', 1 / 3)];
    const row = agenda({ discuss, agreed, findOutFirst: [] }).rows.find(({ part }) => part === 'perspectives');
    expect(row?.items.map(({ itemId }) => itemId)).toEqual(['3', '4', '1', '7', '8']);
  });
});
