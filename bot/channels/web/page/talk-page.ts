/**
 * The talk page: the conversation of one person outside the tenant, and nothing beside it.
 * May import: templates/page/words.ts, bot/channels/web/contract.ts (types), this folder.
 */
import type { PageWords } from '../../../../templates/page/words.ts';
import type { TalkState } from '../contract.ts';
import { getTalkState } from './api.ts';
import { element, replaceKeepingFocus } from './dom.ts';
import { sign, slimGauge } from './gauge.ts';
import { languageSwitch } from './language-switch.ts';
import { hearNews } from './news.ts';
import { workOf } from './people.ts';
import { openTalk } from './talk.ts';

/** Another copy of the bot may have said something that this one does not tell of. */
const everyMinuteMs = 60_000;

/** Draws the page into `app`. @returns leaves it: stops listening */
export async function showTalkPage(app: HTMLElement, words: PageWords): Promise<() => void> {
  const first = await getTalkState();
  if (first === null) {
    app.replaceChildren(element('main', { class: 'alone' }, sign(), element('h1', {}, words.notLoaded), element('button', { type: 'button', class: 'button primary', click: () => location.reload() }, words.tryAgain)));
    return () => undefined;
  }
  const head = element('header', { class: 'talk-head' });
  const draw = ({ person }: TalkState): void => {
    const { progress } = person;
    replaceKeepingFocus(
      head,
      element('div', { class: 'talk-who' }, element('h1', { tabindex: -1, 'data-focus': 'name' }, person.name), element('p', {}, workOf(words, person))),
      ...(progress === null ? [] : [element('div', { class: 'head-gauge' }, slimGauge(progress.answered, progress.total, 'blocks'))]),
    );
  };
  const refreshState = async (): Promise<void> => {
    const state = await getTalkState();
    if (state !== null) draw(state);
  };
  const talk = openTalk(words, first.person.memberId, () => void refreshState());
  const refresh = async (): Promise<void> => {
    await talk.refresh('news');
    await refreshState();
  };
  const offline = element('p', { class: 'offline', role: 'status' });
  const signOut = element('form', { method: 'post', action: '/leave' }, element('button', { class: 'button quiet' }, words.signOut));
  const bar = element('header', { class: 'guest-bar' }, element('p', { class: 'municipality' }, words.forMunicipality(first.municipality)), languageSwitch(words), signOut);
  document.title = `${first.person.name} · ${words.talkTitle}`;
  draw(first);
  app.replaceChildren(element('a', { class: 'skip', href: '#main' }, words.skipToTalk), element('div', { class: 'guest' }, bar, element('main', { id: 'main', tabindex: -1 }, head, offline, talk.element)));
  const stopHearing = hearNews(() => void refresh(), (isConnected) => (offline.textContent = isConnected ? '' : words.noConnection));
  const minutes = setInterval(() => void refresh(), everyMinuteMs);
  return () => {
    stopHearing();
    clearInterval(minutes);
  };
}
