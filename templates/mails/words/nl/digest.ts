/** The facilitators' mail about the differences. Functions take strings and numbers, or one object of them. */
import type { Band } from '../../../../flows/band.ts';
import type { CompletionState } from '../../../../flows/completion.ts';
import type { DigestReason } from '../../../../flows/scan.ts';

interface Standpoint {
  readonly who: string;
  readonly level: number;
  readonly quote: string;
}

const people = (count: number) => (count === 1 ? '1 persoon' : `${count} personen`);
const questions = (count: number) => (count === 1 ? '1 vraag' : `${count} vragen`);

const bands: Readonly<Record<Band, string>> = { wide: 'ver uiteen', some: 'iets uiteen', close: 'dicht bijeen' };

const states: Readonly<Record<CompletionState, string>> = { submitted: 'ingestuurd', busy: 'bezig', 'not-started': 'niet begonnen', declined: 'doet niet mee' };

const reasons: Readonly<Record<DigestReason, string>> = {
  progress: 'Dit is de wekelijkse tussenstand. Het beeld kan nog veranderen.',
  deadline: 'Dit is het beeld na de einddatum. Je ziet waar de antwoorden uiteenlopen.',
  complete: 'Iedereen die meedoet, heeft ingestuurd. Je ziet waar de antwoorden uiteenlopen.',
  requested: 'Je vroeg om de verschillen. Zo staat het er nu voor.',
  changed: 'Na de vorige mail is er iets ingestuurd of gewijzigd. Dit is het nieuwe beeld.',
};

export const digest = {
  people,
  questions,
  bands,
  about: { facts: 'over nu', goals: 'over de ambitie' },
  draft: 'concept',
  itemTitle: (id: string, title: string) => `${id} · ${title}`,
  /** @param ids "3, 5 en 7" */
  itemIds: (ids: string, count: number) => `${count === 1 ? 'vraag' : 'de vragen'} ${ids}`,
  person: (name: string, discipline: string) => `${name} (${discipline})`,
  disciplineCount: (discipline: string, count: number) => (count === 1 ? discipline : `${discipline} (${count})`),

  head: {
    subject: (municipality: string, count: number) =>
      count === 0 ? `Datascan ${municipality}: de antwoorden liggen dicht bijeen` : `Datascan ${municipality}: ${questions(count)} om te bespreken`,
    subjectOpen: (municipality: string, submitted: number, participants: number) => `Datascan ${municipality}: tussenstand na ${submitted} van ${participants} deelnemers`,
    subjectChanged: (municipality: string) => `Datascan ${municipality}: bijgewerkt beeld voor de workshop`,
    subjectNotYet: (municipality: string) => `Datascan ${municipality}: nog te weinig antwoorden`,
    title: (municipality: string) => `${municipality}: waar verschillen de antwoorden?`,
    titleNotYet: (municipality: string) => `${municipality}: nog te weinig antwoorden`,
    greeting: (recipient: string) => `Dag ${recipient},`,
    reasons,
    notYet: (submitted: number, needed: number) =>
      `Er ${submitted === 1 ? 'heeft 1 deelnemer' : `hebben ${submitted === 0 ? 'nog geen' : submitted} deelnemers`} ingestuurd. Vergelijken kan vanaf ${needed}, anders zie je alleen iemands eigen antwoord.`,
    workshop: (workshop: string) => `De workshop is op ${workshop}.`,
    dueOpen: (due: string) => `Insturen kan nog tot ${due}. Daarna krijg je een nieuwe mail.`,
    dueComplete: (due: string) => `Wijzigen kan nog tot ${due}. Verandert er iets, dan krijg je daarna een nieuwe mail.`,
    duePast: 'Later insturen kan tot de workshop begint. Dan krijg je een nieuwe mail.',
  },

  top: {
    heading: 'In het kort',
    completion: (submitted: number, participants: number) => `${submitted} van de ${participants} deelnemers ${submitted === 1 ? 'heeft' : 'hebben'} ingestuurd.`,
    late: (count: number) => `Daarvan ${count === 1 ? 'was 1' : `waren ${count}`} te laat.`,
    sizes: (sizes: { readonly wide: number; readonly some: number; readonly close: number }) =>
      `Ver uiteen: ${questions(sizes.wide)}. Iets uiteen: ${sizes.some}. Dicht bijeen: ${sizes.close}.`,
    first: (titles: string) => `Begin met ${titles}.`,
    nothingToDiscuss: 'Geen enkele vraag loopt uiteen. Bevestig de niveaus samen en ga naar de ambitie.',
    findOut: (count: number) => `Zoek eerst uit: ${questions(count)} waar een derde of meer geen niveau gaf.`,
    blindSpot: (discipline: string, count: number) => `Niemand van ${discipline} kon ${questions(count)} met een niveau beantwoorden.`,
    longest: (module: string, current: string, ambition: string) => `De grootste wens: ${module}, van gemiddeld ${current} nu naar ${ambition}.`,
    lookAgain: (title: string, count: number) => `Quickscan en volledige scan verschillen bij ${count === 1 ? '1 onderdeel' : `${count} onderdelen`}, het meest bij ${title}.`,
    tooFew: 'Met minder dan drie mensen is er nog geen volgorde. Alle vragen staan bij ‘Eerst uitzoeken’.',
  },

  changes: {
    heading: (since: string) => `Veranderd sinds ${since}`,
    submitted: (people: string) => `Ingestuurd: ${people}.`,
    corrected: (people: string) => `Gewijzigd: ${people}.`,
    moved: (title: string, before: string, after: string) => `${title}: was ${before}, nu ${after}.`,
    movedMore: (count: number) => (count === 1 ? 'Nog 1 vraag kwam in een andere groep.' : `Nog ${count} vragen kwamen in een andere groep.`),
    same: 'Geen vraag kwam daardoor in een andere groep.',
    firstPicture: 'Toen was er nog te weinig om te vergelijken. Alles hieronder is dus nieuw.',
  },

  completion: {
    heading: 'Wie heeft ingestuurd?',
    states,
    stateCount: (state: string, count: number) => `${state} (${count})`,
    late: 'te laat',
    progress: (answered: number, total: number) => `${answered} van ${total}`,
    human: 'wil iemand spreken',
    only: 'Alleen ingestuurde antwoorden tellen mee.',
  },

  discuss: {
    heading: 'Eerst bespreken',
    rule: 'Bespreek eerst de vragen waar de antwoorden van collega’s het verst uiteenlopen, over nu of over de ambitie; bij gelijke stand eerst die met de langste weg te gaan.',
    findOutRule: 'Vragen waar een derde of meer geen niveau gaf, staan apart bij ‘Eerst uitzoeken’.',
    overview: (count: number) => `De eerste ${count === 1 ? 'vraag' : `${count} vragen`} in één beeld. Elke stip is één persoon.`,
    onePerDiscipline: 'Van elke functie doet één persoon mee. Een verschil kan dus aan de functie liggen of aan de persoon: dat is hier niet te scheiden.',
    leftOut: (count: number) => `Nog ${questions(count)} om te bespreken, in volgorde. Alles erover staat in de bijlage:`,
    leftOutMore: (count: number) => `En nog ${questions(count)}.`,
    nothing: 'Er is geen vraag waar de antwoorden uiteenlopen.',
    twoCamps: (low: string, lowLevels: string, high: string, highLevels: string) => `Twee kampen: ${low} op ${lowLevels}, ${high} op ${highLevels}.`,
    loneVoice: (voice: string, level: string, othersLevels: string) => `Eén andere stem: ${voice} op ${level}, de anderen op ${othersLevels}.`,
    spread: (levels: string) => `Verspreid over ${levels}.`,
    noLevel: 'geen niveau',
    levels: (lowest: number, highest: number) => (lowest === highest ? `niveau ${lowest}` : `niveau ${lowest} ${highest - lowest === 1 ? 'en' : 'tot'} ${highest}`),
    meanDifference: (levels: string) => `Twee collega’s verschillen gemiddeld ${levels} niveau.`,
    betweenWithin: (between: string, within: string) => `Tussen functies is dat ${between}, binnen een functie ${within}.`,
    gap: (levels: string, isPlural: boolean) => `De middelste wens is ${levels} ${isPlural ? 'niveaus' : 'niveau'} omhoog.`,
    couldChange: 'Wankel: één ander antwoord, of een ingevuld ‘weet ik niet’, kan dit beeld veranderen.',
    ambitionConflict: 'Ook de ambities liggen ver uiteen.',
    onlyDiscipline: (discipline: string) => `Alleen ${discipline} gaf een niveau: laat die functie eerst vertellen.`,
    cannotAnswer: (disciplines: string) => `Kon geen niveau geven: ${disciplines}.`,
    current: 'Nu',
    ambition: 'Ambitie',
    without: '?',
    chosen: { facts: 'Gekozen niveaus voor nu:', goals: 'Gekozen ambities:' },
    askHeading: 'Vraag voor de workshop',
    /** The prepared question. `quote`: the beginning of the level text that `who` chose. */
    ask: {
      first: {
        facts: ({ who, level, quote }: Standpoint) => `Vraag eerst ${who}: wat maak je mee waardoor ‘${quote}’ (${level}) past?`,
        goals: ({ who, level, quote }: Standpoint) => `Vraag eerst ${who}: waarom is ‘${quote}’ (${level}) voor jou het doel?`,
        alone: ({ who, level, quote }: Standpoint) => `Hoor eerst ${who}, die als enige ‘${quote}’ (${level}) koos: wat weet jij dat de anderen niet zien?`,
      },
      then: {
        facts: ({ who, level, quote }: Standpoint) => `Vraag dan ${who}: welk voorbeeld laat zien dat ‘${quote}’ (${level}) klopt?`,
        goals: ({ who, level, quote }: Standpoint) => `Vraag dan ${who}: wat levert ‘${quote}’ (${level}) op in je eigen werk?`,
      },
      split: {
        along: 'De scheiding loopt langs de functies: kijken jullie naar hetzelfde werk?',
        across: 'Ook collega’s met dezelfde functie kiezen anders: leg hun voorbeelden naast elkaar.',
        single: 'Kijken jullie naar hetzelfde werk, of ieder naar een ander deel?',
      },
      close: { facts: 'Welke zin past vandaag bij de hele gemeente?', goals: 'Welke stap is voor iedereen haalbaar?' },
    },
    remarks: 'Opmerkingen',
    stripAlt: (side: string, content: string) => `${side}: ${content}.`,
    levelPeople: (level: number, names: string) => `niveau ${level}: ${names}`,
    withoutPeople: (names: string) => `geen niveau: ${names}`,
  },

  findOut: {
    heading: 'Eerst uitzoeken',
    lead: 'Deze vragen kon een derde of meer niet met een niveau beantwoorden. Zoek uit wie het wel weet, voor je ze bespreekt.',
    leadFew: 'Deze vragen hebben minder dan drie niveaus, of een derde of meer gaf er geen. Zoek uit wie het wel weet, voor je ze bespreekt.',
    row: (without: number, asked: number) => `${without} van ${asked} zonder niveau`,
    given: (levels: string) => `wel gegeven: ${levels}`,
    timesLevel: (times: number, level: number) => `${times}× niveau ${level}`,
    leftOut: (count: number) => `Nog ${questions(count)} in de bijlage.`,
    nobody: 'niemand gaf een niveau',
    invite: (disciplines: string) => `wist het wel: ${disciplines}`,
    blindSpot: (discipline: string, size: string, items: string) => `${discipline} (${size}): niemand kon een niveau geven bij ${items}.`,
    explain: (disciplines: string) => `Uitleg kan komen van ${disciplines}.`,
    inviteColleague: (discipline: string) => `Nodig iemand anders van ${discipline} uit die er in het werk mee te maken heeft.`,
    inviteOutside: 'Niemand in deze groep weet het: nodig iemand uit die het wel weet.',
    sole: (discipline: string, items: string) => `Alleen ${discipline} gaf een niveau bij ${items}. Laat die functie vertellen, en vraag wie het kan bevestigen.`,
    counts: (counts: { readonly unknown: number; readonly notMyField: number; readonly skipped: number; readonly unanswered: number }) =>
      `Over alle vragen samen: ${counts.unknown} keer ‘weet ik niet’, ${counts.notMyField} keer ‘niet mijn vak’, ${counts.skipped} keer overgeslagen, ${counts.unanswered} keer niet beantwoord. Geen daarvan telt als nul.`,
  },

  longest: {
    heading: 'Van nu naar ambitie',
    lead: 'De vragen met de langste weg te gaan. De cirkel is de middelste waarde nu, de ruit de middelste ambitie. Eronder staat iedereen apart.',
  },

  standing: {
    heading: 'Hoe staat de gemeente ervoor?',
    lead: (levels: number) => `Gemiddelden op een schaal van 1 tot ${levels}, met de laagste en de hoogste persoon als spreiding. Ze laten zien waar het zwaartepunt ligt; de volgorde om te bespreken volgt er niet uit.`,
    rule: 'Een vraag telt met het gemiddelde van de gegeven niveaus, een thema met het gemiddelde van zijn vragen, een module met het gemiddelde van haar thema’s. n: hoeveel mensen een niveau gaven.',
    modules: 'Per module',
    themes: 'Per thema',
    columns: { title: { modules: 'Module', themes: 'Thema' }, current: 'Nu', range: 'Spreiding', people: 'n', ambition: 'Ambitie', direct: 'Eén vraag' },
    none: '–',
    range: (lowest: string, highest: string) => `${lowest}–${highest}`,
    number: (number: number, title: string) => `${number} ${title}`,
    borrowed: (titles: string) => `Van ${titles} komt de score uit de quickscan: in de andere vragen is daar geen niveau te geven.`,
    frame: (title: string, chosen: string) => `${title}: ${chosen}. Lees de scores met die ambitie ernaast: een slimme volger heeft een ander niveau nodig dan een koploper.`,
    timesChosen: (times: number, text: string) => `${times}× ‘${text}’`,
    details: 'De beelden per thema en de scores per vraag staan in de bijlage.',
  },

  consistency: {
    heading: 'De quickscan naast de volledige scan',
    lead: 'De quickscan vraagt een onderdeel in één keer, de volledige scan in delen. Ligt de ene vraag een niveau of meer van het gemiddelde van de delen, dan staat het hier als vraag aan de deelnemers. Het is geen oordeel: de cijfers staan erbij.',
    alike: (alike: number, all: number) => `Bij ${alike} van de ${all} onderdelen ligt het minder dan een niveau uiteen.`,
    row: (row: { readonly title: string; readonly direct: string; readonly id: string; readonly n: number; readonly detailed: string }) => `${row.title}: ${row.direct} in één vraag (${row.id}, n = ${row.n}), ${row.detailed} gemiddeld over de delen.`,
    parts: (parts: string) => `De delen: ${parts}.`,
    part: (id: string, score: string, n: number) => `${id} ${score} (n = ${n})`,
    people: (people: string) => `Zo antwoordden: ${people}.`,
    person: (person: string, direct: string, detailed: string) => `${person} ${direct} tegen ${detailed}`,
    ask: {
      above: (title: string, lowest: string) => `Vraag: in het geheel vonden jullie ‘${title}’ hoger dan in de delen, het laagst bij ${lowest}. Wat zien we in het geheel dat in de delen ontbreekt, of schatten we het te gunstig?`,
      below: (title: string, highest: string) => `Vraag: in het geheel vonden jullie ‘${title}’ lager dan in de delen, het hoogst bij ${highest}. Wat mist er nog dat de delen niet vragen?`,
    },
    leftOut: (count: number) => `Nog ${count === 1 ? '1 onderdeel staat' : `${count} onderdelen staan`} in de bijlage.`,
  },

  counted: {
    heading: 'Keuzes, aantallen en eigen woorden',
    lead: 'Deze vragen hebben geen niveaus. Ze tellen in geen score en geen volgorde mee.',
    answered: (answered: number, asked: number) => `${answered} van ${asked} gaven antwoord.`,
    times: (times: number, text: string) => `${times}× ${text}`,
    timesBy: (times: number, text: string, people: string) => `${times}× ${text}: ${people}`,
    other: (person: string, text: string) => `anders: ‘${text}’ – ${person}`,
    range: (lowest: string, highest: string, median: string, unit: string) => `Van ${lowest} tot ${highest} ${unit}, in het midden ${median}.`,
    single: (value: string, unit: string) => `${value} ${unit}.`,
    value: (person: string, value: string) => `${person} ${value}`,
    quote: (person: string, text: string) => `‘${text}’ – ${person}`,
    nobody: 'Niemand gaf antwoord.',
    without: (people: string) => `Geen antwoord: ${people}.`,
    leftOut: (count: number) => `Nog ${count} in de bijlage.`,
  },

  heat: {
    heading: 'Alle vragen per functie',
    lead: 'Niveaus voor nu. Eén getal: iedereen van die functie koos dat. Twee getallen: laagste en hoogste; de kleur is het gemiddelde. Leeg: geen niveau.',
    leftOut: (count: number) => `Hier staan de vragen om eerst te bespreken. De andere ${count} staan in de bijlage.`,
    single: 'Een ster: één persoon.',
    allSingle: 'Elk getal is van één persoon.',
    ladder: 'Kleur',
    caption: 'Niveaus voor nu, per vraag en functie',
    summary: (current: string, ambition: string) => `${current} → ${ambition}`,
    summaryHead: 'Nu → ambitie',
    findOut: 'uitzoeken',
    range: (lowest: number, highest: number) => `${lowest}–${highest}`,
    star: '*',
  },

  agreed: {
    heading: 'Snel bevestigen',
    lead: 'Hier liggen de antwoorden dicht bijeen. Noem ze in één keer en vraag of iedereen het herkent.',
    current: (current: string) => `nu ${current}`,
    row: (current: string, ambition: string) => `nu ${current}, ambitie ${ambition}`,
    leftOut: (count: number) => `Nog ${questions(count)} in de bijlage.`,
    ambitionConflict: 'ambities ver uiteen',
    apart: { facts: (voice: string, level: number) => `hoor eerst ${voice}, op ${level}`, goals: (voice: string, level: number) => `hoor eerst ${voice}, met ambitie ${level}` },
  },

  agenda: {
    heading: 'Draaiboek voor drie uur',
    lead: 'Hoe verder de antwoorden uiteenliggen, hoe meer tijd een vraag krijgt. Samen is het precies drie uur.',
    minutes: (minutes: number) => `${minutes} min`,
    parts: {
      opening: 'Opening: wie is er, en wat willen we aan het eind weten?',
      discuss: (title: string) => `Bespreken: ${title}`,
      findOut: (ids: string) => `Uitzoeken: wie weet meer over ${ids}, en wie gaat dat na?`,
      confirm: (ids: string) => `In één keer bevestigen: ${ids}`,
      break: 'Pauze',
      perspectives: (ids: string) => `Handelingsperspectieven: wat is de eerste stap bij ${ids}?`,
      perspectivesOnly: 'Handelingsperspectieven: wat is de eerste stap?',
      room: 'Uitloop. Er is weinig om te bespreken: de workshop kan ook korter.',
      close: 'Afsluiting: wat is afgesproken, en wie doet wat?',
    },
    leftOver: (titles: string) => `Drie uur is te kort voor ${titles}. Kies samen wat wacht.`,
  },

  remarks: {
    heading: 'Opmerkingen bij de andere vragen',
    attribution: (person: string) => `– ${person}`,
    atLevel: (person: string, level: number) => `– ${person}, niveau ${level}`,
    leftOut: (count: number) => `Nog ${count === 1 ? '1 opmerking staat' : `${count} opmerkingen staan`} in de bijlage.`,
    none: 'Er zijn geen opmerkingen.',
  },

  numbers: {
    heading: 'Zo komen de cijfers tot stand',
    lines: [
      'Alleen ingestuurde antwoorden tellen. Wie ‘weet ik niet’, ‘niet mijn vak’ of ‘overslaan’ koos, telt niet als laag niveau maar staat apart.',
      'Hoe ver antwoorden uiteenliggen, meten we met de index voor ordinale variatie (Berry en Mielke, 1992): 0 als iedereen hetzelfde koos, 1 als de helft onderaan zit en de helft bovenaan. Tot 0,25 heet dicht bijeen, net als wanneer hooguit één persoon één niveau afwijkt; boven 0,5 heet ver uiteen.',
      'De volgorde: eerst die groepen, dan de gewenste stap, dan de index zelf. Bij zo weinig mensen zegt een rangnummer te veel; let op de groep en op het beeld.',
    ],
    alpha: (alpha: string) => `Krippendorffs alfa over alle vragen samen: ${alpha} (1 is volledige overeenstemming, 0 is toeval).`,
    version: (title: string, version: string, at: string) => `${title}, versie ${version}. Gemaakt op ${at}.`,
  },

  pictureMissing: 'Dit beeld kon niet worden getekend. Dit staat erop:',
  attachment: {
    filename: (municipality: string) => `datascan ${municipality} volledig.txt`,
    notice: 'In de bijlage staat alles voluit: alle vragen, alle niveauteksten en alle opmerkingen.',
  },
};
