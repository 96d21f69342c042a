/**
 * One person's conversation: the log, the box, and what happens when a message does not arrive.
 * May import: flows, templates (types and words), bot/channels/web/contract.ts (types), this folder.
 */
import type { MemberId } from '../../../../flows/people.ts';
import type { Message } from '../../../../templates/message.ts';
import type { PageWords } from '../../../../templates/page/words.ts';
import type { PostedMessage } from '../contract.ts';
import { getFeed, pictureAddress, sendMessage } from './api.ts';
import { composer } from './composer.ts';
import { element } from './dom.ts';
import { renderMessage } from './render-message.ts';
import { talkLog } from './talk-log.ts';

export interface Talk {
  readonly element: HTMLElement;
  /** Fetches what is new. `awaited`: someone just did what brings it about. */
  readonly refresh: (as: 'news' | 'awaited') => Promise<void>;
}

type Said = PostedMessage['said'];

/** @param answered called when a message was taken: the person's progress may have changed */
export function openTalk(words: PageWords, memberId: MemberId, answered: () => void): Talk {
  /** The last entry of the server's own list. Answers to what we send may run ahead of it, so they do not move it. */
  let fetched: string | null = null;
  /** What is on its way, so that what it brings about is shown as its answer and not as news. */
  let sending: Promise<void> | null = null;
  /** Sent again with the same event id, so that a message that did arrive is not taken twice. */
  let undelivered: PostedMessage | null = null;

  const log = talkLog(words, (key, place) => pictureAddress(memberId, key, place), (choice, pressed) => {
    send({ kind: 'choice', choice }, pressed);
  });
  const box = composer(words, memberId, (text) => {
    send({ kind: 'text', text }, null);
  });
  const trouble = element('div', { class: 'trouble', role: 'alert' });
  const empty = element(
    'div',
    { class: 'empty', hidden: true },
    element('h2', {}, words.emptyTitle),
    element('p', {}, words.emptyLead),
    element('button', { type: 'button', class: 'button primary', click: () => send({ kind: 'text', text: words.greeting }, null) }, words.sayGreeting),
  );

  const send = (said: Said, pressed: HTMLButtonElement | null): void => {
    sending ??= deliver(said, pressed).finally(() => (sending = null));
  };
  const deliver = async (said: Said, pressed: HTMLButtonElement | null): Promise<void> => {
    // Who is writing stays in the box; who pressed something goes on to the answer.
    const as = box.element.contains(document.activeElement) ? 'awaited' : 'pressed';
    const posted = undelivered !== null && isSame(undelivered.said, said) ? undelivered : { memberId, eventId: crypto.randomUUID(), said };
    trouble.replaceChildren();
    log.lock(pressed);
    box.setBusy(true);
    const sent = await sendMessage(posted);
    box.setBusy(false);
    log.unlock();
    undelivered = sent.kind === 'failed' ? posted : null;
    if (sent.kind === 'taken') {
      if (said.kind === 'text') box.taken(said.text);
      log.add(sent.entries, as);
      empty.hidden = !log.isEmpty();
      answered();
    } else {
      const again = sent.kind === 'failed' ? (): void => send(said, null) : null;
      trouble.replaceChildren(...troubleOf(words, said, sent.message, again));
      if (said.kind === 'text') box.focus();
    }
  };

  const refresh = async (as: 'news' | 'awaited'): Promise<void> => {
    const entries = await getFeed(memberId, fetched);
    if (entries === null) return;
    fetched = entries.at(-1)?.key ?? fetched;
    await sending;
    log.add(entries, as);
    empty.hidden = !log.isEmpty();
  };

  return { element: element('div', { class: 'talk' }, log.element, empty, trouble, box.element), refresh };
}

function troubleOf(words: PageWords, said: Said, message: Message | null, again: (() => void) | null): readonly HTMLElement[] {
  const sentence = again === null ? words.refused : said.kind === 'text' ? words.notSent : words.choiceNotSent;
  const told =
    message === null
      ? element('p', {}, sentence)
      : element('div', { lang: message.lang }, ...renderMessage({ ...message, blocks: message.blocks.filter(({ kind }) => kind !== 'buttons' && kind !== 'options') }, { words, isOpen: false, pictureAddress: () => null, choose: () => undefined }));
  return again === null ? [told] : [told, element('button', { type: 'button', class: 'button normal', click: again }, words.tryAgain)];
}

function isSame(one: Said, other: Said): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
