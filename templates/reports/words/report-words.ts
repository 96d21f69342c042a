/**
 * The words of the attachments in one language.
 * May import: flows, templates/reports.
 */
import type { Language } from '../../../flows/language.ts';
import { reportWords as en } from './en.ts';
import { reportWords as nl, type ReportWords } from './nl.ts';

const texts: Readonly<Record<Language, ReportWords>> = { nl, en };

export function reportWordsIn(language: Language): ReportWords {
  return texts[language];
}
