/**
 * The people of the scan, grouped by what they do, each a link to the conversation.
 * May import: flows, templates/page/words.ts, bot/channels/web/contract.ts (types), dom.ts, gauge.ts.
 */
import { roles } from '../../../../flows/people.ts';
import type { MemberId, Role } from '../../../../flows/people.ts';
import type { PageWords } from '../../../../templates/page/words.ts';
import type { Person } from '../contract.ts';
import { element } from './dom.ts';
import { slimGauge } from './gauge.ts';

/** One block a role, in the order of the scan's roles. @param chosen who is talking now; `null`: nobody yet */
export function peopleGroups(words: PageWords, people: readonly Person[], chosen: MemberId | null, choose: (memberId: MemberId) => void): readonly HTMLElement[] {
  return roles.flatMap((role) => {
    const members = people.filter((person) => person.role === role);
    return members.length === 0 ? [] : [group(words, role, members, chosen, choose)];
  });
}

/** What someone does in the scan: a participant's field, others' role. */
export function workOf(words: PageWords, { role, discipline }: Person): string {
  return discipline === null ? words.roles[role] : words.disciplines[discipline];
}

function group(words: PageWords, role: Role, members: readonly Person[], chosen: MemberId | null, choose: (memberId: MemberId) => void): HTMLElement {
  const items = members.map((person) => element('li', {}, personLink(words, person, person.memberId === chosen, choose)));
  return element('section', { class: 'group', 'data-role': role }, element('h2', {}, words.groups[role]), element('ul', {}, ...items));
}

function personLink(words: PageWords, person: Person, isChosen: boolean, choose: (memberId: MemberId) => void): HTMLElement {
  const { memberId, name, initials, unread } = person;
  const go = (event: Event): void => {
    // A click with a modifier opens another tab: one person each, side by side.
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    choose(memberId);
  };
  return element(
    'a',
    { class: 'person', href: `?as=${encodeURIComponent(memberId)}`, 'aria-current': isChosen ? 'true' : null, 'data-focus': memberId, click: go },
    element('span', { class: 'initials', 'aria-hidden': 'true' }, initials),
    element('span', { class: 'person-name' }, name),
    element('span', { class: 'person-work' }, workOf(words, person)),
    unread && !isChosen ? element('span', { class: 'unread' }, element('span', { class: 'only-heard' }, words.unread)) : null,
    progressOf(words, person),
  );
}

/** Someone who has not begun, or does not take part, has no level to show. */
function progressOf(words: PageWords, { progress, state }: Person): HTMLElement | null {
  if (progress === null || state === null) return null;
  const hasLevel = state !== 'not-started' && state !== 'declined';
  const inWords = state === 'busy' ? words.answeredOf(progress.answered, progress.total) : words.states[state];
  return element('span', { class: 'person-progress' }, hasLevel ? slimGauge(progress.answered, progress.total, 'blocks') : null, element('span', {}, inWords));
}
