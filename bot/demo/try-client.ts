/**
 * Try client: what a browser does with the try page's addresses, without the browser.
 * May import: flows, templates, bot (types).
 */
import type { Choice } from '../../flows/choice.ts';
import type { Message } from '../../templates/message.ts';
import type { ClockMove, Feed, FeedEntry, MailRow, PostedMessage, TryState } from '../channels/web/contract.ts';

export interface TryClient {
  state(): Promise<TryState>;
  feed(memberId: string): Promise<readonly FeedEntry[]>;
  /** Posts one message; resolves to what is new in the conversation. @throws Error when the server does not accept it */
  post(memberId: string, eventId: string, said: PostedMessage['said']): Promise<readonly FeedEntry[]>;
  moveClock(to: ClockMove['to']): Promise<TryState>;
  mails(): Promise<readonly MailRow[]>;
  mail(id: string, form: 'html' | 'txt' | 'eml'): Promise<string>;
}

export function createTryClient(address: string): TryClient {
  // The server and this client are one build, so its JSON is trusted to have the contract's shape.
  const get = async <T>(path: string): Promise<T> => (await accepted(await fetch(address + path))).json() as Promise<T>;
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(address + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return (await accepted(response)).json() as Promise<T>;
  };
  return {
    state: () => get('/try/state'),
    feed: async (memberId) => (await get<Feed>(`/try/feed?member=${memberId}`)).entries,
    post: async (memberId, eventId, said) => (await post<Feed>('/try/messages', { memberId, eventId, said })).entries,
    moveClock: (to) => post('/try/clock', { to }),
    mails: () => get('/try/mails'),
    mail: async (id, form) => (await accepted(await fetch(`${address}/try/mails/${encodeURIComponent(id)}.${form}`))).text(),
  };
}

/** The button that fits, on the newest card that has one. */
export function buttonIn(entries: readonly FeedEntry[], fits: (choice: Choice) => boolean): Choice | null {
  const cards = entries.flatMap((entry) => (entry.from === 'bot' ? [entry.content] : [])).toReversed();
  for (const card of cards) {
    const found = choicesOf(card).find(fits);
    if (found) return found;
  }
  return null;
}

function choicesOf({ blocks }: Message): readonly Choice[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'options') return block.options.map(({ choice }) => choice);
    return block.kind === 'buttons' ? block.buttons.map(({ choice }) => choice) : [];
  });
}

async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return response;
}
