/**
 * Draws one picture: Chart.js on a canvas. It holds a processor, so only the press runs it.
 * May import: bot/charts, chart.js, @napi-rs/canvas, node:module.
 */
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { Chart, registerables, type ChartConfiguration } from 'chart.js';
import type { DrawingOrder } from './drawing.ts';
import { encodePng } from './encode-png.ts';

const fontFiles = ['400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'];
const require = createRequire(import.meta.url);
for (const file of fontFiles) GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${file}`), 'Atkinson Hyperlegible Next');
Chart.register(...registerables);

export async function draw({ chart: source, width, height, ratio, background }: DrawingOrder): Promise<Uint8Array<ArrayBuffer>> {
  const config = JSON.parse(source) as ChartConfiguration;
  // An unknown type would be drawn as an empty picture.
  Chart.registry.getController(config.type);
  const canvas = createCanvas(width, height);
  const chart = new Chart(canvas, {
    ...config,
    options: { ...config.options, responsive: false, animation: false, devicePixelRatio: ratio, events: [] },
  });
  try {
    // Behind what is drawn: a mail may show a picture on any colour, so it brings its own.
    const context = canvas.getContext('2d');
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    const { data, width: wide, height: high } = context.getImageData(0, 0, canvas.width, canvas.height);
    return await encodePng(new Uint32Array(data.buffer, data.byteOffset, wide * high), wide, high);
  } finally {
    chart.destroy();
    canvas.width = 1;
    canvas.height = 1;
  }
}
