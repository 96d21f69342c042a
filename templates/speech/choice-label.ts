/**
 * Choice label: what a choice is called, in full, wherever it stands alone.
 * May import: flows, templates/speech.
 */
import { isWithheld } from '../../flows/answer.ts';
import type { Choice } from '../../flows/choice.ts';
import { longestLabel, type Speaker } from './card.ts';
import { dayAndTime } from './dates.ts';
import { judgementWords, shortened } from './phrases.ts';
import { textsIn } from './texts.ts';

/** "Niveau 2", "Vraag 3 wijzigen naar 2", "Uitleg: DPIA". At most 30 characters. */
export function choiceLabel(choice: Choice, speaker: Speaker): string {
  const { language, glossary } = speaker;
  const { buttons, enrolment, manage, scan } = textsIn(language);
  switch (choice.action) {
    case 'consent':
      return choice.given ? buttons.consent.given : buttons.consent.declined;
    case 'answer':
      return shortened(answerLabel(choice, speaker), longestLabel);
    case 'correct': {
      if (choice.judgement.kind === 'level') return buttons.correct[choice.part](choice.itemId, String(choice.judgement.level));
      const words = judgementWords(choice.judgement, speaker.questionnaire.item(choice.itemId), language);
      return shortened(buttons.correct[choice.part === 'current' ? 'currentWithheld' : 'ambitionWithheld'](choice.itemId, words), longestLabel);
    }
    case 'explain-term': {
      const name = glossary.term(choice.termId)?.name[language] ?? choice.termId;
      return buttons.explainTerm + shortened(name, longestLabel - buttons.explainTerm.length);
    }
    case 'select':
      return shortened((choice.isSelected ? buttons.take : buttons.letGo) + optionText(choice, speaker), longestLabel);
    case 'write-other':
      return buttons.other;
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
    case 'suit':
      return choice.at === null ? scan.suit.none : shortened((choice.isFit ? scan.suit.can : scan.suit.cannot)(dayOrText(choice.at, language)), longestLabel);
    case 'enrol':
      return enrolment.buttons[choice.answer];
    case 'choose-scan':
      return manage.buttons.see;
    case 'accept-scan':
      return manage.view.accept;
    case 'decide':
      return choice.isSure ? scan.check.yes : scan.check.no;
    case 'command':
      return buttons.commands[choice.command];
  }
}

/** A card that came back may hold anything. */
function dayOrText(at: string, language: Speaker['language']): string {
  return Number.isNaN(Date.parse(at)) ? at : dayAndTime(at, language);
}

/** "Niveau 2", "Mee eens", "Weet ik niet", "GIS en Excel". */
export function answerLabel({ itemId, judgement }: Extract<Choice, { action: 'answer' }>, speaker: Speaker): string {
  const { language } = speaker;
  const { buttons } = textsIn(language);
  if (isWithheld(judgement)) return buttons.withheld[judgement.kind];
  const item = speaker.questionnaire.item(itemId);
  if (judgement.kind !== 'level') return judgementWords(judgement, item, language);
  return item?.kind === 'scale' ? (item.levels[judgement.level - 1]?.[language] ?? '') : buttons.level(judgement.level);
}

function optionText({ itemId, option }: Extract<Choice, { action: 'select' }>, speaker: Speaker): string {
  const item = speaker.questionnaire.item(itemId);
  const found = item && 'options' in item ? item.options.find(({ id }) => id === option) : undefined;
  return found?.text[speaker.language] ?? option;
}
