/**
 * Adaptive Card: the part of version 1.5 that we use, as types.
 * May import: nothing.
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  /** For what cannot show cards, and for notifications of some. */
  readonly fallbackText: string;
  readonly msteams: { readonly width: 'Full' };
  readonly body: readonly CardElement[];
}

export type CardElement = RichText | ColumnSet | Container | ActionSet;

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly italic?: true;
}

/** Its runs show no Markdown, unlike a TextBlock. */
export interface RichText {
  readonly type: 'RichTextBlock';
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly inlines: readonly TextRun[];
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly separator?: true;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly items: readonly CardElement[];
}

export interface Container {
  readonly type: 'Container';
  readonly style?: 'emphasis';
  readonly spacing?: 'Small' | 'Medium';
  readonly items: readonly CardElement[];
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly actions: readonly CardAction[];
}

interface ActionBase {
  readonly title: string;
  readonly tooltip?: string;
  readonly style?: 'positive';
  /** No inputs of the card are needed for it. */
  readonly associatedInputs: 'none';
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CardAction extends ActionBase {
  readonly type: 'Action.Execute';
  readonly verb: string;
  /** For clients that do not know Execute. */
  readonly fallback: ActionBase & { readonly type: 'Action.Submit' };
}
