/**
 * The try page: who are you, the conversation, the clock, the way to the mailbox. The address (`?as=`) keeps who one is.
 * May import: flows, templates/page/words.ts, bot/channels/web/contract.ts (types), this folder.
 */
import type { MemberId } from '../../../../flows/people.ts';
import type { PageWords } from '../../../../templates/page/words.ts';
import type { ClockMove, Person } from '../contract.ts';
import { getState, moveClock } from './api.ts';
import { clockPanel } from './clock-panel.ts';
import { dayOf, timeOf } from './dates.ts';
import { element, replaceKeepingFocus } from './dom.ts';
import { sign, slimGauge, staffGauge } from './gauge.ts';
import type { StaffGauge } from './gauge.ts';
import { languageSwitch } from './language-switch.ts';
import { hearNews } from './news.ts';
import { peopleGroups, workOf } from './people.ts';
import { openTalk } from './talk.ts';
import type { Talk } from './talk.ts';
import { welcome } from './welcome.ts';

/** The clock on the page goes on by itself. */
const everyMinuteMs = 60_000;

/** Draws the page into `app`. @returns leaves it: stops listening */
export async function showTryPage(app: HTMLElement, words: PageWords): Promise<() => void> {
  const first = await getState();
  if (first === null) {
    app.replaceChildren(element('main', { class: 'alone' }, sign(), element('h1', {}, words.notLoaded), element('button', { type: 'button', class: 'button primary', click: () => location.reload() }, words.tryAgain)));
    return () => undefined;
  }
  let state = first;
  let talk: { readonly view: Talk; readonly head: HTMLElement } | null = null;
  let isMoving = false;

  const people = element('div', { class: 'people-list' });
  const clock = element('div', { class: 'clock' });
  const offline = element('p', { class: 'offline', role: 'status' });
  const clockNews = element('div', { class: 'clock-news', role: 'status' });
  const mailbox = element('a', { class: 'mail-link', href: '/mailbox' });
  const main = element('main', { id: 'main', tabindex: -1 });
  const municipality = element('p', { class: 'municipality' });
  const side = element(
    'nav',
    { class: 'side', 'aria-label': words.people },
    element('div', { class: 'brand' }, sign(), element('p', { class: 'brand-name' }, 'Datapeil'), municipality),
    people,
  );
  const panel = element('aside', { class: 'panel', 'aria-label': words.clockAndMail }, clock, clockNews, mailbox, languageSwitch(words));
  const frame = element('div', { class: 'frame' }, side, main, panel);

  const chosen = (): Person | undefined => {
    const wanted = new URLSearchParams(location.search).get('as');
    return state.people.find(({ memberId }) => memberId === wanted);
  };
  /** On a narrow screen people and clock take the place of the conversation. */
  const showSides = (isShown: boolean): void => {
    frame.toggleAttribute('data-sides', isShown);
    drawState();
    if (isShown) people.querySelector<HTMLElement>('[aria-current]')?.focus();
    else main.querySelector('button')?.focus();
  };
  const choose = (memberId: MemberId): void => {
    history.pushState(null, '', `?as=${encodeURIComponent(memberId)}`);
    frame.removeAttribute('data-sides');
    follow();
    main.querySelector('h1')?.focus();
  };

  const drawState = (): void => {
    const person = chosen();
    municipality.textContent = words.forMunicipality(state.scan.municipality);
    replaceKeepingFocus(people, ...(person === undefined ? [] : peopleGroups(words, state.people, person.memberId, choose)));
    replaceKeepingFocus(clock, ...clockPanel(words, state, isMoving, (to) => void move(to)));
    mailbox.replaceChildren(element('span', { class: 'mail-word' }, words.mailbox), ' ', element('span', { class: 'mail-count' }, words.mails(state.mails)));
    if (person === undefined) replaceKeepingFocus(main, ...welcome(words, state, choose));
    else if (talk !== null) replaceKeepingFocus(talk.head, ...talkHead(words, person, frame.hasAttribute('data-sides'), showSides));
    drawGauge(person);
  };

  let gauge: { readonly memberId: MemberId; readonly staff: StaffGauge } | null = null;
  const drawGauge = (person: Person | undefined): void => {
    const progress = person?.progress ?? null;
    if (person === undefined || progress === null) {
      gauge?.staff.element.remove();
      gauge = null;
      return;
    }
    if (gauge?.memberId !== person.memberId) {
      gauge?.staff.element.remove();
      gauge = { memberId: person.memberId, staff: staffGauge(progress.total) };
      main.prepend(gauge.staff.element);
    }
    gauge.staff.show(progress.answered);
  };

  let asked = 0;
  let heard = 0;
  const refreshState = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const found = await getState();
    // Answers may overtake each other: an older one shows nothing new.
    if (found === null || turn < heard || isMoving) return;
    heard = turn;
    state = found;
    drawState();
  };
  /** The conversation first: what it fetches is no longer unread. */
  const refresh = async (): Promise<void> => {
    // While the clock moves, only half of what it brings about has happened; the move ends with a look at all of it.
    if (isMoving) return;
    await talk?.view.refresh('news');
    await refreshState();
  };
  const move = async (to: ClockMove['to']): Promise<void> => {
    if (isMoving) return;
    isMoving = true;
    drawState();
    const moved = await moveClock({ to });
    isMoving = false;
    asked += 1;
    heard = asked;
    state = moved ?? state;
    drawState();
    const { language } = words;
    clockNews.textContent = moved === null ? words.clockFailed : words.clockMovedTo(`${dayOf(state.now, language)} ${timeOf(state.now, language)}`);
    clockNews.toggleAttribute('data-failed', moved === null);
    await talk?.view.refresh('awaited');
  };

  /** Shows whom the address names. */
  const follow = (): void => {
    const person = chosen();
    frame.dataset['view'] = person === undefined ? 'welcome' : 'talk';
    document.title = person === undefined ? words.tryTitle : `${person.name} · ${words.tryTitle}`;
    talk = null;
    gauge = null;
    if (person === undefined) {
      drawState();
      return;
    }
    const view = openTalk(words, person.memberId, () => void refreshState());
    const head = element('header', { class: 'talk-head' });
    talk = { view, head };
    main.replaceChildren(head, offline, view.element);
    drawState();
    void refresh();
  };

  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && frame.hasAttribute('data-sides')) showSides(false);
  };
  window.addEventListener('popstate', follow);
  window.addEventListener('keydown', escape);
  app.replaceChildren(element('a', { class: 'skip', href: '#main' }, words.skipToTalk), frame);
  follow();
  const stopHearing = hearNews(() => void refresh(), (isConnected) => (offline.textContent = isConnected ? '' : words.noConnection));
  const minutes = setInterval(() => void refreshState(), everyMinuteMs);
  return () => {
    stopHearing();
    clearInterval(minutes);
    window.removeEventListener('popstate', follow);
    window.removeEventListener('keydown', escape);
  };
}

function talkHead(words: PageWords, person: Person, isSides: boolean, showSides: (isShown: boolean) => void): readonly HTMLElement[] {
  const { progress } = person;
  return [
    element('div', { class: 'talk-who' }, element('h1', { tabindex: -1, 'data-focus': 'name' }, person.name), element('p', {}, workOf(words, person))),
    element('button', { type: 'button', class: 'button normal only-narrow', 'data-focus': 'sides', 'aria-expanded': String(isSides), click: () => showSides(!isSides) }, isSides ? words.toTalk : words.toSides),
    ...(progress === null ? [] : [element('div', { class: 'head-gauge' }, slimGauge(progress.answered, progress.total, 'blocks'))]),
  ];
}
