/**
 * Radar: where the municipality stands on its themes, now and ambition as lines, the lowest and highest person as a band.
 * Never the basis of an order.
 * May import: flows, templates/charts, templates/mails (words).
 */
import type { ProfileRow } from '../../flows/profile.ts';
import { tenth, type Voice } from '../mails/digest/voice.ts';
import { ramp } from '../mails/palette.ts';
import { ambition, bold, font, ink, legend, line, now, pictureWidth } from './chart-look.ts';
import type { ChartPicture } from './chart-picture.ts';

const longestLine = 14;

/** @param themes three or more with a value; those without are left out @param levels the top of the scale */
export function radar(themes: readonly ProfileRow[], levels: number, voice: Voice): ChartPicture {
  const { pictures } = voice;
  const axes = themes.filter(({ current }) => current !== null);
  const edge = { borderWidth: 1.5, borderColor: ramp[1].fill, backgroundColor: 'rgba(158, 202, 225, 0.4)', pointRadius: 3, pointBackgroundColor: ramp[1].fill, pointBorderColor: ramp[1].fill };
  return {
    id: 'themes',
    width: pictureWidth,
    height: 560,
    alt: themesAlt(axes, voice),
    config: {
      type: 'radar',
      data: {
        labels: axes.map(({ title }) => wrapped(title[voice.language])),
        datasets: [
          { label: pictures.current, data: axes.map(({ current }) => rounded(current?.mean)), fill: false, ...stroke(now, ramp[3].fill), borderWidth: 4, order: 1 },
          { label: pictures.ambition, data: axes.map(({ ambition: wish }) => rounded(wish?.mean)), fill: false, ...stroke(ambition, ramp[3].fill), borderWidth: 2.5, borderDash: [9, 6], order: 1 },
          { label: pictures.highest, data: axes.map(({ current }) => rounded(current?.highest)), fill: '+1', pointStyle: 'triangle', ...edge, order: 2 },
          { label: pictures.lowest, data: axes.map(({ current }) => rounded(current?.lowest)), fill: false, pointStyle: 'rect', ...edge, order: 2 },
        ],
      },
      options: {
        plugins: { legend },
        scales: {
          r: {
            min: 0,
            max: levels,
            ticks: { stepSize: 1, font: { ...font, size: 16 }, color: ink, showLabelBackdrop: false, textStrokeColor: '#ffffff', textStrokeWidth: 4, z: 1 },
            grid: { color: line },
            angleLines: { color: line },
            pointLabels: { font: { ...bold, size: 17 }, color: ink, padding: 8 },
          },
        },
      },
    },
  };
}

/** What the picture says; the table of themes says it too. */
export function themesAlt(themes: readonly ProfileRow[], voice: Voice): string {
  const { alt } = voice.pictures;
  const orNone = (value: number | undefined) => (value === undefined ? alt.none : tenth(value, voice));
  const rows = themes.map(({ title, current, ambition }) =>
    alt.row(title[voice.language], alt.theme(orNone(current?.mean), orNone(current?.lowest), orNone(current?.highest), orNone(ambition?.mean))),
  );
  return [alt.themes, ...rows].join(' ');
}

function stroke({ fill, border, style }: typeof now | typeof ambition, colour: string) {
  return { borderColor: colour, backgroundColor: fill, pointStyle: style, pointRadius: 7, pointBackgroundColor: fill, pointBorderColor: border, pointBorderWidth: 2 };
}

/** A label over several lines, broken between words. */
function wrapped(label: string): readonly string[] {
  return label.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < longestLine ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 100) / 100;
}
