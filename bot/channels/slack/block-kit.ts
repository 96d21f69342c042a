/**
 * Block Kit: the few blocks that we send, as Slack's reference has them. Narrower than Slack's own types on purpose: every text is
 * `plain_text` without emoji, so that nothing a person wrote can become bold, a link, a mention or a picture.
 * May import: nothing. Pure.
 */
export interface SlackText {
  readonly type: 'plain_text';
  /** Escaped. */
  readonly text: string;
  readonly emoji: false;
}

export interface SlackButton {
  readonly type: 'button';
  readonly text: SlackText;
  readonly action_id: string;
  readonly value: string;
  readonly style?: 'primary';
  readonly accessibility_label?: string;
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: SlackText }
  | { readonly type: 'section'; readonly text: SlackText; readonly accessory?: SlackButton }
  | { readonly type: 'section'; readonly fields: readonly SlackText[] }
  | { readonly type: 'context'; readonly elements: readonly SlackText[] }
  | { readonly type: 'actions'; readonly elements: readonly SlackButton[] }
  | { readonly type: 'divider' };

/** The three characters that Slack parses in every text: `<!channel>` would wake everyone. Half a character, which JSON cannot carry, is replaced. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

export function plainText(text: string): SlackText {
  return { type: 'plain_text', text: escaped(text), emoji: false };
}

/**
 * The text in parts that fit after escaping, cut at a line or a word where there is one. Nothing is left out.
 * @param most characters a part may have, escaped; at least 10
 */
export function partsOf(text: string, most: number): readonly string[] {
  if (escaped(text).length <= most) return [text];
  let end = most;
  while (escaped(text.slice(0, end)).length > most) end -= Math.ceil((escaped(text.slice(0, end)).length - most) / 5);
  const space = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf(' ', end));
  const cut = space > end / 2 ? space : isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
  const rest = text.slice(cut).trimStart();
  return [text.slice(0, cut), ...(rest === '' ? [] : partsOf(rest, most))];
}

/** The text, cut to fit after escaping, with an ellipsis where something is missing. */
export function cutTo(text: string, most: number): string {
  return escaped(text).length <= most ? text : `${(partsOf(text, most - 1)[0] ?? '').trimEnd()}…`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
