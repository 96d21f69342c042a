/** Every label of a button, at most 30 characters, and what pressing it says in the chat. */
import type { Command } from '../../../flows/choice.ts';

const commands: Readonly<Record<Command, string>> = {
  overview: 'Mijn antwoorden',
  progress: 'Hoe ver ben ik?',
  help: 'Wat kan ik typen?',
  privacy: 'Wie ziet mijn antwoorden?',
  repeat: 'Herhaal de vraag',
  human: 'Ik wil een mens spreken',
  pause: 'Pauze',
  resume: 'Ga verder',
  restart: 'Opnieuw beginnen',
  review: 'Antwoorden nakijken',
  submit: 'Insturen',
  back: 'Terug',
  dutch: 'Nederlands',
  english: 'English',
  status: 'Stand van zaken',
  digest: 'Mail mij de verschillen',
  differences: 'Toon de verschillen',
  agenda: 'Draaiboek',
};

export const buttons = {
  commands,
  ownData: { show: 'Mail mij mijn gegevens', erase: 'Wis mijn gegevens', 'erase-surely': 'Ja, wis mijn gegevens', keep: 'Nee, bewaar mijn gegevens' },
  begin: 'Begin',
  submitAgain: 'Opnieuw insturen',
  consent: { given: 'Ja, ik doe mee', declined: 'Nee, ik doe niet mee', takenBack: 'Toch meedoen' },
  withheld: { unknown: 'Weet ik niet', 'not-my-field': 'Niet mijn vak', skipped: 'Overslaan' },
  level: (level: number) => `Niveau ${level}`,
  keep: 'Laat zo',
  explainItem: 'Uitleg en voorbeeld',
  explainItemNamed: (number: string) => `Uitleg bij vraag ${number}`,
  /** In front of a term's name, which is shortened to fit. */
  chooseSeat: 'Deze',
  explainTerm: 'Uitleg: ',
  writeRemark: 'Opmerking schrijven',
  remark: 'Opmerking',
  remarkNamed: (number: string) => `Opmerking bij vraag ${number}`,
  takeAsRemark: 'Ja, bewaar de opmerking',
  dropRemark: 'Geen opmerking',
  keepRemark: 'Laat mijn opmerking zo',
  revisit: (number: string) => `Naar vraag ${number}`,
  yes: 'Ja',
  no: 'Nee',
  correct: {
    current: (number: string, level: string) => `Vraag ${number} wijzigen naar ${level}`,
    ambition: (number: string, level: string) => `Ambitie ${number} wijzigen naar ${level}`,
    currentWithheld: (number: string, words: string) => `Vraag ${number}: ${words}`,
    ambitionWithheld: (number: string, words: string) => `Ambitie ${number}: ${words}`,
  },
};
