/** Remarks: asking for one, keeping it, and what happens when a text is too long. */
import type { Texts } from '../nl.ts';

export const remarks: Texts['remarks'] = {
  question: (number, title) => `What would you like to say about ${number}, ${title}?`,
  hint: 'Type your remark and send it. The facilitators read it with your name.',
  existing: 'This remark is there already. A new one takes its place.',
  recorded: (number) => `Your remark on ${number} is saved.`,
  replaced: (number) => `Your new remark on ${number} is saved. The old one is gone.`,
  dropped: 'Fine, I save no new remark.',
  check: (number) => `Is this a remark on question ${number}?`,
  tooLong: (length, longest) => `Your text is ${length} characters long and there is room for ${longest}. Make it shorter and send it again.`,
};
