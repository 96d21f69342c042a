import { describe, expect, it } from 'vitest';
import type { DigestReady } from '../../flows/digest.ts';
import type { ProfilePicture, ProfileRow, Score } from '../../flows/profile.ts';
import { disciplineMarks } from '../../templates/discipline-marks.ts';
import type { ChartPicture } from '../../templates/charts/chart-picture.ts';
import { dotStrip } from '../../templates/charts/dot-strip.ts';
import { dumbbell } from '../../templates/charts/dumbbell.ts';
import { radar } from '../../templates/charts/radar.ts';
import { themeBars } from '../../templates/charts/theme-bars.ts';
import { digestPictures } from '../../templates/mails/digest-pictures.ts';
import { voiceIn } from '../../templates/mails/digest/voice.ts';
import { light, ramp, rampStep } from '../../templates/mails/palette.ts';
import { inventedDigest } from '../support/invented-scan.ts';

const voice = voiceIn('nl');
const ready = inventedDigest(12) as DigestReady;
const crowd = inventedDigest(40) as DigestReady;
const score = (mean: number): Score => ({ mean, lowest: mean - 0.5, highest: mean + 0.5, people: 3 });
const theme = (id: string, current: Score | null, ambition: Score | null): ProfileRow => ({ id, title: { nl: id, en: id }, isDraft: false, items: 2, levels: 4, current, ambition });
const picture = (kind: ProfilePicture['kind'], rows: ProfilePicture['rows'], title: ProfilePicture['title'] = null): ProfilePicture => ({ id: 'themes', kind, title, rows, levels: 4, isDetail: false });

type Points = readonly { readonly x: number | null; readonly y: number | null }[];
const pointsOf = ({ config }: ChartPicture): readonly Points[] => config.data.datasets.map(({ data }) => data as Points);
const levelsOf = (picture: ChartPicture) => pointsOf(picture).flat().map(({ x }) => Math.round(x ?? 0));

describe('every picture', () => {
  const pictures = [...digestPictures(ready, 'nl'), ...digestPictures(crowd, 'en'), themeBars(picture('bars', [theme('One', score(2), score(3))]), voice)];

  it.each(pictures.map((picture) => [picture.id, picture] as const))('%s is plain JSON and fits what a chart service takes', (_, picture) => {
    const json = JSON.stringify(picture.config);
    expect(JSON.parse(json)).toEqual(picture.config);
    expect(json.length).toBeLessThan(60_000);
    expect(picture.width).toBe(600);
    expect(picture.height).toBeLessThan(3000);
  });

  it.each(pictures.map((picture) => [picture.id, picture] as const))('%s says everything in words too', (_, { alt }) => {
    expect(alt.length).toBeGreaterThan(60);
    expect(alt).not.toMatch(/undefined|NaN|null/);
  });

  it('keeps every dot inside its frame, also with forty people', () => {
    for (const picture of pictures.filter(({ config }) => config.type === 'scatter')) {
      const { x, y } = picture.config.options?.scales as unknown as Record<'x' | 'y', { min: number; max: number }>;
      for (const point of pointsOf(picture).flat()) {
        if (point.x === null || point.y === null) continue;
        expect(point.x).toBeGreaterThan(x.min);
        expect(point.x).toBeLessThan(x.max);
        expect(point.y).toBeGreaterThan(y.min);
        expect(point.y).toBeLessThan(y.max);
      }
    }
  });
});

describe('a dot strip', () => {
  const items = ready.discuss.slice(0, 3);
  const picture = dotStrip(items, voice);

  it('has one dot a person, also for those who gave no level', () => {
    expect(pointsOf(picture).flat()).toHaveLength(items.length * 12);
  });

  it('puts each dot nearest to its level, and the others beyond the last one', () => {
    const [item] = items;
    const row = levelsOf(dotStrip(items.slice(0, 1), voice));
    const side = item?.about === 'facts' ? item.current : item?.ambition;
    const expected = side ? [...side.dots.map(({ level }) => level), ...side.gutter.map(() => 5)] : [];
    expect(row.sort()).toEqual(expected.sort());
  });

  it('shows a function by its colour and by its shape', () => {
    const looks = picture.config.data.datasets.map((dataset): unknown[] => [dataset.label, 'pointStyle' in dataset && dataset.pointStyle, 'pointBackgroundColor' in dataset && dataset.pointBackgroundColor]);
    expect(looks).toEqual([
      ['OOV', 'circle', '#0072B2'],
      ['ICT', 'rect', '#D55E00'],
      ['Privacy', 'triangle', '#009E73'],
      ['Data', 'rectRot', '#CC79A7'],
    ]);
    expect(new Set(Object.values(disciplineMarks).map(({ glyph }) => glyph)).size).toBe(4);
  });

  it('never lays two dots on each other', () => {
    const places = pointsOf(picture).flat().map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('names people by level in its alt text', () => {
    const [item] = items;
    expect(picture.alt).toContain(`${item?.itemId} · ${item?.title.nl} (nu): niveau 1: Fatima Yıldız (OOV)`);
    expect(picture.alt).toContain('geen niveau: ');
  });
});

describe('a dumbbell', () => {
  const [item] = ready.discuss;
  const picture = dumbbell(item ? [item] : [], voice);

  it('runs from the median now to the median ambition, with a gap behind it', () => {
    const [now, ambition] = pointsOf(picture);
    expect(now?.slice(0, 3).map(({ x }) => x)).toEqual([item?.current.median, item?.ambition.median, null]);
    expect(ambition?.[0]?.x).toBe(item?.ambition.median);
  });

  it('shows everyone apart', () => {
    const [now, ambition] = pointsOf(picture);
    expect(now?.slice(3).filter(({ x }) => x !== null)).toHaveLength(item?.current.dots.length ?? -1);
    expect(ambition?.slice(1)).toHaveLength(item?.ambition.dots.length ?? -1);
  });

  it('uses no colour that stands for a function', () => {
    const json = JSON.stringify(picture.config).toUpperCase();
    for (const { colour } of Object.values(disciplineMarks)) expect(json).not.toContain(colour.toUpperCase());
  });
});

describe('the themes', () => {
  const themes = [theme('Steering', score(2), score(3)), theme('People', score(1.5), null), theme('Technology', score(3), score(4))];
  const drawn = (rows: ProfilePicture['rows'], title: ProfilePicture['title'] = null) => radar(picture('radar', rows, title), voice);
  const labels = ({ config }: ChartPicture) => config.data.datasets.map(({ label }) => label);

  it('are axes of a radar', () => {
    const { config, alt } = drawn(themes);
    expect(config.data.labels).toEqual([['Steering'], ['People'], ['Technology']]);
    expect(config.data.datasets.map(({ data }) => data)).toEqual([[2, 1.5, 3], [3, null, 4], [2.5, 2, 3.5], [1.5, 1, 2.5]]);
    expect(alt).toContain('People: nu 1,5 (1,0 tot 2,0), ambitie geen.');
  });

  it('leave the lines unfilled and fill the band between lowest and highest', () => {
    expect(drawn(themes).config.data.datasets.map((dataset) => 'fill' in dataset && dataset.fill)).toEqual([false, false, '+1', false]);
  });

  it('have no line for an ambition that nobody was asked', () => {
    const unasked = drawn(themes.map((row) => ({ ...row, ambition: null })), { nl: 'Mens en organisatie', en: 'People' });
    expect(labels(unasked)).toEqual(['Nu', 'Hoogste persoon, nu', 'Laagste persoon, nu']);
    expect(unasked.alt).toContain('Per onderdeel van ‘Mens en organisatie’');
    expect(unasked.alt).not.toContain('ambitie');
  });

  it('have a line of their own for what one question about the whole gave', () => {
    const beside = drawn(themes.map((row, index) => ({ ...row, direct: index === 1 ? null : { questionnaireId: 'quickscan', score: 4 } })));
    expect(labels(beside)).toContain('In één vraag');
    expect(beside.config.data.datasets[2]?.data).toEqual([4, null, 4]);
    expect(beside.alt).toContain('Steering: nu 2,0 (1,5 tot 2,5), ambitie 3,0, in één vraag 4,0.');
  });

  it('are bars when there are too few axes', () => {
    const bars = themeBars(picture('bars', themes.slice(0, 2)), voice);
    expect(pointsOf(bars)[0]?.[0]?.x).toBe(2);
    expect(bars.config.type).toBe('scatter');
  });
});

describe('colours', () => {
  it('of levels are one ramp from light to dark, readable on every step', () => {
    const steps = ramp.map(({ fill }) => luminance(fill));
    expect(steps).toEqual([...steps].sort((one, other) => other - one));
    for (const { fill, text } of ramp) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  it('of a mean between two levels are those of the nearest', () => {
    expect([1, 1.4, 2, 3.5, 4].map((level) => ramp.indexOf(rampStep(level, 4)))).toEqual([0, 0, 1, 3, 3]);
    expect(ramp.indexOf(rampStep(1, 1))).toBe(0);
  });

  it('of marks stand out from paper, light and dark, by three to one', () => {
    for (const { colour, onDark } of Object.values(disciplineMarks)) {
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(onDark, '#16263a')).toBeGreaterThanOrEqual(3);
    }
  });

  it('of small print are readable', () => {
    expect(contrast(light.soft, light.sheet)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light.soft, light.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
