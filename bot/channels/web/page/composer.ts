/**
 * The box in which people write. What was typed is kept, per person and over a reload, until it was taken.
 * May import: flows, templates/page/words.ts (types), dates.ts, dom.ts.
 */
import { longestRemark } from '../../../../flows/answer.ts';
import type { MemberId } from '../../../../flows/people.ts';
import type { PageWords } from '../../../../templates/page/words.ts';
import { countOf } from './dates.ts';
import { element } from './dom.ts';

export interface Composer {
  readonly element: HTMLElement;
  /** The text was taken. One that is longer than fits stays, so that it can be shortened. */
  readonly taken: (text: string) => void;
  readonly setBusy: (isBusy: boolean) => void;
  readonly focus: () => void;
}

/** The counter appears here. More than the longest can be typed: the bot refuses it kindly, the page never cuts. */
const counterFrom = 3_500;

export function composer(words: PageWords, memberId: MemberId, send: (text: string) => void): Composer {
  const draftKey = `datapeil.draft.${memberId}`;
  const count = (length: number): string => countOf(length, words.language);

  const hint = element('p', { class: 'box-hint', id: 'box-hint' }, words.boxHint);
  const counter = element('p', { class: 'box-counter', id: 'box-counter', role: 'status' });
  const box = element('textarea', { id: 'box', rows: 1, autocomplete: 'off', 'aria-describedby': 'box-hint box-counter', input: () => follow(), keydown: (event) => key(event) });
  const label = element('label', { class: 'only-heard', for: 'box' }, words.boxLabel);
  const button = element('button', { type: 'submit', class: 'button primary send' }, words.send);
  box.placeholder = words.boxPlaceholder;
  box.value = sessionStorage.getItem(draftKey) ?? '';

  const follow = (): void => {
    sessionStorage.setItem(draftKey, box.value);
    const { length } = box.value.trim();
    button.setAttribute('aria-disabled', String(length === 0));
    hint.textContent = words.boxHint;
    hint.classList.remove('is-urgent');
    counter.textContent = length > longestRemark ? words.lengthOver(count(length - longestRemark), count(longestRemark)) : length > counterFrom ? words.lengthLeft(count(length), count(longestRemark)) : '';
    counter.classList.toggle('is-over', length > longestRemark);
    box.style.setProperty('height', 'auto');
    box.style.setProperty('height', `${box.scrollHeight + 2}px`);
  };
  const submit = (): void => {
    if (box.readOnly) return;
    if (box.value.trim() === '') {
      hint.textContent = words.boxEmpty;
      hint.classList.add('is-urgent');
      box.focus();
    } else send(box.value.trim());
  };
  const key = (event: Event): void => {
    // Composing: Enter chooses a character, it does not send.
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey || event.isComposing || event.repeat) return;
    event.preventDefault();
    submit();
  };

  const form = element('form', { class: 'composer', submit: (event) => { event.preventDefault(); submit(); } }, label, element('div', { class: 'box-row' }, box, button), element('div', { class: 'box-foot' }, hint, counter));
  // The height of a text that was kept is known once the box is in the page.
  requestAnimationFrame(follow);
  return {
    element: form,
    focus: () => box.focus(),
    taken: (text) => {
      if (text.length > longestRemark || box.value.trim() !== text) return;
      box.value = '';
      follow();
    },
    setBusy: (isBusy) => {
      box.readOnly = isBusy;
      button.textContent = isBusy ? words.sending : words.send;
    },
  };
}
