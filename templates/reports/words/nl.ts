/** Words of the attachments in Dutch: the reference. */
import type { PatternView } from '../../../flows/digest-item.ts';

const patterns: Readonly<Record<PatternView['kind'], string>> = { close: 'dicht bijeen', 'lone-voice': 'één andere stem', 'two-camps': 'twee kampen', spread: 'verspreid' };

const glossary: readonly (readonly [string, string])[] = [
  ['Nu, Ambitie', 'Het niveau van vandaag en het niveau waar iemand naartoe wil. Een lege cel: geen niveau. Geen niveau telt nooit als nul.'],
  ['n', 'Hoeveel mensen een niveau gaven. Alleen ingestuurde antwoorden tellen.'],
  ['Mediaan', 'Het middelste niveau; bij een even aantal het gemiddelde van de middelste twee.'],
  ['Gemiddeld verschil', 'Hoeveel niveaus twee collega’s gemiddeld verschillen: Σ f_i·f_j·(j−i) over alle paren niveaus, gedeeld door n(n−1)/2. Vergelijk alleen bij hetzelfde aantal mensen.'],
  ['IOV', 'Index voor ordinale variatie (Berry en Mielke, 1992): dezelfde som, gedeeld door ⌊n/2⌋·⌈n/2⌉·(k−1). 0: iedereen gelijk; 1: de helft onderaan, de helft bovenaan. Hierop berust de volgorde.'],
  ['Groep', 'Dicht bijeen: IOV tot en met 0,25, of hooguit één persoon één niveau af. Ver uiteen: IOV boven 0,5. Iets uiteen: ertussenin. De ruimste van nu en ambitie telt.'],
  ['Over', 'Over nu: de feiten lopen het verst uiteen. Over de ambitie: de doelen.'],
  ['Patroon', 'Eén andere stem: precies één persoon staat twee niveaus of meer van alle anderen. Twee kampen: vanaf vier mensen, met een leeg niveau ertussen en aan elke kant minstens een derde. Anders: verspreid.'],
  ['Wankel', 'Eén antwoord een niveau anders, of een ingevuld ‘weet ik niet’, kan de groep veranderen. Vanaf vijf mensen.'],
  ['Weg te gaan', 'De mediaan van ambitie min nu, per persoon, in niveaus.'],
  ['Cns', 'Consensus (Tastle en Wierman, 2007): 1 + Σ p_i·log2(1 − |i−μ|/(k−1)). 1: iedereen gelijk. Beslist bij gelijke stand.'],
  ['Leik', 'Ordinale spreiding D (Leik, 1966): 2/(k−1)·Σ min(F_i, 1−F_i).'],
  ['Blair–Lacy', '1 − l² (Blair en Lacy, 2000): 4/(k−1)·Σ F_i(1−F_i).'],
  ['Van der Eijk', 'Overeenstemming A (van der Eijk, 2001), van −1 tot 1. Ziet het aantal mensen niet; alleen om met literatuur te vergelijken.'],
  ['Score', 'Een vraag: het gemiddelde van de gegeven niveaus. Een thema: het gemiddelde van zijn vragen met een score. Een module: het gemiddelde van haar thema’s met een score. Zonder niveau is er geen score, nooit nul. Keuzes, getallen en eigen woorden tellen niet mee.'],
  ['Laagste, Hoogste', 'De score van de laagste en de hoogste persoon, op dezelfde manier berekend; de score zelf, als die door open vragen daarbuiten valt.'],
  ['Score komt uit', 'Heeft een thema geen vraag met niveaus, dan staat hier de vragenlijst die hetzelfde thema wel een score geeft.'],
  ['In één vraag', 'De score van hetzelfde onderdeel in de quickscan. Verschil: die score min het gemiddelde van de delen. Vanaf één niveau, naar boven of naar beneden, is het een vraag aan de deelnemers.'],
  ['Beeld: stippen', 'Elke stip is één persoon op het niveau dat die koos. Onder het vraagteken: wie geen niveau gaf.'],
  ['Beeld: van nu naar ambitie', 'De cirkel is de mediaan van nu, de ruit de mediaan van de ambitie. De kleine tekens zijn de mensen.'],
  ['Beeld: radar', 'Elke as is een thema of een vraag met zijn score. De band loopt van de laagste tot de hoogste persoon. Drie tot acht assen; anders staven.'],
  ['Beeld: kleuren per functie', 'De kleur van een vak is het gemiddelde van de niveaus van die functie, het getal het laagste en het hoogste niveau.'],
  ['Volgorde', 'Eerst de groep, dan de langste weg te gaan, dan de IOV, dan de laagste Cns. Wat een derde of meer niet met een niveau beantwoordde, staat onderaan: eerst uitzoeken.'],
];

export const reportWords = {
  answers: { name: 'Antwoorden', late: 'te laat', columns: ['Vraag', 'Titel', 'Module', 'Naam', 'Functie', 'Nu', 'Ambitie', 'Zonder niveau', 'Opmerking', 'Ingestuurd', 'Antwoord zonder niveau'] },
  divergence: {
    name: 'Verschillen',
    yes: 'ja',
    patterns,
    columns: ['Plaats', 'Vraag', 'Titel', 'Module', 'Groep', 'Over', 'Patroon', 'Wankel', 'Weg te gaan', 'Zonder niveau'],
    figures: ['n', 'Mediaan', 'Gemiddeld verschil', 'IOV', 'Cns', 'Leik', 'Blair–Lacy', 'Van der Eijk'],
    count: (level: number) => `aantal op ${level}`,
  },
  functions: { name: 'Per functie', columns: ['Vraag', 'Titel'] },
  scores: {
    name: 'Scores',
    kinds: { module: 'module', theme: 'thema', item: 'vraag' },
    columns: ['Soort', 'Nummer', 'Titel', 'Schaal tot', 'Score nu', 'Laagste', 'Hoogste', 'Mensen', 'Ambitie', 'In één vraag', 'Score komt uit'],
  },
  consistency: {
    name: 'Quickscan naast volledig',
    columns: ['Onderdeel', 'Vraag', 'In één vraag', 'n', 'Over de delen', 'Verschil', 'Oordeel', 'De delen, en wie', 'Vraag aan de deelnemers'],
    verdicts: { above: 'geheel hoger', below: 'geheel lager', alike: 'dicht bijeen' },
  },
  counts: { name: 'Keuzes en aantallen', columns: ['Vraag', 'Titel', 'Antwoord', 'Aantal', 'Wie'] },
  agenda: { name: 'Draaiboek', columns: ['Vanaf', 'Minuten', 'Wat'] },
  glossary: { name: 'Uitleg', columns: ['Kolom', 'Wat het is'], rows: glossary },
  remarks: { heading: 'Opmerkingen' },
  allItems: { heading: 'Alle vragen', columns: ['Vraag', 'Nu', 'Ambitie', 'Groep'] },
  missingSign: '[teken]',
  missingNote: 'Waar [teken] staat, schreef iemand iets dat dit document niet kan tonen, zoals een emoji. In het rekenblad staat het wel.',
  foot: (municipality: string) => `Datascan ${municipality}: alleen voor de facilitators`,
  fileNames: {
    workbook: (municipality: string) => `datascan ${municipality}.xlsx`,
    pdf: (municipality: string) => `datascan ${municipality}.pdf`,
    csv: (municipality: string) => `datascan ${municipality} antwoorden.csv`,
  },
};

export type ReportWords = typeof reportWords;
