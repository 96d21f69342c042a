/**
 * Choice label: what a choice is called, in full, wherever it stands alone.
 * May import: flows, templates/speech.
 */
import type { Choice } from '../../flows/choice.ts';
import { longestLabel, type Speaker } from './card.ts';
import { judgementWords, shortened } from './phrases.ts';
import { textsIn } from './texts.ts';

/** "Niveau 2", "Vraag 3 wijzigen naar 2", "Uitleg: DPIA". At most 30 characters. */
export function choiceLabel(choice: Choice, { language, glossary }: Speaker): string {
  const { buttons } = textsIn(language);
  switch (choice.action) {
    case 'consent':
      return choice.given ? buttons.consent.given : buttons.consent.declined;
    case 'answer':
      return choice.judgement.kind === 'level' ? buttons.level(choice.judgement.level) : buttons.withheld[choice.judgement.kind];
    case 'correct': {
      const words = judgementWords(choice.judgement, language);
      if (choice.judgement.kind === 'level') return buttons.correct[choice.part](choice.itemId, words);
      return buttons.correct[choice.part === 'current' ? 'currentWithheld' : 'ambitionWithheld'](choice.itemId, words);
    }
    case 'explain-term': {
      const name = glossary.term(choice.termId)?.name[language] ?? choice.termId;
      return buttons.explainTerm + shortened(name, longestLabel - buttons.explainTerm.length);
    }
    case 'keep':
      return buttons.keep;
    case 'write-remark':
      return buttons.remarkNamed(choice.itemId);
    case 'drop-remark':
      return buttons.dropRemark;
    case 'take-as-remark':
      return buttons.takeAsRemark;
    case 'confirm':
      return choice.isSure ? buttons.yes : buttons.no;
    case 'explain-item':
      return buttons.explainItemNamed(choice.itemId);
    case 'revisit':
      return buttons.revisit(choice.itemId);
    case 'choose-seat':
      return buttons.chooseSeat;
    case 'own-data':
      return buttons.ownData[choice.wish];
    case 'command':
      return buttons.commands[choice.command];
  }
}
