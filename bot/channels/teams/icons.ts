/**
 * Icons: the app's two pictures as Teams wants them: 192 pixels in colour, and 32 pixels in white on nothing. A gauge of four levels.
 * May import: @napi-rs/canvas.
 */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

const levels = [0.34, 0.52, 0.72, 0.94];

export function colorIcon(): Uint8Array {
  const canvas = createCanvas(192, 192);
  const context = canvas.getContext('2d');
  context.fillStyle = '#1B4B66';
  context.fillRect(0, 0, 192, 192);
  drawBars(context, 192, ['#7FB7BE', '#A9D6C8', '#F2C14E', '#FFFFFF'], 40);
  return canvas.toBuffer('image/png');
}

export function outlineIcon(): Uint8Array {
  const canvas = createCanvas(32, 32);
  drawBars(canvas.getContext('2d'), 32, ['#FFFFFF', '#FFFFFF', '#FFFFFF', '#FFFFFF'], 4);
  return canvas.toBuffer('image/png');
}

/** Four bars that grow: the levels. */
function drawBars(context: SKRSContext2D, size: number, colours: readonly string[], margin: number): void {
  const room = size - 2 * margin;
  const step = room / levels.length;
  for (const [index, share] of levels.entries()) {
    const height = Math.round(room * share);
    context.fillStyle = colours[index] ?? '#FFFFFF';
    context.fillRect(Math.round(margin + index * step), size - margin - height, Math.round(step * 0.68), height);
  }
}
