/**
 * The HTML that the browser gets first: head, links to the bundled files, an empty place for the page.
 * May import: templates, bot/channels/web/assets.ts (types).
 */
import { pageWords } from '../../../templates/page/words.ts';
import type { WebAssets } from './assets.ts';

/** What the pages need and no more; the server sends it with both. */
export const contentSecurityPolicy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'self'";

/** `/`. Dutch until the script reads which language was chosen. */
export function tryShell(assets: WebAssets): string {
  return shell(assets, 'try', pageWords.nl.tryTitle);
}

/** `/`, for someone outside the tenant who came by a personal link. */
export function talkShell(assets: WebAssets): string {
  return shell(assets, 'talk', pageWords.nl.talkTitle);
}

/** `/mailbox` */
export function mailboxShell(assets: WebAssets): string {
  return shell(assets, 'mailbox', pageWords.nl.mailboxTitle);
}

function shell({ script, style, icon, fonts }: WebAssets, page: 'try' | 'mailbox' | 'talk', title: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" type="image/svg+xml" href="${icon}">
${fonts.map((font) => `<link rel="preload" as="font" type="font/ttf" crossorigin href="${font}">`).join('\n')}
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body data-page="${page}">
<div id="app"></div>
<noscript><p class="needs-script">${escaped(pageWords.nl.needsScript)}</p></noscript>
</body>
</html>
`;
}

/** For text and for attributes in double quotes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
