/**
 * The look that all pictures share. Letters are large because a phone shows the picture at half its width.
 * May import: templates/mails (the palette).
 */
import { light, ramp } from '../mails/palette.ts';

export const pictureWidth = 600;

const family = "'Atkinson Hyperlegible Next', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
export const font = { family, size: 19 } as const;
export const bold = { family, size: 19, weight: 700 } as const;

export const ink = light.ink;
export const soft = light.soft;
export const line = '#d3d9e0';

/** Now and ambition: two ends of the blue ramp, and two shapes. Never the colours of functions. */
export const now = { fill: '#ffffff', border: ramp[3].fill, style: 'circle' } as const;
export const ambition = { fill: ramp[3].fill, border: ramp[3].fill, style: 'rectRot' } as const;
/** One question about the whole: by shape and by a grey of its own. */
export const direct = { fill: '#ffffff', border: '#5b6470', style: 'triangle' } as const;

/** A key with shapes on one line, on top. */
export const legend = {
  position: 'top',
  align: 'start',
  labels: { font, color: ink, usePointStyle: true, boxHeight: 11, padding: 14 },
} as const;
