/**
 * The movable clock of try mode, and the scan's three dates around "now".
 * May import: templates/page/words.ts, bot/channels/web/contract.ts (types), dates.ts, dom.ts.
 */
import type { PageWords } from '../../../../templates/page/words.ts';
import type { ClockMove, TryState } from '../contract.ts';
import { dayOf, momentOf, timeOf } from './dates.ts';
import { element } from './dom.ts';

/** @param isMoving nothing can be pressed while the clock moves */
export function clockPanel(words: PageWords, state: TryState, isMoving: boolean, move: (to: ClockMove['to']) => void): readonly HTMLElement[] {
  const { language } = words;
  const step = (label: string, to: ClockMove['to']): HTMLElement =>
    element('button', { type: 'button', class: 'button normal', 'data-focus': label, 'aria-disabled': isMoving ? 'true' : null, click: () => move(to) }, label);
  return [
    element('h2', { class: 'only-heard' }, words.clock),
    element('p', { class: 'now' }, element('span', { class: 'now-label' }, words.itIsNow), element('time', { datetime: state.now }, element('span', { class: 'now-day' }, dayOf(state.now, language)), ' ', element('span', { class: 'now-time' }, timeOf(state.now, language)))),
    nextMoment(words, state, isMoving, move),
    element('div', { class: 'steps', role: 'group', 'aria-label': words.clockMoves }, step(words.oneHour, { hours: 1 }), step(words.oneDay, { days: 1 }), step(words.oneWeek, { days: 7 })),
    timeline(words, state),
    element('p', { class: 'clock-note' }, words.clockNote),
  ];
}

function nextMoment(words: PageWords, { nextEvent }: TryState, isMoving: boolean, move: (to: ClockMove['to']) => void): HTMLElement {
  if (nextEvent === null) return element('p', { class: 'no-next' }, words.noNextMoment);
  const name = words.moments[nextEvent.what] ?? nextEvent.what;
  return element(
    'button',
    { type: 'button', class: 'button primary next', 'data-focus': 'next', 'aria-disabled': isMoving ? 'true' : null, 'data-pressed': isMoving, click: () => move('next-event') },
    element('span', { class: 'next-label' }, words.toNextMoment),
    element('span', { class: 'next-what' }, `${name}, ${momentOf(nextEvent.at, words.language)}`),
  );
}

function timeline(words: PageWords, { now, scan }: TryState): HTMLElement {
  const stations = [
    { at: scan.opensAt, label: words.opens, isNow: false },
    { at: scan.answersDueAt, label: words.answersDue, isNow: false },
    { at: scan.workshopAt, label: words.workshop, isNow: false },
  ];
  const due = stations.findIndex(({ at }) => Date.parse(at) > Date.parse(now));
  const withNow = stations.toSpliced(due === -1 ? stations.length : due, 0, { at: now, label: words.itIsNow, isNow: true });
  const items = withNow.map(({ at, label, isNow }) => {
    const isPassed = !isNow && Date.parse(at) <= Date.parse(now);
    return element(
      'li',
      { class: isNow ? 'is-now' : isPassed ? 'is-passed' : 'is-ahead' },
      element('span', { class: 'station' }, label, isPassed ? element('span', { class: 'only-heard' }, ` (${words.passed})`) : null),
      ' ',
      element('time', { datetime: at }, momentOf(at, words.language)),
    );
  });
  return element('ol', { class: 'timeline', 'aria-label': words.timeline }, ...items);
}
