import type { Texts } from '../nl.ts';

export const reception: Texts['reception'] = {
  unknown: 'Hello. I do not know you yet, so I cannot help you any further.',
  howToJoin: 'Were you invited? Then type the code from that mail, for example ABCD-EFGH-JKMN.',
  whomToAsk: 'No invitation? Ask the person who runs the scan in your organisation.',
  codeRefused: 'This code does not work (any more). Check that you copied it correctly, or ask for a new one.',
  codeTooOften: 'You tried a code too often. Try again in an hour.',
  which: 'In which role are you speaking now?',
  whichHint: 'Choose one. To change later, type ‘switch’.',
  seat: (role, municipality) => `${role} at ${municipality}`,
};
