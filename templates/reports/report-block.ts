/**
 * Report block: what a PDF is made of. Plain JSON; people's words stay text, whatever is in them.
 * May import: nothing. Pure: types only.
 */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `ask`: set apart from the rest. */
  | { readonly kind: 'paragraph'; readonly style: 'normal' | 'small' | 'ask'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** `by`: who wrote it. */
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  /** The first row names the columns. `widths`: shares of the page. */
  | { readonly kind: 'table'; readonly summary: string; readonly widths: readonly number[]; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** `picture`: names one of the PNGs that go along. `share`: of the page's width, 0 to 1. */
  | { readonly kind: 'picture'; readonly picture: string; readonly alt: string; readonly share: number };

export interface Report {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  /** At the foot of each page. */
  readonly foot: string;
  /** Stands for characters that cannot be shown. */
  readonly missingSign: string;
  readonly blocks: readonly ReportBlock[];
}
