/**
 * Markup: MJML and HTML in which everything that comes from outside is escaped. The tag below is the only way to make it, so
 * a text that a person wrote cannot become markup by being forgotten.
 * May import: nothing. Pure.
 */
export class Markup {
  readonly source: string;
  /** Stays private: `markup` is the door. */
  private constructor(source: string) {
    this.source = source;
  }

  static of(strings: TemplateStringsArray, values: readonly Filling[]): Markup {
    return new Markup(strings.reduce((source, part, index) => source + (index === 0 ? '' : filled(values[index - 1] ?? null)) + part, ''));
  }
}

/** What may stand in a gap: text and numbers (escaped), own fragments (as they are), nothing. */
export type Filling = string | number | Markup | null | readonly Filling[];

/** ``markup`<p>${text}</p>` ``: the literal parts are markup, the gaps are text unless they are markup themselves. */
export function markup(strings: TemplateStringsArray, ...values: readonly Filling[]): Markup {
  return Markup.of(strings, values);
}

export const nothing = markup``;

function filled(value: Filling): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? escaped(value) : value.map(filled).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Control characters and halves of characters go too: no mail can carry them. So does what turns the words behind it round, such as the name of who wrote them. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '')
    .replace(/[&<>"'`]/g, (character) => entities[character] ?? '');
}
