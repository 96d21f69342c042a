/**
 * What Teams shows of the app before anyone talks to it: name, description, and the words that can be typed.
 * May import: flows.
 */
import type { Language } from '../flows/language.ts';

export interface TeamsAppWords {
  /** At most 30 characters. */
  readonly name: string;
  readonly fullName: string;
  /** At most 80 characters. */
  readonly short: string;
  readonly full: string;
  /** At most ten. `title` is typed as it stands: at most 32 characters. */
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

export const teamsAppWords: Readonly<Record<Language, TeamsAppWords>> = {
  nl: {
    name: 'Datapeil',
    fullName: 'Datapeil – de datavolwassenheidsscan, vraag voor vraag',
    short: 'Vul de datavolwassenheidsscan van je gemeente in, vraag voor vraag.',
    full: 'Datapeil stelt je de vragen van de Datavolwassenheidsscan, één voor één, in je eigen tempo. Elk begrip wordt uitgelegd. Je kunt stoppen en later verdergaan, en tot de workshop je antwoorden wijzigen. Alleen de begeleiders van de scan zien je antwoorden. Je hebt een uitnodiging van je gemeente nodig.',
    commands: [
      { title: 'verder', description: 'Ga verder waar je was' },
      { title: 'overzicht', description: 'Bekijk je antwoorden' },
      { title: 'hoe ver ben ik', description: 'Zie wat er nog komt' },
      { title: 'uitleg', description: 'Lees meer over deze vraag' },
      { title: 'terug', description: 'Ga naar de vorige vraag' },
      { title: 'nakijken', description: 'Kijk je antwoorden na en stuur ze in' },
      { title: 'status', description: 'Voor de procesregisseur en begeleiders: wie is hoe ver' },
      { title: 'mens', description: 'Vraag een begeleider om contact' },
      { title: 'english', description: 'Switch to English' },
      { title: 'help', description: 'Zie wat je kunt typen' },
    ],
  },
  en: {
    name: 'Datapeil',
    fullName: 'Datapeil – the data maturity scan, question by question',
    short: 'Answer the data maturity scan of your municipality, question by question.',
    full: 'Datapeil asks you the questions of the data maturity scan, one by one, at your own pace. Every term is explained. You can stop and go on later, and change your answers until the workshop. Only the facilitators of the scan see your answers. You need an invitation from your municipality.',
    commands: [
      { title: 'continue', description: 'Go on where you were' },
      { title: 'overview', description: 'See your answers' },
      { title: 'how far am I', description: 'See what is left' },
      { title: 'explain', description: 'Read more about this question' },
      { title: 'back', description: 'Go to the previous question' },
      { title: 'review', description: 'Check your answers and send them in' },
      { title: 'status', description: 'For the process director and facilitators: who is how far' },
      { title: 'human', description: 'Ask a facilitator to contact you' },
      { title: 'nederlands', description: 'Ga verder in het Nederlands' },
      { title: 'help', description: 'See what you can type' },
    ],
  },
};
