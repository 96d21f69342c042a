/**
 * The colours of mails: the ink, paper and red lead of the try pages (`bot/channels/web/page/style/tokens.css`), light and dark.
 * May import: nothing. Pure.
 */
export const light = {
  paper: '#f6f2e9',
  sheet: '#fffdf8',
  ink: '#12263f',
  soft: '#4a596c',
  line: '#ddd5c5',
  wash: '#e6ecf0',
  strong: '#14304f',
  onStrong: '#fbf8f1',
  accent: '#ae3c12',
} as const;

export const dark: Readonly<Record<keyof typeof light, string>> = {
  paper: '#0e1926',
  sheet: '#16263a',
  ink: '#efe9dc',
  soft: '#b0bac6',
  line: '#2a3c52',
  wash: '#1d3148',
  strong: '#cfe1f2',
  onStrong: '#0e1926',
  accent: '#f3996b',
};

/** One blue ramp for levels, lowest first. `text` keeps 4.5 to 1 on it. */
export const ramp = [
  { fill: '#deebf7', text: '#12263f' },
  { fill: '#9ecae1', text: '#12263f' },
  { fill: '#2f74b0', text: '#ffffff' },
  { fill: '#0b3c6f', text: '#ffffff' },
] as const;

/** The step of the ramp for a level between 1 and `levels`. */
export function rampStep(level: number, levels: number): (typeof ramp)[number] {
  const share = levels > 1 ? (level - 1) / (levels - 1) : 0;
  return ramp[Math.round(share * (ramp.length - 1))] ?? ramp[0];
}
