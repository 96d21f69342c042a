/**
 * Visitor pages: the HTML before the conversation. They work without a script, because people open their mail anywhere.
 * May import: flows (types), templates, bot/channels/web/assets.ts (types).
 */
import type { Language } from '../../../flows/language.ts';
import { visitorWords } from '../../../templates/page/visitor-words.ts';
import type { WebAssets } from './assets.ts';
import { escaped } from './shell.ts';
import { linkMinutes, sessionDays } from './visits.ts';

/** Styles and fonts of our own, and forms that go to us; no script at all. */
export const visitorPolicy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Asks for the address. @param news what happened just before */
export function doorPage(assets: WebAssets, language: Language, news: 'asked' | 'linkOver' | 'tooOften' | null): string {
  const words = visitorWords[language];
  const told = news === null ? '' : news === 'asked' ? words.asked(linkMinutes) : words[news];
  return page(assets, language, words.title, `<h1>${escaped(words.title)}</h1>
<p role="status">${escaped(told)}</p>
<p>${escaped(words.lead)}</p>
<form method="post" action="/link">
<label for="email">${escaped(words.email)}</label>
<input id="email" name="email" type="email" autocomplete="email" maxlength="254" required>
<button class="button primary">${escaped(words.ask)}</button>
</form>`);
}

/** Mail scanners open every link: opening it only shows a button. */
export function linkPage(assets: WebAssets, language: Language, token: string): string {
  const words = visitorWords[language];
  return page(assets, language, words.openTitle, `<h1>${escaped(words.openTitle)}</h1>
<p>${escaped(words.openLead(sessionDays))}</p>
<form method="post" action="/enter">
<input type="hidden" name="token" value="${escaped(token)}">
<button class="button primary">${escaped(words.open)}</button>
</form>`);
}

function page({ style, icon }: WebAssets, language: Language, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(title)} · Datapeil</title>
<link rel="icon" type="image/svg+xml" href="${icon}">
<link rel="stylesheet" href="${style}">
</head>
<body>
<main class="door">
<p class="door-brand">Datapeil</p>
${content}
</main>
</body>
</html>
`;
}
