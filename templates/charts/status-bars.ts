/**
 * Status bars: how many participants are done, busy, not begun or out of the group: one bar a state, and who can be reached by nothing.
 * May import: flows, templates/charts, templates/mails (the palette), templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import { ramp } from '../mails/palette.ts';
import { statusCountLine, type StatusCount } from '../speech/status-words.ts';
import { textsIn } from '../speech/texts.ts';
import { bold, font, ink, line, pictureWidth, soft } from './chart-look.ts';
import type { ChartPicture } from './chart-picture.ts';

const rowHeight = 46;

/** @param counts at least one */
export function statusBars(counts: readonly StatusCount[], language: Language): ChartPicture {
  const { status } = textsIn(language).desk;
  const most = Math.max(...counts.map(({ people }) => people));
  return {
    id: 'status',
    width: pictureWidth,
    height: counts.length * rowHeight + 90,
    alt: statusCountLine(counts, language),
    config: {
      type: 'bar',
      data: {
        labels: counts.map(({ name, people }) => status.count(name, people)),
        datasets: [{ data: counts.map(({ people }) => people), backgroundColor: counts.map(({ isDone }) => (isDone ? ramp[3].fill : ramp[1].fill)), borderColor: ramp[3].fill, borderWidth: 1, barPercentage: 0.72 }],
      },
      options: {
        indexAxis: 'y',
        plugins: { legend: { display: false } },
        scales: {
          x: { beginAtZero: true, suggestedMax: most, grid: { color: line }, ticks: { stepSize: Math.ceil(most / 6), font, color: soft } },
          y: { grid: { display: false }, ticks: { autoSkip: false, font: bold, color: ink } },
        },
      },
    },
  };
}
