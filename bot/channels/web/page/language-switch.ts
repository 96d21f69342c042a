/**
 * Switches the language of the pages' frame.
 * May import: templates/page/words.ts (types), dom.ts, page-language.ts.
 */
import type { PageWords } from '../../../../templates/page/words.ts';
import { element } from './dom.ts';
import { keepPageLanguage } from './page-language.ts';

/** The page draws itself again when it hears `languagechosen`. */
export const languageChosen = 'languagechosen';

export function languageSwitch({ otherLanguage }: PageWords): HTMLElement {
  const { label, lang } = otherLanguage;
  const choose = (): void => {
    keepPageLanguage(lang);
    window.dispatchEvent(new Event(languageChosen));
  };
  return element('button', { type: 'button', class: 'button quiet language', lang, click: choose }, label);
}
