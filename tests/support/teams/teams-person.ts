/** Someone in Teams: what their client makes of typing and pressing, delivered as the Bot Connector delivers it. */
import type { Choice } from '../../../flows/choice.ts';
import type { AdaptiveCard, CardAction, CardElement } from '../../../bot/channels/teams/adaptive-card.ts';
import { appId, tenantId, type BotConnector, type Received } from './bot-connector.ts';

export interface Delivered {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

export interface TeamsPerson {
  readonly userId: string;
  readonly conversationId: string;
  type(text: string): Promise<Delivered>;
  press(choice: Choice, member: string | null, card?: { readonly id?: string; readonly by?: 'execute' | 'submit' }): Promise<Delivered>;
  install(): Promise<Delivered>;
  uninstall(): Promise<Delivered>;
  /** Posts an activity of this person with any change. */
  post(changes: Record<string, unknown>, token?: string): Promise<Delivered>;
  /** What stands in the conversation. */
  messages(): readonly Received[];
}

/** How an activity gets to the bot. */
export type Deliver = (address: string, body: string, token: string | null) => Promise<Delivered>;

let events = 0;

/** @param name of the ready-made scan: their e-mail address is known to Teams in capitals */
export function teamsPerson(connector: BotConnector, botAddress: () => string, name: string, email: string | null = `${name.toUpperCase()}@Merenburg.example`, by: Deliver = deliver): TeamsPerson {
  const userId = `29:${name}`;
  const aadObjectId = `object-${name}`;
  const conversationId = `a:${name}`;
  connector.people.set(userId, { aadObjectId, ...(email === null ? {} : { email }) });
  let token: Promise<string> | null = null;

  const post: TeamsPerson['post'] = async (changes, ownToken) => {
    const activity = {
      id: `event-${String(++events)}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: userId, name, aadObjectId },
      recipient: { id: `28:${appId}`, name: 'Datapeil' },
      conversation: { id: conversationId, conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      locale: 'nl-NL',
      ...changes,
    };
    return by(botAddress(), JSON.stringify(activity), ownToken ?? (await (token ??= connector.token())));
  };
  return {
    userId,
    conversationId,
    post,
    type: (text) => post({ type: 'message', text, textFormat: 'plain' }),
    press: (choice, member, { id, by = 'execute' } = {}) => {
      const data = { choice, member };
      const replyToId = id === undefined ? {} : { replyToId: id };
      if (by === 'submit') return post({ type: 'message', value: data, ...replyToId });
      return post({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', id: '', verb: 'choose', data }, trigger: 'manual' }, ...replyToId });
    },
    install: () => post({ type: 'installationUpdate', action: 'add' }),
    uninstall: () => post({ type: 'installationUpdate', action: 'remove' }),
    messages: () => connector.received.filter((message) => message.conversationId === conversationId),
  };
}

export async function deliver(address: string, body: string | Uint8Array, token: string | null, headers: Record<string, string> = {}): Promise<Delivered> {
  const response = await fetch(`${address}/api/messages`, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }), ...headers } });
  const text = await response.text();
  return { status: response.status, text, body: text === '' ? null : JSON.parse(text) };
}

/** Every button that stands on a card. */
export function actionsOn(card: AdaptiveCard | undefined): readonly CardAction[] {
  const inElement = (element: CardElement): readonly CardAction[] => {
    if (element.type === 'ActionSet') return element.actions;
    if (element.type === 'Container') return element.items.flatMap(inElement);
    return element.type === 'ColumnSet' ? element.columns.flatMap(({ items }) => items.flatMap(inElement)) : [];
  };
  return card?.body.flatMap(inElement) ?? [];
}

/** Everything that a message shows, as one text. */
export function textOf({ activity }: Pick<Received, 'activity'>): string {
  const inElement = (element: CardElement): readonly string[] => {
    if (element.type === 'RichTextBlock') return [element.inlines.map(({ text }) => text).join('')];
    if (element.type === 'ActionSet') return element.actions.map(({ title }) => `[${title}]`);
    if (element.type === 'Container') return element.items.flatMap(inElement);
    return element.columns.flatMap(({ items }) => items.flatMap(inElement));
  };
  return activity.text ?? activity.attachments?.flatMap(({ content }) => content.body.flatMap(inElement)).join('\n') ?? '';
}
