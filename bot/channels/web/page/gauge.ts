/**
 * The peilschaal: the staff gauge that shows how far someone has come. Decoration: the same is always said in words beside it.
 * May import: dom.ts.
 */
import { drawing, element } from './dom.ts';

export interface StaffGauge {
  readonly element: HTMLElement;
  readonly show: (answered: number) => void;
}

const unitsInBlock = 5;

/** A standing gauge board with one unit an item, in the E-shaped blocks of five of a Dutch water gauge. @param total at least 1 */
export function staffGauge(total: number): StaffGauge {
  const board = element('div', { class: 'staff-board' });
  for (let unit = total; unit >= 1; unit -= 1) board.append(staffUnit(unit));
  const water = element('div', { class: 'staff-water' });
  const mark = element('span', { class: 'staff-mark' });
  const staff = element('div', { class: 'staff', 'aria-hidden': 'true' }, board, water, mark);
  return {
    element: staff,
    show: (answered) => {
      staff.style.setProperty('--level', share(answered, total));
      mark.textContent = String(answered);
    },
  };
}

/** A lying gauge: a slim ruler with a tick an item or, where it is small, a tick a block of five. */
export function slimGauge(done: number, total: number, ticks: 'items' | 'blocks'): HTMLElement {
  const gauge = element('div', { class: 'slim', 'aria-hidden': 'true' }, element('div', { class: 'slim-water' }));
  gauge.style.setProperty('--level', share(done, total));
  gauge.style.setProperty('--units', String(Math.max(1, ticks === 'items' ? total : total / unitsInBlock)));
  return gauge;
}

/** The sign of the house: a gauge board standing in water. */
export function sign(): SVGSVGElement {
  return drawing(
    'svg',
    { class: 'sign', viewBox: '0 0 32 32', 'aria-hidden': 'true', focusable: 'false' },
    drawing('rect', { class: 'sign-ground', width: 32, height: 32, rx: 7 }),
    drawing('path', { class: 'sign-board', d: 'M9 5h7v2.6h-4.2v1.8H16V12h-4.2v1.8H16v2.6H9zM23 15.6h-7v2.6h4.2V20H16v2.6h4.2v1.8H16V27h7z' }),
    drawing('path', { class: 'sign-water', d: 'M3 20.6h26v2.2H3z' }),
  );
}

function staffUnit(unit: number): HTMLElement {
  const block = Math.floor((unit - 1) / unitsInBlock);
  const placeInBlock = (unit - 1) % unitsInBlock;
  return element(
    'span',
    { class: 'staff-unit', 'data-side': block % 2 === 0 ? 'left' : 'right', 'data-bar': placeInBlock % 2 === 0 },
    placeInBlock === unitsInBlock - 1 ? element('span', { class: 'staff-number' }, String(unit)) : null,
  );
}

function share(part: number, whole: number): string {
  return `${Math.round((100 * Math.min(part, whole)) / Math.max(1, whole))}%`;
}
