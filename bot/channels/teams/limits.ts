/**
 * Teams' documented limits, and the check of what we send against them. Teams refuses the whole message for one thing too much, or
 * silently shows part of it, so it is better to know here.
 * May import: flows, bot/channels/teams. Pure.
 */
import type { Issue } from '../../../flows/result.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import type { OutgoingActivity } from './to-activity.ts';

/** More actions in one row are not shown. */
export const mostActions = 6;

export const limits = {
  /** Of a whole message, counted in UTF-16 as Teams does: 100 KB, less what the envelope takes. */
  bytes: 100 * 1024 - 2048,
  /** On a button of a phone two lines fit. */
  buttonTitle: 40,
  tooltip: 256,
  /** Cards nested deeper are cut off by some clients. */
  depth: 10,
} as const;

/** Every limit that the message breaks; none: Teams takes it and shows all of it. */
export function activityIssues(activity: OutgoingActivity): readonly Issue[] {
  const bytes = JSON.stringify(activity).length * 2;
  const cards = (activity.attachments ?? []).map(({ content }) => content);
  return [
    ...(bytes > limits.bytes ? [issue('message', `has ${bytes} bytes in UTF-16; Teams takes ${limits.bytes}`)] : []),
    ...(activity.text === undefined && cards.length === 0 ? [issue('message', 'is empty')] : []),
    ...(activity.text !== undefined && cards.length > 0 ? [issue('message', 'has text beside its card, which Teams would split')] : []),
    ...(activity.text?.trim() === '' ? [issue('text', 'is empty')] : []),
    ...(activity.summary.trim() === '' ? [issue('summary', 'is empty; a notification would say nothing')] : []),
    ...cards.flatMap(cardIssues),
  ];
}

function cardIssues({ body, fallbackText }: AdaptiveCard): readonly Issue[] {
  const isEmpty = body.length === 0 || fallbackText.trim() === '';
  return [...(isEmpty ? [issue('card', 'is empty')] : []), ...body.flatMap((element, index) => elementIssues(element, `body › ${index}`, 1))];
}

function elementIssues(element: CardElement, path: string, depth: number): readonly Issue[] {
  if (depth > limits.depth) return [issue(path, 'is nested too deeply')];
  switch (element.type) {
    case 'RichTextBlock':
      return element.inlines.some(({ text }) => text !== '') ? [] : [issue(path, 'is an empty text')];
    case 'Container':
      return element.items.flatMap((item, index) => elementIssues(item, `${path} › ${index}`, depth + 1));
    case 'ColumnSet':
      return element.columns.flatMap(({ items }, column) => items.flatMap((item, index) => elementIssues(item, `${path} › ${column} › ${index}`, depth + 2)));
    case 'ActionSet':
      return [
        ...(element.actions.length === 0 ? [issue(path, 'has no actions')] : []),
        ...(element.actions.length > mostActions ? [issue(path, `has ${element.actions.length} actions; Teams shows ${mostActions}`)] : []),
        ...element.actions.flatMap(({ title, tooltip = '' }, index) => [
          ...(title.trim() === '' || title.length > limits.buttonTitle ? [issue(`${path} › ${index}`, `has a title of ${title.length} characters; 1 to ${limits.buttonTitle} fit`)] : []),
          ...(tooltip.length > limits.tooltip ? [issue(`${path} › ${index}`, `has a tooltip of ${tooltip.length} characters`)] : []),
        ]),
      ];
  }
}

function issue(path: string, message: string): Issue {
  return { path, message };
}
