/**
 * Starts the page that the shell names.
 * May import: templates/page/words.ts, this folder.
 */
import { pageWords } from '../../../../templates/page/words.ts';
import { languageChosen } from './language-switch.ts';
import { showMailboxPage } from './mailbox-page.ts';
import { pageLanguage } from './page-language.ts';
import { showTalkPage } from './talk-page.ts';
import { showTryPage } from './try-page.ts';

const pages = { mailbox: showMailboxPage, talk: showTalkPage, try: showTryPage };
const { page } = document.body.dataset;
const show = pages[page === 'mailbox' || page === 'talk' ? page : 'try'];
let leave: () => void = () => undefined;

async function start(): Promise<void> {
  const words = pageWords[pageLanguage()];
  const app = document.querySelector('#app');
  if (!(app instanceof HTMLElement)) return;
  document.documentElement.lang = words.language;
  leave();
  leave = await show(app, words);
}

window.addEventListener(languageChosen, () => void start());
void start();
