/**
 * Agenda: the workshop of three hours, its time boxed by divergence. Everything lasts a multiple of five minutes.
 * May import: flows. Pure.
 */
import type { Band } from './band.ts';
import type { DigestItem, FindOutItem } from './digest-item.ts';
import type { Localised } from './language.ts';
import type { ItemId } from './questionnaire.ts';

export const workshopMinutes = 180;

/** In the order in which they can occur; the break comes where it is closest to half time. */
export type AgendaPart = 'opening' | 'discuss' | 'find-out' | 'confirm' | 'break' | 'perspectives' | 'room' | 'close';

export interface AgendaItem {
  readonly itemId: ItemId;
  readonly title: Localised;
}

export interface AgendaRow {
  readonly part: AgendaPart;
  /** Since the workshop began. */
  readonly startsAfterMinutes: number;
  readonly minutes: number;
  /** One for `discuss`; all together for `find-out`, `confirm` and `perspectives`; none for the rest. */
  readonly items: readonly AgendaItem[];
}

export interface Agenda {
  /** Their minutes are `workshopMinutes` together, always. */
  readonly rows: readonly AgendaRow[];
  /** To discuss, in order, but three hours are too short for them. */
  readonly leftOver: readonly AgendaItem[];
}

type Timed = Pick<AgendaRow, 'part' | 'minutes' | 'items'>;

const step = 5;
const opening = 10;
const pause = 15;
const close = 10;
const perspectives = { least: 30, most: 60, items: 5 } as const;
/** What an item gets: at least when there are many, usually, and at most when there are few. */
const discussion: Readonly<Record<Exclude<Band, 'close'>, readonly [least: number, usual: number, most: number]>> = { wide: [10, 15, 25], some: [5, 10, 15] };
const halfTime = workshopMinutes / 2;

/**
 * The agenda of one digest. Pure.
 * @param input.discuss in the order of discussing; an item further apart never gets less time than one less far apart
 * @param input.agreed close together: confirmed in one go
 */
export function agenda({ discuss, agreed, findOutFirst }: { readonly discuss: readonly DigestItem[]; readonly agreed: readonly DigestItem[]; readonly findOutFirst: readonly FindOutItem[] }): Agenda {
  const confirming = agreed.length === 0 ? 0 : agreed.length <= 10 ? 10 : 15;
  const findingOut = findOutMinutes(findOutFirst.length, discuss.length > 0);
  const room = workshopMinutes - opening - pause - close - perspectives.least - confirming - findingOut;
  const minutes = shareOut(discuss, room);
  const talked = discuss.slice(0, minutes.length);
  const left = room - minutes.reduce((total, each) => total + each, 0);
  const more = Math.min(left, perspectives.most - perspectives.least);
  const rows: readonly Timed[] = [
    { part: 'opening', minutes: opening, items: [] },
    ...talked.map((item, index): Timed => ({ part: 'discuss', minutes: minutes[index] ?? 0, items: [named(item)] })),
    { part: 'find-out', minutes: findingOut, items: findOutFirst.map(named) },
    { part: 'confirm', minutes: confirming, items: agreed.map(named) },
    { part: 'perspectives', minutes: perspectives.least + more, items: furthestToGo([...discuss, ...agreed]).map(named) },
    { part: 'room', minutes: left - more, items: [] },
    { part: 'close', minutes: close, items: [] },
  ];
  return { rows: timed(withBreak(rows.filter(({ minutes: lasts }) => lasts > 0))), leftOver: discuss.slice(talked.length).map(named) };
}

/** Two items in five minutes when others must be discussed as well; else the workshop is about finding out. */
function findOutMinutes(items: number, isBeside: boolean): number {
  return isBeside ? Math.min(15, step * Math.ceil(items / 2)) : Math.min(60, step * items);
}

/** Minutes for as many items as fit, in order: each the least, then the usual, then the most, as far as there is room. */
function shareOut(items: readonly DigestItem[], room: number): readonly number[] {
  const shares = items.map(({ band }) => discussion[band === 'wide' ? 'wide' : 'some']);
  const minutes: number[] = [];
  let left = room;
  for (const [least] of shares) {
    if (least > left) break;
    minutes.push(least);
    left -= least;
  }
  for (const rank of [1, 2] as const) {
    for (let isGiven = true; isGiven; ) {
      isGiven = false;
      minutes.forEach((own, index) => {
        if (own >= (shares[index]?.[rank] ?? 0) || left < step) return;
        minutes[index] = own + step;
        left -= step;
        isGiven = true;
      });
    }
  }
  return minutes;
}

/** Longest way first; equal ones in the order given. */
function furthestToGo(items: readonly DigestItem[]): readonly DigestItem[] {
  const way = ({ gap }: DigestItem) => gap ?? 0;
  return items
    .filter((item) => way(item) > 0)
    .sort((one, other) => way(other) - way(one))
    .slice(0, perspectives.items);
}

/** The break goes between two rows, never before the first talk or right before the close. */
function withBreak(rows: readonly Timed[]): readonly Timed[] {
  const starts = rows.map((_, index) => rows.slice(0, index).reduce((total, { minutes }) => total + minutes, 0));
  const places = rows.map((_, index) => index).slice(2, -1);
  const [place = 1] = [...places].sort((one, other) => Math.abs((starts[one] ?? 0) - halfTime) - Math.abs((starts[other] ?? 0) - halfTime));
  return [...rows.slice(0, place), { part: 'break', minutes: pause, items: [] }, ...rows.slice(place)];
}

function timed(rows: readonly Timed[]): readonly AgendaRow[] {
  return rows.map((row, index) => ({ ...row, startsAfterMinutes: rows.slice(0, index).reduce((total, { minutes }) => total + minutes, 0) }));
}

function named({ itemId, title }: AgendaItem): AgendaItem {
  return { itemId, title };
}
