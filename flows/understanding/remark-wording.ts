/**
 * Remark wording: remarks that say what they are ("opmerking bij 12: …"), and what is kept of a remark.
 * May import: nothing. Pure.
 */
export interface RemarkSaid {
  /** The item named with it, as typed; `null`: none was named. */
  readonly item: string | null;
  readonly text: string;
  /** A colon says that the rest is the remark. */
  readonly isMarked: boolean;
}

const opening = /^(?:ik heb een |i have a |mijn |my )?(?:opmerking|remark|comment|toelichting|notitie|note|kanttekening)(?![\p{L}\p{N}])/iu;
const reference = /^\s*(?<pointer>(?:(?:bij|op|over|voor|on|for|to|about|at|van)\s+)?(?:(?:vraag|item|question|nummer|number|nr\.?|punt)\s+)?)#?(?<item>[a-z]?-?\d{1,2}[a-z]?)(?![\p{L}\p{N}])/iu;
const mark = /^\s*[:：–—-]\s*/u;

/** The remark in an utterance that begins with the word for it; `null` when it does not. Pure; total. */
export function remarkIn(text: string): RemarkSaid | null {
  const opened = opening.exec(text);
  if (!opened) return null;
  const rest = text.slice(opened[0].length);
  const referred = reference.exec(rest);
  const tail = rest.slice(referred?.[0].length ?? 0);
  const marked = mark.exec(tail);
  // "Opmerking 3 collega's weten dit" names no item.
  const isNamed = referred?.groups?.['pointer'] !== '' || marked !== null || tail.trim() === '';
  if (!isNamed) return { item: null, text: remarkText(rest), isMarked: false };
  return { item: referred?.groups?.['item'] ?? null, text: remarkText(tail.slice(marked?.[0].length ?? 0)), isMarked: marked !== null };
}

/**
 * What is kept of a remark: its words and line breaks, without characters that show nothing, turn the text round or break a store. Pure.
 */
export function remarkText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}\u{200F}\u{FEFF}]/gu, '')
    .trim();
}

/** Whether anything of it can be seen. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u{2800}]/u.test(text);
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
