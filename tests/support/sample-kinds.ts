/** A small questionnaire for tests with an item of each kind: K1 rubric, K2 scale, K3 single, K4 multiple, K5 number, K6 text. */
import { createIntakeChart } from '../../flows/intake.ts';
import type { Subject } from '../../flows/converse.ts';
import { parseQuestionnaire, type Questionnaire } from '../../flows/questionnaire.ts';
import { sampleGlossary } from './sample-questionnaire.ts';

const both = (nl: string, en: string) => ({ nl, en });
const base = (id: string, title: string) => ({
  id, title: both(title, title), about: both('Dit gaat over data.', 'This is about data.'), example: both('Een voorbeeld.', 'An example.'), question: both('Waarom?', 'Why?'), terms: [],
});

export const kindsFiles = {
  head: {
    format: 1,
    id: 'kinds',
    version: '1',
    title: both('Alle soorten', 'All kinds'),
    scales: [{ id: 'agreement', options: [both('Zeer mee oneens', 'Strongly disagree'), both('Mee oneens', 'Disagree'), both('Deels oneens, deels eens', 'Partly disagree, partly agree'), both('Mee eens', 'Agree'), both('Zeer mee eens', 'Strongly agree')] }],
    themes: [{ id: 'data', title: both('Data', 'Data'), number: 2 }],
    modules: ['one', 'controle'],
  },
  modules: {
    one: {
      id: 'one', title: both('Gegevens', 'Data'), about: both('Over gegevens.', 'About data.'), status: 'final',
      items: [
        { ...base('K1', 'Besluiten'), theme: 'data', levels: [both('Geen enkel besluit.', 'No decision at all.'), both('Een paar besluiten.', 'A few decisions.'), both('De meeste besluiten.', 'Most decisions.'), both('Elk besluit altijd.', 'Every decision always.')] },
        { ...base('K2', 'Vindbaar'), kind: 'scale', theme: 'data', scale: 'agreement', statement: both('Wij vinden onze gegevens snel.', 'We find our data quickly.') },
      ],
    },
    controle: {
      id: 'controle', title: both('Controle', 'Check'), about: both('Over jullie werk.', 'About your work.'), status: 'final',
      items: [
        { ...base('K3', 'Aanjager'), kind: 'single', statement: both('Is er een aanjager?', 'Is there a driver?'), other: true, options: [{ id: 'yes', ...both('Ja', 'Yes') }, { id: 'no', ...both('Nee', 'No') }, { id: 'later', ...both('Later dit jaar', 'Later this year') }] },
        { ...base('K4', 'Software'), kind: 'multiple', statement: both('Welke software gebruiken jullie?', 'Which software do you use?'), other: true, options: [{ id: 'excel', ...both('Excel', 'Excel') }, { id: 'gis', ...both('GIS', 'GIS') }, { id: 'r', ...both('R of Python', 'R or Python') }, { id: 'bi', ...both('Een dashboard', 'A dashboard') }, { id: 'none', ...both('Iets eigens', 'Something of our own') }] },
        { ...base('K5', 'Mensen'), kind: 'number', statement: both('Hoeveel mensen werken met data?', 'How many people work with data?'), unit: both('medewerkers', 'employees'), min: 0, max: 500 },
        { ...base('K6', 'Verder'), kind: 'text', statement: both('Wat wil je nog kwijt?', 'What else would you like to say?') },
      ],
    },
  },
  perspectives: {},
} as const;

export const kindsQuestionnaire: Questionnaire = parsed();
export const kindsSubject: Subject = { questionnaire: kindsQuestionnaire, glossary: sampleGlossary, chart: createIntakeChart(kindsQuestionnaire) };

function parsed(): Questionnaire {
  const result = parseQuestionnaire(kindsFiles.head, kindsFiles.modules);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
