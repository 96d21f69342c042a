/**
 * What a person typed, from what Slack makes of it: mentions, links and three escaped characters.
 * May import: nothing. Pure.
 */

/** "<https://example.org|example.org>" was typed as "example.org". */
export function fromSlackText(text: string): string {
  return text
    .replace(/<(?:[@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => label ?? target.replace(/^mailto:/, ''))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
