/**
 * One mail being read: its head, and its three forms as tabs. The HTML form sits in a frame that runs no script.
 * May import: templates/page/words.ts, bot/channels/web/contract.ts (types), api.ts, dates.ts, dom.ts, tabs.ts.
 */
import type { PageWords } from '../../../../templates/page/words.ts';
import type { MailRow } from '../contract.ts';
import { getMailText, mailAddress } from './api.ts';
import { momentOf } from './dates.ts';
import { element } from './dom.ts';
import { tabs } from './tabs.ts';

const widths = { phone: 360, screen: 600 } as const;

export function openMail(words: PageWords, mail: MailRow, toList: () => void): readonly HTMLElement[] {
  const { subject, to, at, status } = mail;
  return [
    element('button', { type: 'button', class: 'button normal only-narrow', click: toList }, words.backToMails),
    element(
      'header',
      { class: 'letter-head' },
      element('p', { class: 'mail-kind' }, mailName(words, mail)),
      element('h1', { tabindex: -1 }, subject),
      element('p', {}, element('span', { class: 'dim' }, `${words.to} `), `${to.name} `, element('span', { class: 'dim' }, `<${to.email}>`)),
      element('p', {}, element('span', { class: 'dim' }, status === 'sent' ? `${words.sentAt} ` : `${words.mailStatuses[status]} `), element('time', { datetime: at }, momentOf(at, words.language))),
    ),
    tabs(words.mailForms, [
      { id: 'html', label: words.asHtml, content: () => letter(words, mail) },
      { id: 'text', label: words.asText, content: () => source(words, mail.id, 'txt', words.asText) },
      { id: 'source', label: words.asSource, content: () => source(words, mail.id, 'eml', words.asSource) },
    ]),
  ];
}

/** "Uitnodiging": what the mail is, in a word or two. */
export function mailName({ moments, mailKinds }: PageWords, { kind, milestone }: MailRow): string {
  return (milestone === null ? undefined : moments[milestone]) ?? mailKinds[kind];
}

function letter(words: PageWords, { id, subject }: MailRow): HTMLElement {
  // Same origin without scripts: the page may measure the letter, the letter can do nothing.
  const frame = element('iframe', { class: 'letter', src: mailAddress(id, 'html'), title: subject, sandbox: 'allow-same-origin' });
  const fit = (): void => {
    const height = frame.contentDocument?.documentElement.scrollHeight;
    if (height !== undefined) frame.style.setProperty('height', `${height}px`);
  };
  frame.addEventListener('load', fit);

  const buttons = new Map<number, HTMLButtonElement>();
  const setWidth = (chosen: number): void => {
    frame.style.setProperty('height', '0');
    frame.style.setProperty('width', `${chosen}px`);
    for (const [width, button] of buttons) button.setAttribute('aria-pressed', String(width === chosen));
    fit();
  };
  for (const [width, word] of [[widths.phone, words.phoneWidth], [widths.screen, words.screenWidth]] as const) {
    buttons.set(width, element('button', { type: 'button', class: 'button normal', click: () => setWidth(width) }, `${word} ${width} px`));
  }
  setWidth(window.innerWidth < widths.screen ? widths.phone : widths.screen);
  return element(
    'div',
    {},
    element('div', { class: 'widths', role: 'group', 'aria-label': words.width }, ...buttons.values()),
    element('div', { class: 'desk', tabindex: 0, role: 'region', 'aria-label': subject }, frame),
  );
}

function source(words: PageWords, id: string, form: 'txt' | 'eml', label: string): HTMLElement {
  const text = element('pre', { class: form, tabindex: 0, role: 'region', 'aria-label': label });
  void getMailText(id, form).then((found) => (text.textContent = found ?? words.mailGone));
  return text;
}
