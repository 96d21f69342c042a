/**
 * The log of one conversation: what was said, in order, with the newest question open.
 * It is a log without a live region of its own: a question is long, so an announcer says each message's summary instead.
 * May import: flows, templates (types and words), bot/channels/web/contract.ts (types), this folder.
 */
import type { Choice } from '../../../../flows/choice.ts';
import type { PageWords } from '../../../../templates/page/words.ts';
import type { FeedEntry } from '../contract.ts';
import { dayOf, timeOf } from './dates.ts';
import { element } from './dom.ts';
import { openKeys } from './open-messages.ts';
import { renderMessage } from './render-message.ts';

export interface TalkLog {
  readonly element: HTMLElement;
  /**
   * Adds what is not there yet. `news` never moves a page that someone reads: a button leads there. What is `awaited` is moved to;
   * after a press of a button of the log (`pressed`) the focus goes there too.
   */
  readonly add: (entries: readonly FeedEntry[], as: 'news' | 'awaited' | 'pressed') => void;
  readonly isEmpty: () => boolean;
  /** Nothing can be pressed until `unlock`. */
  readonly lock: (pressed: HTMLButtonElement | null) => void;
  readonly unlock: () => void;
}

interface Shown {
  readonly entry: FeedEntry;
  readonly place: HTMLElement;
  readonly article: HTMLElement;
  isOpen: boolean;
}

const pauseWorthTellingMs = 20 * 60_000;
/** The next card comes up under the pointer: the second click of a double click must not answer it. */
const deafForMs = 400;
const roomAbovePx = 16;
const nearEndPx = 80;
/** An own message higher than this would push the answer out of sight. */
const shortEchoPx = 160;

/** @param pictureAddress of the block at a place in the message with this key */
export function talkLog(words: PageWords, pictureAddress: (key: string, place: number) => string, choose: (choice: Choice, pressed: HTMLButtonElement) => void): TalkLog {
  const shown = new Map<string, Shown>();
  let isLoaded = false;
  /** Came below what is read, or while people and clock took the log's place. */
  let unseen: Shown[] = [];
  const waiting = element('p', { class: 'waiting', 'aria-hidden': 'true' }, element('span'), element('span'), element('span'));
  const list = element('div', { class: 'log-entries' });
  const announcer = element('div', { class: 'only-heard', role: 'status' });
  const toUnseen = element(
    'button',
    {
      type: 'button',
      class: 'button primary to-unseen',
      hidden: true,
      click: () => {
        const answer = unseen.find(({ entry }) => entry.from === 'bot');
        showUnseen();
        answer?.article.focus({ preventScroll: true });
      },
    },
    words.toNews,
  );
  const log = element('div', { class: 'log', id: 'log', role: 'log', 'aria-live': 'off', 'aria-label': words.conversationWith, tabindex: 0 }, list, waiting);

  const inOrder = (): Shown[] => [...shown.values()].sort((a, b) => (a.entry.key < b.entry.key ? -1 : 1));

  const put = (entry: FeedEntry): Shown => {
    const before = inOrder().findLast((other) => other.entry.key < entry.key);
    const article = element('article', { class: `entry ${entry.from === 'bot' ? entry.content.tone : 'own'}`, tabindex: -1 });
    const place = element('div', { class: 'place' }, momentLine(entry, before?.entry ?? null, words), article);
    if (before === undefined) list.prepend(place);
    else before.place.after(place);
    const added = { entry, place, article, isOpen: false };
    shown.set(entry.key, added);
    fill(added);
    article.toggleAttribute('data-fresh', true);
    setTimeout(() => article.removeAttribute('data-fresh'), deafForMs);
    return added;
  };

  const fill = (each: Shown): void => {
    const { entry, article, isOpen } = each;
    const { content } = entry;
    const press = (choice: Choice, pressed: HTMLButtonElement): void => {
      if (!article.hasAttribute('data-fresh')) choose(choice, pressed);
    };
    if ('blocks' in content) {
      article.lang = content.lang;
      article.setAttribute('aria-label', `${words.bot}: ${content.summary}`);
      article.replaceChildren(...renderMessage(content, { words, isOpen, pictureAddress: (place) => pictureAddress(entry.key, place), choose: press }));
    } else {
      article.setAttribute('aria-label', words.you);
      article.replaceChildren(element('p', {}, content.text));
    }
    article.classList.toggle('is-open', isOpen);
  };

  const reopen = (): void => {
    const open = openKeys(inOrder().map(({ entry }) => entry));
    for (const each of shown.values()) {
      if (each.isOpen === open.has(each.entry.key)) continue;
      each.isOpen = !each.isOpen;
      fill(each);
    }
  };

  const isInSight = (): boolean => log.clientHeight > 0;
  const isAtEnd = (): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < nearEndPx;

  const moveTo = (added: readonly Shown[]): void => {
    const [first] = added;
    const answer = added.find(({ entry }) => entry.from === 'bot');
    const target = first !== undefined && first.place.offsetHeight <= shortEchoPx ? first : (answer ?? first);
    if (target === undefined) return;
    log.scrollTo({ top: target.place.offsetTop - list.offsetTop - roomAbovePx });
  };

  const setUnseen = (entries: Shown[]): void => {
    unseen = entries;
    toUnseen.hidden = entries.length === 0;
  };
  const showUnseen = (): void => {
    moveTo(unseen);
    setUnseen([]);
  };

  let wasInSight = false;
  new ResizeObserver(() => {
    if (!wasInSight && isInSight() && unseen.length > 0) showUnseen();
    wasInSight = isInSight();
  }).observe(log);
  log.addEventListener('scroll', () => {
    if (isInSight() && isAtEnd()) setUnseen([]);
  });

  return {
    element: element('div', { class: 'log-frame' }, log, toUnseen, announcer),
    isEmpty: () => shown.size === 0,
    add: (entries, as) => {
      const isLoading = !isLoaded && as === 'news';
      isLoaded = true;
      const isHidden = !isInSight();
      const wasAtEnd = isAtEnd();
      const added = entries.filter(({ key }) => !shown.has(key)).map(put);
      if (added.length === 0) return;
      reopen();
      const answers = added.filter(({ entry }) => entry.from === 'bot');
      const [answer] = answers;
      if (isLoading) {
        const current = inOrder().findLast(({ isOpen }) => isOpen) ?? added.at(-1);
        if (current !== undefined) log.scrollTo({ top: current.place.offsetTop - list.offsetTop - roomAbovePx, behavior: 'instant' });
        return;
      }
      if (isHidden || (as === 'news' && !wasAtEnd)) setUnseen([...unseen, ...added]);
      else {
        moveTo(added);
        setUnseen([]);
      }
      if (as === 'pressed' && answer !== undefined) answer.article.focus({ preventScroll: true });
      else announcer.replaceChildren(...answers.map(({ entry }) => ('summary' in entry.content ? element('p', { lang: entry.content.lang }, entry.content.summary) : '')));
    },
    lock: (pressed) => {
      log.setAttribute('aria-busy', 'true');
      pressed?.setAttribute('data-pressed', '');
      for (const button of log.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
    },
    unlock: () => {
      log.removeAttribute('aria-busy');
      for (const button of log.querySelectorAll('button')) {
        button.removeAttribute('aria-disabled');
        button.removeAttribute('data-pressed');
      }
    },
  };
}

/** The day when it is another one than before; the time after a pause. */
function momentLine({ at }: FeedEntry, before: FeedEntry | null, words: PageWords): HTMLElement | null {
  const day = dayOf(at, words.language);
  const isNewDay = before === null || dayOf(before.at, words.language) !== day;
  const isAfterPause = before !== null && Date.parse(at) - Date.parse(before.at) >= pauseWorthTellingMs;
  if (!isNewDay && !isAfterPause) return null;
  const time = timeOf(at, words.language);
  return element('p', { class: 'moment' }, element('time', { datetime: at }, isNewDay ? `${day}, ${time}` : time));
}
