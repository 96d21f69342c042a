/**
 * Switch wording: whether a text asks to speak from another seat.
 * May import: flows. Pure.
 */
const phrases = new Set(['wissel', 'wisselen', 'wissel van rol', 'andere rol', 'andere scan', 'switch', 'switch role', 'other role', 'other scan', 'another role', 'another scan']);

export function isSwitch(text: string): boolean {
  return phrases.has(text.trim().toLowerCase());
}
