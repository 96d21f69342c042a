/** Words of the attachments in English. Complete: the compiler compares it with the Dutch. */
import type { ReportWords } from './nl.ts';

export const reportWords: ReportWords = {
  answers: { name: 'Answers', late: 'late', columns: ['Question', 'Title', 'Module', 'Name', 'Function', 'Now', 'Ambition', 'Without a level', 'Remark', 'Sent in'] },
  divergence: {
    name: 'Differences',
    yes: 'yes',
    patterns: { close: 'close together', 'lone-voice': 'one different voice', 'two-camps': 'two camps', spread: 'spread' },
    columns: ['Place', 'Question', 'Title', 'Module', 'Group', 'About', 'Pattern', 'Shaky', 'Way to go', 'Without a level'],
    figures: ['n', 'Median', 'Mean difference', 'IOV', 'Cns', 'Leik', 'Blair–Lacy', 'Van der Eijk'],
    count: (level) => `number at ${level}`,
  },
  agenda: { name: 'Agenda', columns: ['From', 'Minutes', 'What'] },
  glossary: {
    name: 'Explanation',
    columns: ['Column', 'What it is'],
    rows: [
      ['Now, Ambition', 'The level today and the level somebody wants to reach. An empty cell: no level. No level never counts as zero.'],
      ['n', 'How many people gave a level. Only answers that were sent in count.'],
      ['Median', 'The middle level; for an even number the mean of the middle two.'],
      ['Mean difference', 'How many levels two colleagues differ on average: Σ f_i·f_j·(j−i) over all pairs of levels, divided by n(n−1)/2. Compare only at the same number of people.'],
      ['IOV', 'Index of ordinal variation (Berry and Mielke, 1992): the same sum, divided by ⌊n/2⌋·⌈n/2⌉·(k−1). 0: all equal; 1: half at the bottom, half at the top. The order stands on it.'],
      ['Group', 'Close together: IOV up to 0.25, or one person at most deviating by one level. Far apart: IOV above 0.5. Somewhat apart: between. The wider of now and ambition counts.'],
      ['About', 'About now: the facts lie furthest apart. About the ambition: the goals.'],
      ['Pattern', 'One different voice: exactly one person is two levels or more from all others. Two camps: from four people on, with an empty level between and a third or more on each side. Else: spread.'],
      ['Shaky', 'One answer a level different, or a ‘don’t know’ filled in, could change the group. From five people on.'],
      ['Way to go', 'The median of ambition minus now, a person, in levels.'],
      ['Cns', 'Consensus (Tastle and Wierman, 2007): 1 + Σ p_i·log2(1 − |i−μ|/(k−1)). 1: all equal. Decides between equals.'],
      ['Leik', 'Ordinal dispersion D (Leik, 1966): 2/(k−1)·Σ min(F_i, 1−F_i).'],
      ['Blair–Lacy', '1 − l² (Blair and Lacy, 2000): 4/(k−1)·Σ F_i(1−F_i).'],
      ['Van der Eijk', 'Agreement A (van der Eijk, 2001), −1 to 1. Blind to the number of people; only to compare with literature.'],
      ['Order', 'First the group, then the longest way to go, then the IOV, then the lowest Cns. What a third or more did not answer with a level stands at the end: find out first.'],
    ],
  },
  remarks: { heading: 'Remarks' },
  allItems: { heading: 'All questions', columns: ['Question', 'Now', 'Ambition', 'Group'] },
  missingSign: '[sign]',
  missingNote: 'Where it says [sign], somebody wrote what this document cannot show, such as an emoji. The spreadsheet has it.',
  foot: (municipality) => `Data scan ${municipality}: for the facilitators only`,
  fileNames: {
    workbook: (municipality) => `data scan ${municipality}.xlsx`,
    pdf: (municipality) => `data scan ${municipality}.pdf`,
    csv: (municipality) => `data scan ${municipality} answers.csv`,
  },
};
