/**
 * Plain text: what every file format can hold.
 * May import: nothing. Pure.
 */

/** Without control characters (XML has none), halves of characters, what is no character and what turns the words behind it round; CRLF and CR become LF. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '');
}

/**
 * The text with one `sign` for each run of characters that a font cannot show. Invisible characters go: nothing is lost with them.
 * @param isShown by code point
 */
export function shownText(text: string, isShown: (codePoint: number) => boolean, sign: string): string {
  const visible = plainText(text).normalize('NFC').replace(/[\p{Cf}\p{Variation_Selector}]/gu, '');
  // U+FFFF is no character, so plain text does not have it.
  return visible.replace(/[^\n\t]/gu, (character) => (isShown(character.codePointAt(0) ?? 0) ? character : '\uFFFF')).replace(/\uFFFF+/g, sign);
}
