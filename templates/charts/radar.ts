/**
 * Radar: where the municipality stands on its themes, or on the indicators of one: now and ambition as lines, the lowest and highest
 * person as a band, and where a quickscan asked the same in one question, that as a line of its own.
 * Never the basis of an order.
 * May import: flows, templates/charts, templates/mails (words).
 */
import type { ProfilePicture } from '../../flows/profile.ts';
import { tenth, type Voice } from '../mails/digest/voice.ts';
import { ramp } from '../mails/palette.ts';
import { ambition, bold, direct, font, ink, legend, line, now, pictureWidth } from './chart-look.ts';
import type { ChartPicture } from './chart-picture.ts';

const longestLine = 14;

/** @param picture with three rows or more */
export function radar({ id, title, rows, levels }: ProfilePicture, voice: Voice): ChartPicture {
  const { pictures } = voice;
  const edge = { borderWidth: 1.5, borderColor: ramp[1].fill, backgroundColor: 'rgba(158, 202, 225, 0.4)', pointRadius: 3, pointBackgroundColor: ramp[1].fill, pointBorderColor: ramp[1].fill };
  const hasAmbition = rows.some(({ ambition: wish }) => wish !== null);
  const hasDirect = rows.some(({ direct = null }) => direct !== null);
  return {
    id,
    width: pictureWidth,
    height: 560,
    alt: themesAlt(title, rows, voice),
    config: {
      type: 'radar',
      data: {
        labels: rows.map((row) => wrapped(row.title[voice.language])),
        datasets: [
          { label: pictures.current, data: rows.map(({ current }) => rounded(current?.mean)), fill: false, ...stroke(now, ramp[3].fill), borderWidth: 4, order: 1 },
          ...(hasAmbition ? [{ label: pictures.ambition, data: rows.map(({ ambition: wish }) => rounded(wish?.mean)), fill: false, ...stroke(ambition, ramp[3].fill), borderWidth: 2.5, borderDash: [9, 6], order: 1 }] : []),
          ...(hasDirect ? [{ label: pictures.direct, data: rows.map((row) => rounded(row.direct?.score)), fill: false, ...stroke(direct, direct.border), borderWidth: 2.5, borderDash: [3, 5], spanGaps: true, order: 1 }] : []),
          { label: pictures.highest, data: rows.map(({ current }) => rounded(current?.highest)), fill: '+1', pointStyle: 'triangle', ...edge, order: 2 },
          { label: pictures.lowest, data: rows.map(({ current }) => rounded(current?.lowest)), fill: false, pointStyle: 'rect', ...edge, order: 2 },
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
export function themesAlt(title: ProfilePicture['title'], rows: ProfilePicture['rows'], voice: Voice): string {
  const { alt } = voice.pictures;
  const orNone = (value: number | undefined) => (value === undefined ? alt.none : tenth(value, voice));
  const told = rows.map(({ current, ambition: wish, direct: asked = null, ...row }) =>
    alt.row(row.title[voice.language], [
      alt.theme(orNone(current?.mean), orNone(current?.lowest), orNone(current?.highest)),
      ...(rows.some((other) => other.ambition !== null) ? [alt.ambition(orNone(wish?.mean))] : []),
      ...(asked === null ? [] : [alt.direct(tenth(asked.score, voice))]),
    ].join(', ')),
  );
  return [title === null ? alt.themes : alt.themesOf(title[voice.language]), ...told].join(' ');
}

function stroke({ fill, border, style }: typeof now | typeof ambition | typeof direct, colour: string) {
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
