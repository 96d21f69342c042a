/**
 * Voice: how the digest says numbers, people and items, in one language. Every section uses the same.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Digest } from '../../../flows/digest.ts';
import type { DisciplineCount, Person } from '../../../flows/digest-item.ts';
import type { Language, Localised } from '../../../flows/language.ts';
import type { Discipline } from '../../../flows/people.ts';
import { disciplineMarks } from '../../discipline-marks.ts';
import { tenths } from '../../speech/formats.ts';
import { listed } from '../../speech/phrases.ts';
import { markup, type Markup } from '../markup.ts';
import { mailTextsIn } from '../words/mail-texts.ts';
import type { MailTexts } from '../words/nl.ts';

export interface Voice {
  readonly language: Language;
  readonly words: MailTexts['digest'];
  readonly pictures: MailTexts['pictures'];
}

export function voiceIn(language: Language): Voice {
  const { digest, pictures } = mailTextsIn(language);
  return { language, words: digest, pictures };
}

/** "12 · Steun en budget". */
export function itemTitle({ itemId, title }: { readonly itemId: string; readonly title: Localised }, { words, language }: Voice): string {
  return words.itemTitle(itemId, title[language]);
}

export function disciplineShort(discipline: Discipline, { pictures }: Voice): string {
  return pictures.disciplines[discipline];
}

/** "Fatima (OOV)". */
export function personWords({ name, discipline }: Person, voice: Voice): string {
  return voice.words.person(name, disciplineShort(discipline, voice));
}

/** "Fatima (OOV), Joris (ICT) en Anja (Privacy)". */
export function peopleWords(people: readonly Person[], voice: Voice): string {
  return listed(people.map((person) => personWords(person, voice)), voice.language);
}

/** "OOV (2) en ICT". */
export function disciplinesWords(counts: readonly DisciplineCount[], voice: Voice): string {
  return listed(counts.map(({ discipline, people }) => voice.words.disciplineCount(disciplineShort(discipline, voice), people)), voice.language);
}

/** A mean, with one decimal: more would promise what a dozen people cannot give. */
export function tenth(value: number, { language }: Voice): string {
  return tenths[language].format(value);
}

/** A median: whole or half, "2½". */
export function half(value: number): string {
  const whole = Math.floor(value);
  if (value === whole) return String(value);
  return whole === 0 ? '½' : `${whole}½`;
}

/** The same, or a dash where there is none. */
export function halfOrNone(value: number | null, { words }: Voice): string {
  return value === null ? words.standing.none : half(value);
}

/** One mark a person: shape and colour of the function. */
export function marks(people: readonly Person[]): Markup {
  return markup`${people.map(({ discipline }) => markup`<b class="is-${discipline}">${disciplineMarks[discipline].glyph}</b>`)}`;
}

/** "● OOV ■ ICT": the functions in this digest. */
export function legend(disciplines: readonly Discipline[], voice: Voice): Markup {
  return markup`<p class="small legend">${disciplines.map((discipline) => markup`<span class="nw"><b class="is-${discipline}">${disciplineMarks[discipline].glyph}</b> ${disciplineShort(discipline, voice)}</span> &nbsp; `)}</p>`;
}

/** Highest number of levels that an item has. */
export function levelsIn(digest: Extract<Digest, { isPossible: true }>): number {
  return Math.max(1, ...[...digest.discuss, ...digest.agreed, ...digest.findOutFirst].map(({ levels }) => levels));
}
