/**
 * An invented scan with long, human answers: two camps, a lone voice, a function that does not know, conflicting ambitions.
 * The same every time: what looks random is a hash of names and numbers.
 * May import: flows, templates, tests/support.
 */
import { digest, type Digest } from '../../flows/digest.ts';
import type { Answer, Judgement } from '../../flows/answer.ts';
import type { Participant } from '../../flows/member.ts';
import type { Discipline, MemberId } from '../../flows/people.ts';
import type { Item, Questionnaire } from '../../flows/questionnaire.ts';
import { joined } from '../../flows/questionnaire-set.ts';
import type { DigestReason } from '../../flows/scan.ts';
import { answersOf, buildMember, buildScan, testBrief, type AnswerSketch } from './member-builder.ts';
import { accepted, shippedQuestionnaire } from './shipped-questionnaire.ts';

const names: readonly (readonly [string, Discipline])[] = [
  ['Fatima Yıldız', 'security'],
  ['Joris van der Meulen', 'ict'],
  ['Anja de Boer-Timmermans', 'privacy'],
  ['Daan Wiersma', 'data'],
  ['Sabine Kuiper', 'security'],
  ['Mohamed El Amrani', 'ict'],
  ['Willemijn Oosterhuis', 'privacy'],
  ['Ruben Postma', 'data'],
  ['Truus Hoekstra', 'security'],
  ['Bas Jansen', 'ict'],
  ['Noor Achterberg', 'security'],
  ['Kees-Jan Vermeer', 'ict'],
];

const remarks = [
  'Dit verschilt per team. Bij handhaving werken we al jaren met cijfers, maar het sociaal domein begint net.',
  'Ik hoor hier veel over, maar ik heb het nog nooit gezien. Wie kan mij laten zien waar dit staat? In de begroting van vorig jaar stond wel een bedrag, maar dat is volgens mij opgegaan aan de migratie naar het nieuwe zaaksysteem. Het zou helpen als de concerncontroller bij de workshop kan aanschuiven om daar iets over te zeggen.',
  'Formeel is het geregeld, in de praktijk kent bijna niemand de afspraak.',
  'We hebben dit in 2024 één keer gedaan.\nDaarna is het blijven liggen.',
  'Zie het verwerkingsregister; <b>niet</b> alles staat erin & dat weten we.',
];

let loadedOnce: Questionnaire | null = null;

/** The analysis tool, as it is shipped. */
export function analysisTool(): Questionnaire {
  return (loadedOnce ??= shippedQuestionnaire('analysis-tool').questionnaire);
}

export function inventedPeople(count: number, questionnaire: Questionnaire): readonly Participant[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, discipline] = names[index % names.length] ?? (['Iemand', 'ict'] as const);
    const answers = Object.fromEntries(questionnaire.items.map((item, place) => [item.id, answer(item, place, name, discipline)]));
    return buildMember({ id: `p${String(index).padStart(2, '0')}` as MemberId, name: index < names.length ? name : `${name} ${index}`, discipline, questionnaire: { id: questionnaire.id, version: questionnaire.version }, answers, submittedAt: '2026-11-09T10:00:00.000Z' });
  });
}

/** @param count how many have submitted @param extra people who have not */
export function inventedDigest(count: number, extra: readonly Participant[] = [], reason: DigestReason = 'deadline', now = '2026-11-10T23:00:00.000Z'): Digest {
  return inventedDigestOf(analysisTool(), count, extra, reason, now);
}

/** Of another questionnaire, or several joined. */
export function inventedDigestOf(questionnaire: Questionnaire, count: number, extra: readonly Participant[] = [], reason: DigestReason = 'deadline', now = '2026-11-10T23:00:00.000Z'): Digest {
  const scan = buildScan({ municipality: 'Heuvelrade', questionnaire: { id: questionnaire.id, version: questionnaire.version }, calendar: testBrief.calendar });
  return digest({ scan, members: [...inventedPeople(count, questionnaire), ...extra], questionnaire, now, reason });
}

/** Somebody on the way, for the completion table. */
export function unfinished(name: string, discipline: Discipline, answers: Readonly<Record<string, Answer>> = {}): Participant {
  const { id, version } = analysisTool();
  return buildMember({ id: name.toLowerCase() as MemberId, name, discipline, questionnaire: { id, version }, answers });
}

/** The quickscan and the full scan in one scan. */
export function bothScans(): Questionnaire {
  return accepted(joined(['quickscan', 'full-scan'].map((id) => shippedQuestionnaire(id).questionnaire)));
}

const others = ['Power BI Embedded', 'Een eigen pakket van de regio'];

function answer(item: Item, place: number, name: string, discipline: Discipline): Answer {
  const noise = hash(`${item.id} ${name}`);
  const said = (current: Judgement): Answer => ({ current, ambition: null, remark: null, history: [] });
  if (item.levels.length === 0 && noise % 7 === 0) return said({ kind: 'unknown' });
  switch (item.kind) {
    case 'single':
    case 'multiple': {
      const first = item.options[noise % item.options.length]?.id ?? '';
      const second = item.options[(noise >> 4) % item.options.length]?.id ?? '';
      const other = item.hasOther && noise % 5 === 0 ? (others[noise % others.length] ?? null) : null;
      if (item.kind === 'single') return said(other === null ? { kind: 'options', options: [first], other } : { kind: 'options', options: [], other });
      return said({ kind: 'options', options: [...new Set([first, second])], other });
    }
    case 'number':
      return said({ kind: 'number', value: item.min + (noise % 40) });
    case 'text':
      return said({ kind: 'text', text: remarks[noise % remarks.length] ?? '' });
    case 'rubric':
    case 'scale':
      return answersOf({ [item.id]: unasked(sketch(item.id, place, name, discipline), item) })[item.id] ?? said({ kind: 'unknown' });
  }
}

/** Without the ambition that the item does not ask. */
function unasked(sketched: AnswerSketch, { asksAmbition }: Item): AnswerSketch {
  if (asksAmbition || typeof sketched === 'string') return sketched;
  const [current, , remark] = sketched;
  return remark === undefined ? [current, null] : [current, null, remark];
}

function sketch(id: string, place: number, name: string, discipline: Discipline): AnswerSketch {
  const noise = hash(`${id} ${name}`);
  const remark = noise % 9 === 0 ? remarks[noise % remarks.length] : undefined;
  const given = (current: number, ambition: number): AnswerSketch => (remark === undefined ? [current, ambition] : [current, ambition, remark]);
  if (place % 11 === 3 && discipline === 'privacy') return 'unknown';
  if (place % 13 === 5 && (discipline === 'data' || discipline === 'ict')) return noise % 2 === 0 ? 'not-my-field' : 'unknown';
  if (noise % 31 === 0) return 'skipped';
  const base = 1 + (hash(id) % 3);
  if (place % 7 === 2) return given(discipline === 'security' || discipline === 'data' ? 1 : 4, 4);
  if (place % 9 === 4) return given(name.startsWith('Joris') ? 4 : 1 + (noise % 2), 3);
  if (place % 8 === 6) return given(2, discipline === 'privacy' || discipline === 'security' ? 2 : 4);
  const current = clamp(base + (noise % 5 === 0 ? 1 : 0) - (noise % 7 === 0 ? 1 : 0));
  return given(current, clamp(current + 1 + (noise % 3 === 0 ? 1 : 0)));
}

function clamp(level: number): number {
  return Math.min(4, Math.max(1, level));
}

/** FNV-1a. */
function hash(text: string): number {
  return [...Buffer.from(text)].reduce((sum, byte) => Math.imul(sum ^ byte, 16777619) >>> 0, 2166136261);
}
