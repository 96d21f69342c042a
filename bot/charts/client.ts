/**
 * The one user of quickchart-js. What it leaves open is closed here: it would run JavaScript from an object, waits for ever,
 * follows redirects with the whole body, and takes any 200 for a picture.
 * May import: templates, bot, quickchart-js.
 */
import { createRequire } from 'node:module';
import type { ChartPicture } from '../../templates/charts/chart-picture.ts';
import { within } from '../within.ts';
import { ChartError } from './chart-error.ts';

/** The package's own declarations do not resolve under `nodenext`; this is what is used of them. */
interface QuickChart {
  setScheme(scheme: string): this;
  setHost(host: string): this;
  setConfig(json: string): this;
  setWidth(width: number): this;
  setHeight(height: number): this;
  setDevicePixelRatio(ratio: number): this;
  setBackgroundColor(colour: string): this;
  setFormat(format: 'png'): this;
  setVersion(version: '4'): this;
  toBinary(): Promise<Uint8Array>;
}
const QuickChart = createRequire(import.meta.url)('quickchart-js') as new () => QuickChart;

/** Picture pixels per CSS pixel: sharp on phones. */
const ratio = 2;
const ground = '#ffffff';
const pngMagic = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Has one picture drawn.
 * @param url of a chart service, without `/chart`
 * @throws ChartError `CHART_TIMEOUT`, `CHART_NO_PICTURE` or `CHART_FAILED`
 */
export async function drawThrough(url: string, { config, width, height }: ChartPicture, timeoutMs: number): Promise<Uint8Array> {
  const { protocol, host, pathname } = new URL(url);
  const order = new QuickChart()
    .setScheme(protocol.replace(':', ''))
    .setHost(host + pathname.replace(/\/$/, ''))
    // As text, always: given an object, quickchart-js writes JavaScript and a label could bring its own.
    .setConfig(JSON.stringify(config))
    .setWidth(width)
    .setHeight(height)
    .setDevicePixelRatio(ratio)
    .setBackgroundColor(ground)
    .setFormat('png')
    .setVersion('4');
  const late = () => new ChartError('CHART_TIMEOUT', `The chart service did not answer within ${timeoutMs} ms.`);
  const bytes = await within(timeoutMs, order.toBinary(), late).catch((cause: unknown) => {
    throw cause instanceof ChartError ? cause : new ChartError('CHART_FAILED', 'The chart service did not draw the picture.', { cause });
  });
  if (!pngMagic.every((byte, index) => bytes[index] === byte)) {
    throw new ChartError('CHART_NO_PICTURE', 'The chart service answered with something that is no PNG. Is QUICKCHART_URL the address of a QuickChart?');
  }
  return new Uint8Array(bytes);
}
