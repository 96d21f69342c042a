/**
 * Addresses: what may stand in an envelope. Stricter than RFC 5322, so that nothing in an address can become a header or a command.
 * May import: nothing.
 */
const plainAddress = /^[^\s<>@,;:"()[\]\\\p{Cc}]+@[^\s<>@,;:"()[\]\\\p{Cc}]+$/u;
const namedAddress = /^\s*(?:"(?<quoted>[^"<>\p{Cc}]*)"|(?<bare>[^"<>\p{Cc}]*?))\s*<(?<address>[^<>\p{Cc}]+)>\s*$/u;
/** RFC 5321, 4.5.3.1.3. */
const longestAddress = 254;

export interface Sender {
  readonly name: string;
  readonly address: string;
}

export function isAddress(text: string): boolean {
  return text.length <= longestAddress && plainAddress.test(text);
}

/** `Name <address>` or a bare address; `null` when it is neither. */
export function parseSender(text: string): Sender | null {
  const groups = namedAddress.exec(text)?.groups;
  const address = groups?.['address'] ?? text.trim();
  return isAddress(address) ? { name: groups?.['quoted'] ?? groups?.['bare'] ?? '', address } : null;
}
