/**
 * A small questionnaire and glossary for tests: two modules, six items, four themes, both languages.
 * Texts are close to the real ones but fixed here, so that a better sentence in the content breaks no test of the flows.
 */
import { parseGlossary, type Glossary } from '../../flows/glossary.ts';
import { parseQuestionnaire, type Questionnaire } from '../../flows/questionnaire.ts';
import type { Localised } from '../../flows/language.ts';
import type { Result } from '../../flows/result.ts';

const both = (nl: string, en: string): Localised => ({ nl, en });

const head = {
  format: 1,
  id: 'sample',
  version: '2026-01',
  title: both('Voorbeeldvragenlijst', 'Sample questionnaire'),
  themes: [
    { id: 'undermining', title: both('Ondermijning', 'Organised crime') },
    { id: 'steering', title: both('Sturing en visie', 'Steering and vision') },
    { id: 'people', title: both('Cultuur en vaardigheden', 'Culture and skills') },
    { id: 'privacy-ethics', title: both('Privacy en ethiek', 'Privacy and ethics') },
  ],
  modules: ['ondermijning', 'mens-en-organisatie'],
};

const modules = {
  ondermijning: {
    id: 'ondermijning',
    title: both('Ondermijning', 'Organised crime'),
    about: both('Deze module gaat over de informatie in de aanpak van ondermijning.', 'This module is about information in the work against organised crime.'),
    status: 'draft',
    items: [
      {
        id: 'U1',
        theme: 'undermining',
        title: both('Informatiepositie', 'Information position'),
        about: both('Dit gaat over wat de gemeente weet over ondermijning.', 'This is about what the municipality knows about organised crime.'),
        example: both('De burgemeester vraagt hoe het staat met drugscriminaliteit in het buitengebied.', 'The mayor asks about drug crime in the countryside.'),
        question: both('Wat weet jij dat een ander aan tafel misschien niet weet?', 'What do you know that others at the table may not know?'),
        terms: ['ondermijning'],
        levels: [
          both('De gemeente weet over ondermijning alleen wat collega’s toevallig horen.', 'The municipality knows about organised crime only what colleagues happen to hear.'),
          both('Na een incident verzamelen enkele collega’s informatie in een eigen bestand.', 'After an incident, a few colleagues collect information in a file of their own.'),
          both('De gemeente verzamelt op een vaste manier informatie van verschillende teams.', 'The municipality collects information from different teams in a fixed way.'),
          both('De gemeente heeft altijd een actueel beeld, ook met informatie van partners.', 'The municipality always has an up-to-date picture, with information from partners.'),
        ],
      },
      {
        id: 'U2',
        theme: 'undermining',
        title: both('Signalen en het meldpunt', 'Signals and the reporting point'),
        about: both('Dit gaat over hoe collega’s signalen melden.', 'This is about how colleagues report signals.'),
        example: both('Een medewerker van de balie ziet iets dat niet goed voelt.', 'A desk clerk sees something that does not feel right.'),
        question: both('Wat houdt je tegen om iets te melden?', 'What keeps you from reporting something?'),
        terms: ['signaal', 'ondermijning'],
        levels: [
          both('Collega’s weten niet waar zij een signaal kunnen melden.', 'Colleagues do not know where to report a signal.'),
          both('Wie iets opvalt, meldt het bij een bekende collega.', 'Whoever notices something reports it to a colleague they know.'),
          both('Er is één meldpunt en de meeste teams gebruiken het.', 'There is one reporting point and most teams use it.'),
          both('Elke melder hoort wat er met het signaal gebeurt.', 'Everyone who reports hears what happens to the signal.'),
        ],
      },
    ],
  },
  'mens-en-organisatie': {
    id: 'mens-en-organisatie',
    title: both('Mens en organisatie', 'People and organisation'),
    about: both('Deze module gaat over sturen, samenwerken en leren met data.', 'This module is about steering, working together and learning with data.'),
    status: 'final',
    items: [
      {
        id: '1',
        theme: 'steering',
        title: both('Besluiten en beleid met data', 'Decisions and policy backed by data'),
        about: both('Dit gaat over de rol van data bij besluiten en beleid.', 'This is about the part data plays in decisions and policy.'),
        example: both('Het college wil extra toezicht op een bedrijventerrein. Staan er cijfers in het voorstel?', 'The board wants extra inspections on a business park. Does the proposal give figures?'),
        question: both('Welke rol speelden cijfers bij een recent besluit?', 'What part did figures play in a recent decision?'),
        terms: ['ondermijning'],
        levels: [
          both('Gevoel en gewoonte bepalen de besluiten en het beleid van de gemeente.', 'Gut feeling and old habits shape the decisions and policy of the municipality.'),
          both('De gemeente probeert iets nieuws en onderbouwt een paar besluiten met data.', 'The municipality tries something new and backs up a few decisions with data.'),
          both('De gemeente onderbouwt de meeste besluiten en beleidsstukken met data.', 'The municipality backs up most decisions and policy papers with data.'),
          both('Onderbouwing met data is de standaard; ontbreekt zij, dan vragen mensen ernaar.', 'Backing with data is the standard; where it is missing, people ask why.'),
        ],
      },
      {
        id: '3',
        theme: 'steering',
        title: both('Steun en budget', 'Support and budget'),
        about: both('Dit gaat over de steun en het geld die bestuur en directie geven.', 'This is about the support and money that the executive and directors give.'),
        example: both('De burgemeester wil het graag, maar in de begroting staat geen geld voor een analist.', 'The mayor is keen, but the budget holds no money for an analyst.'),
        question: both('Waar merk jij steun, en waar houdt die op?', 'Where do you notice support, and where does it end?'),
        terms: ['datagedreven-werken'],
        levels: [
          both('Bestuur en directie geven geen steun en geen budget.', 'The executive and the directors give no support and no budget.'),
          both('Een enkele bestuurder steunt een proef met tijdelijk geld.', 'A single executive supports a trial with temporary money.'),
          both('Er is een jaarlijks budget voor datagedreven werken.', 'There is a yearly budget for data-driven working.'),
          both('Steun en geld liggen voor jaren vast in de begroting.', 'Support and money are laid down in the budget for years.'),
        ],
      },
      {
        id: '12',
        theme: 'people',
        title: both('Vaardigheden van medewerkers', 'Skills of staff'),
        about: both('Dit gaat over wat medewerkers met data kunnen.', 'This is about what staff can do with data.'),
        example: both('Een toezichthouder wil een lijst van panden maken en weet niet hoe.', 'An inspector wants a list of buildings and does not know how to make it.'),
        question: both('Wat zou jij met data willen kunnen?', 'What would you like to be able to do with data?'),
        terms: ['dashboard', 'data-lake'],
        levels: [
          both('Medewerkers werken vooral op ervaring en vragen niet om data.', 'Staff work mainly on experience and do not ask for data.'),
          both('Een paar medewerkers maken zelf lijsten in een spreadsheet.', 'A few staff members make their own lists in a spreadsheet.'),
          both('De meeste medewerkers lezen een dashboard en stellen er vragen over.', 'Most staff read a dashboard and ask questions about it.'),
          both('Alle medewerkers onderzoeken zelf hun gegevens en leren van elkaar.', 'All staff explore their own data and learn from each other.'),
        ],
      },
      {
        id: '24',
        theme: 'privacy-ethics',
        title: both('CISO en FG betrekken', 'Involving the CISO and FG'),
        about: both('Dit gaat over wanneer collega’s de CISO en de FG betrekken.', 'This is about when colleagues involve the CISO and the FG.'),
        example: both('De gemeente wil signalen over woningen en bedrijven naast elkaar leggen. Mag dat?', 'The municipality wants to compare signals about homes and businesses. Is that allowed?'),
        question: both('Wanneer betrek jij de CISO of de FG?', 'When do you involve the CISO or the FG?'),
        terms: ['ciso', 'fg', 'dpia', 'signaal'],
        levels: [
          both('Collega’s betrekken de CISO of de FG als iemand eraan denkt.', 'Colleagues involve the CISO or the FG if someone thinks of it.'),
          both('De CISO en de FG controleren achteraf de privacy en de beveiliging.', 'The CISO and the FG check privacy and security afterwards.'),
          both('De CISO en de FG doen vanaf de start mee; de gemeente voert DPIA’s uit.', 'The CISO and the FG take part from the start; the municipality carries out DPIAs.'),
          both('Elk team weet zelf wanneer het een expert nodig heeft.', 'Every team knows by itself when it needs an expert.'),
        ],
      },
    ],
  },
};

const term = (id: string, name: Localised, explanation: Localised, example: Localised, nl: readonly string[] = [], en: readonly string[] = []) => ({
  id, name, explanation, example, synonyms: { nl, en },
});

const terms = [
  term('dpia', both('DPIA', 'DPIA'), both('Een onderzoek vooraf naar de risico’s voor de privacy.', 'A check beforehand of the risks to privacy.'), both('Voor een proef met camera’s.', 'For a trial with cameras.'), ['gegevensbeschermingseffectbeoordeling', 'dpia’s'], ['data protection impact assessment', 'dpias']),
  term('ciso', both('CISO', 'CISO'), both('De adviseur voor de beveiliging van informatie.', 'The adviser on the security of information.'), both('De CISO kijkt mee bij nieuwe software.', 'The CISO looks at new software.'), ['chief information security officer'], []),
  term('fg', both('FG', 'DPO'), both('De functionaris die toeziet op privacy.', 'The officer who watches over privacy.'), both('De FG leest de DPIA.', 'The DPO reads the DPIA.'), ['functionaris gegevensbescherming'], ['data protection officer']),
  term('data-lake', both('Data lake', 'Data lake'), both('Een plek voor ruwe gegevens van elke soort.', 'A place for raw data of every kind.'), both('Foto’s, meldingen en tabellen bij elkaar.', 'Photos, reports and tables together.'), ['datalake', 'datameer'], ['datalake']),
  term('dashboard', both('Dashboard', 'Dashboard'), both('Een scherm met de belangrijkste cijfers.', 'A screen with the main figures.'), both('Het aantal meldingen per wijk.', 'The number of reports per district.'), ['dashboards'], ['dashboards']),
  term('ondermijning', both('Ondermijning', 'Organised crime'), both('Misdaad die gebruikmaakt van gewone bedrijven en diensten.', 'Crime that makes use of ordinary businesses and services.'), both('Een leegstaande schuur als drugslab.', 'An empty barn used as a drugs lab.'), ['ondermijnende criminaliteit'], ['undermining']),
  term('signaal', both('Signaal', 'Signal'), both('Iets opvallends dat op ondermijning kan wijzen.', 'Something odd that may point to organised crime.'), both('Een zaak zonder klanten.', 'A shop without customers.'), ['signalen'], ['signals']),
  term('datagedreven-werken', both('Datagedreven werken', 'Data-driven working'), both('Werken met feiten uit gegevens.', 'Working with facts from data.'), both('Controles plannen op basis van cijfers.', 'Planning inspections from figures.'), [], ['data-driven work']),
];

function checked<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
}

/** U1 and U2 (draft module), then 1, 3, 12 and 24; four levels each. */
export const sampleQuestionnaire: Questionnaire = checked(parseQuestionnaire(head, modules));

/** Every term that the sample's items use. */
export const sampleGlossary: Glossary = checked(parseGlossary({ terms }));
