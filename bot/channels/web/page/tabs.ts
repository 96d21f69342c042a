/**
 * Tabs as the ARIA practices describe them: one stop for Tab, arrows between them, the panel drawn when it is chosen.
 * May import: dom.ts.
 */
import { element } from './dom.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: () => HTMLElement;
}

export function tabs(label: string, choices: readonly Tab[]): HTMLElement {
  const panel = element('div', { class: 'tab-panel', role: 'tabpanel', id: 'tab-panel' });
  const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': label, keydown: (event) => move(event) });
  const buttons = choices.map((tab) => element('button', { type: 'button', class: 'tab', role: 'tab', id: `tab-${tab.id}`, 'aria-controls': 'tab-panel', click: () => select(tab) }, tab.label));
  list.append(...buttons);

  const select = (tab: Tab): void => {
    for (const button of buttons) {
      const isSelected = button.id === `tab-${tab.id}`;
      button.setAttribute('aria-selected', String(isSelected));
      button.tabIndex = isSelected ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', `tab-${tab.id}`);
    panel.replaceChildren(tab.content());
  };
  const move = (event: Event): void => {
    const step = event instanceof KeyboardEvent ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
    const from = buttons.findIndex((button) => button === document.activeElement);
    if (step === undefined || from === -1) return;
    const next = buttons.at((from + step) % buttons.length);
    next?.focus();
    next?.click();
  };

  const [first] = choices;
  if (first !== undefined) select(first);
  return element('div', {}, list, panel);
}
