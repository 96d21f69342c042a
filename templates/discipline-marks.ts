/**
 * How a function is marked in charts and tables: by colour and by shape, so that neither is needed to tell them apart.
 * Colours: Okabe and Ito, "Color Universal Design" (2008).
 * May import: flows. Pure.
 */
import type { Discipline } from '../flows/people.ts';

export interface DisciplineMark {
  readonly colour: string;
  /** The same on a dark ground. */
  readonly onDark: string;
  /** Chart.js's name of the shape. */
  readonly pointStyle: 'circle' | 'rect' | 'triangle' | 'rectRot';
  /** The shape as a character. */
  readonly glyph: string;
}

export const disciplineMarks: Readonly<Record<Discipline, DisciplineMark>> = {
  security: { colour: '#0072B2', onDark: '#56B4E9', pointStyle: 'circle', glyph: '●' },
  ict: { colour: '#D55E00', onDark: '#E69F00', pointStyle: 'rect', glyph: '■' },
  privacy: { colour: '#009E73', onDark: '#2FC79A', pointStyle: 'triangle', glyph: '▲' },
  data: { colour: '#CC79A7', onDark: '#E3A3C6', pointStyle: 'rectRot', glyph: '◆' },
};
