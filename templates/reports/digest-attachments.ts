/**
 * What goes along with the digest: a workbook, a PDF and the answers as CSV. Each is made by itself, so that one that fails does not
 * keep the others back.
 * May import: flows, templates.
 */
import type { DigestReady } from '../../flows/digest.ts';
import type { Attachment } from '../../flows/mail.ts';
import type { Language } from '../../flows/language.ts';
import { digestPictures } from '../mails/digest-pictures.ts';
import type { DrawnPictures } from '../mails/digest/picture-block.ts';
import { voiceIn } from '../mails/digest/voice.ts';
import { digestReport } from './digest-report.ts';
import { agendaTable, answersTable, consistencyTable, countsTable, divergenceTable, functionsTable, glossaryTable, scoresTable } from './digest-tables.ts';
import { renderCsv } from './render-csv.ts';
import { renderPdf } from './render-pdf.ts';
import { renderWorkbook } from './render-workbook.ts';
import { reportWordsIn } from './words/report-words.ts';

export const digestAttachments = {
  pdf: async (digest: DigestReady, language: Language, drawn: DrawnPictures): Promise<Attachment> => {
    const shown = digestPictures(digest, language).filter(({ id }) => drawn.has(id));
    return { filename: reportWordsIn(language).fileNames.pdf(digest.municipality), contentType: 'application/pdf', content: await renderPdf(digestReport(digest, shown, voiceIn(language)), drawn, digest.at) };
  },
  workbook: async (digest: DigestReady, language: Language): Promise<Attachment> => {
    const voice = voiceIn(language);
    const words = reportWordsIn(language);
    const more = [...(digest.consistency.length > 0 ? [consistencyTable(digest, voice, words)] : []), ...(digest.counted.length > 0 ? [countsTable(digest, voice, words)] : [])];
    const tables = [answersTable(digest, voice, words), divergenceTable(digest, voice, words), agendaTable(digest, voice, words), functionsTable(digest, voice, words), scoresTable(digest, voice, words), ...more, glossaryTable(words)];
    return { filename: words.fileNames.workbook(digest.municipality), contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: await renderWorkbook(tables) };
  },
  csv: async (digest: DigestReady, language: Language): Promise<Attachment> => {
    const words = reportWordsIn(language);
    return { filename: words.fileNames.csv(digest.municipality), contentType: 'text/csv; charset=utf-8', content: await renderCsv(answersTable(digest, voiceIn(language), words), language) };
  },
};
