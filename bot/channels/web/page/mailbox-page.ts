/**
 * The mailbox of try mode: every mail that the bot sent, as HTML, as text and as source. The address (`?mail=`) keeps which one is read.
 * May import: templates/page/words.ts, bot/channels/web/contract.ts (types), this folder.
 */
import type { PageWords } from '../../../../templates/page/words.ts';
import type { MailRow } from '../contract.ts';
import { getMails } from './api.ts';
import { momentOf } from './dates.ts';
import { element, replaceKeepingFocus } from './dom.ts';
import { sign } from './gauge.ts';
import { languageSwitch } from './language-switch.ts';
import { hearNews } from './news.ts';
import { mailName, openMail } from './open-mail.ts';

/** Draws the page into `app`. @returns leaves it: stops listening */
export async function showMailboxPage(app: HTMLElement, words: PageWords): Promise<() => void> {
  let mails: readonly MailRow[] = [];
  let isReachable = true;
  let shown: MailRow | null = null;

  const list = element('nav', { class: 'mail-list', 'aria-label': words.mailList });
  const reader = element('main', { id: 'main', tabindex: -1 });
  const frame = element('div', { class: 'mail-frame' }, list, reader);
  const head = element(
    'header',
    { class: 'mail-head' },
    element('a', { class: 'brand', href: '/', 'aria-label': `Datapeil: ${words.backToTry}` }, sign(), element('span', { class: 'brand-name' }, 'Datapeil')),
    element('a', { class: 'button normal', href: '/', click: (event) => back(event) }, words.backToTry),
    languageSwitch(words),
  );

  const wanted = (): string | null => new URLSearchParams(location.search).get('mail');
  const choose = (id: string | null): void => {
    history.pushState(null, '', id === null ? location.pathname : `?mail=${encodeURIComponent(id)}`);
    draw();
    if (id === null) list.querySelector('a')?.focus();
    else reader.querySelector('h1')?.focus();
  };

  const draw = (): void => {
    const id = wanted();
    const mail = mails.find((each) => each.id === id);
    frame.dataset['view'] = mail === undefined ? 'list' : 'mail';
    document.title = mail === undefined ? words.mailboxTitle : `${mail.subject} · ${words.mailboxTitle}`;
    replaceKeepingFocus(list, element('h2', {}, words.mails(mails.length)), element('ul', {}, ...mails.map((each) => element('li', {}, mailLink(words, each, each.id === id, choose)))));
    // A mail that is being read is left alone, unless it was sent meanwhile: drawing it again throws the reader back to its top.
    if (mail !== undefined && shown?.id === mail.id && shown.status === mail.status) return;
    shown = mail ?? null;
    reader.replaceChildren(...(mail === undefined ? nothingOpen(words, mails.length, isReachable, id !== null) : openMail(words, mail, () => choose(null))));
  };
  const refresh = async (): Promise<void> => {
    const found = await getMails();
    isReachable = found !== null;
    mails = found ?? mails;
    draw();
  };

  window.addEventListener('popstate', draw);
  app.replaceChildren(element('a', { class: 'skip', href: '#main' }, words.skipToMail), element('div', { class: 'mailbox' }, head, frame));
  await refresh();
  const stopHearing = hearNews(() => void refresh(), () => undefined);
  return () => {
    stopHearing();
    window.removeEventListener('popstate', draw);
  };
}

/** Back to the conversation that one came from, if one did. */
function back(event: Event): void {
  const from = document.referrer === '' ? null : new URL(document.referrer);
  if (from?.origin !== location.origin || from.pathname !== '/') return;
  event.preventDefault();
  location.assign(from.href);
}

function mailLink(words: PageWords, mail: MailRow, isChosen: boolean, choose: (id: string) => void): HTMLElement {
  const { id, at, to, subject, status } = mail;
  const go = (event: Event): void => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    choose(id);
  };
  return element(
    'a',
    { class: 'mail', href: `?mail=${encodeURIComponent(id)}`, 'aria-current': isChosen ? 'true' : null, 'data-focus': id, click: go },
    element('span', { class: 'mail-to' }, to.name),
    element('time', { datetime: at }, momentOf(at, words.language)),
    element('span', { class: 'mail-subject' }, subject),
    element('span', { class: 'mail-kind' }, status === 'sent' ? mailName(words, mail) : `${mailName(words, mail)}, ${words.mailStatuses[status]}`),
  );
}

function nothingOpen(words: PageWords, count: number, isReachable: boolean, isGone: boolean): readonly HTMLElement[] {
  const title = element('h1', { tabindex: -1 }, words.mailbox);
  if (!isReachable) return [element('div', { class: 'nothing-open' }, title, element('p', { role: 'alert' }, words.notLoaded))];
  if (count === 0) return [element('div', { class: 'nothing-open' }, title, element('p', { class: 'lead' }, words.noMail), element('p', {}, words.noMailLead))];
  return [element('div', { class: 'nothing-open' }, title, element('p', {}, words.mailboxLead), element('p', {}, isGone ? words.mailGone : words.pickMail))];
}
