/**
 * The first thing anyone sees: what this is, and the people to choose from.
 * May import: flows (types), templates/page/words.ts, bot/channels/web/contract.ts (types), dom.ts, gauge.ts, people.ts.
 */
import type { MemberId } from '../../../../flows/people.ts';
import type { PageWords } from '../../../../templates/page/words.ts';
import type { TryState } from '../contract.ts';
import { element } from './dom.ts';
import { sign, staffGauge } from './gauge.ts';
import { peopleGroups } from './people.ts';

/** How much of the gauge board stands above the fold, and where its water stands. */
const boardUnits = 25;
const boardLevel = 9;

export function welcome(words: PageWords, state: TryState, choose: (memberId: MemberId) => void): readonly HTMLElement[] {
  const board = staffGauge(boardUnits);
  board.show(boardLevel);
  return [
    element(
      'header',
      { class: 'hero' },
      element('p', { class: 'brand' }, sign(), element('span', { class: 'brand-name' }, 'Datapeil')),
      element('h1', { tabindex: -1 }, words.welcome),
      element('p', { class: 'hero-lead' }, words.welcomeLead),
      element('div', { class: 'hero-water', 'aria-hidden': 'true' }, board.element),
    ),
    element('p', { class: 'try-note' }, words.tryNote(state.scan.municipality)),
    element('div', { class: 'welcome-people' }, element('h2', { class: 'welcome-pick' }, words.welcomePick), ...peopleGroups(words, state.people, null, choose)),
  ];
}
