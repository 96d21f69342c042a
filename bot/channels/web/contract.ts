/**
 * What the try pages and the server say to each other over HTTP. One build serves both, so the page trusts these shapes.
 * May import: flows, templates (types only).
 */
import type { Inbound } from '../../../flows/inbound.ts';
import type { Mail, MailStatus } from '../../../flows/mail.ts';
import type { Discipline, MemberId, Role } from '../../../flows/people.ts';
import type { Calendar } from '../../../flows/planning.ts';
import type { StatusRow } from '../../../flows/say.ts';
import type { Message } from '../../../templates/message.ts';

/** `GET /try/state`, and the answer to `POST /try/clock`. Instants are ISO 8601, UTC. */
export interface TryState {
  readonly now: string;
  /** What the clock can move to: a milestone or another moment that `templates/page/words.ts` names; other words are shown as they are. */
  readonly nextEvent: { readonly at: string; readonly what: string } | null;
  readonly scan: Calendar & { readonly municipality: string };
  readonly people: readonly Person[];
  /** How many mails lie in the mailbox. */
  readonly mails: number;
}

/** `GET /talk/state`: what the page of one person outside the tenant shows around the conversation. */
export interface TalkState {
  readonly person: Person;
  readonly municipality: string;
}

export interface Person {
  readonly memberId: MemberId;
  readonly name: string;
  readonly role: Role;
  readonly discipline: Discipline | null;
  readonly initials: string;
  /** Something was said to this person that the page has not fetched. */
  readonly unread: boolean;
  /** Of participants only. */
  readonly progress: { readonly answered: number; readonly total: number } | null;
  /** Of participants only. */
  readonly state: StatusRow['state'] | null;
}

/** One thing said in a conversation. Keys sort as plain strings in the order of speaking. */
export type FeedEntry =
  | { readonly key: string; readonly at: string; readonly from: 'person'; readonly content: { readonly text: string } }
  | { readonly key: string; readonly at: string; readonly from: 'bot'; readonly content: Message };

/**
 * `GET /try/feed?member=ID&after=KEY`; without `after`: everything. The answer to a message that was taken has the same shape.
 * The picture of an image block is at `/try/pictures/ID/KEY/PLACE.png`: KEY of the message, PLACE of the block in it.
 */
export interface Feed {
  readonly entries: readonly FeedEntry[];
}

/** `POST /try/messages`. The same event id again changes nothing. */
export interface PostedMessage {
  readonly memberId: MemberId;
  readonly eventId: Inbound['eventId'];
  readonly said: Inbound['said'];
}

/** The body of a 4xx or 5xx answer. */
export interface Refusal {
  readonly message: Message | null;
}

/** `POST /try/clock`. The clock only moves forward. A string is `next-event` or an instant. */
export interface ClockMove {
  readonly to: string | { readonly days: number } | { readonly hours: number };
}

/** `GET /try/mails`, newest first. One mail is at `/try/mails/ID.html`, `.txt` and `.eml`. */
export interface MailRow {
  readonly id: Mail['id'];
  readonly at: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly kind: Mail['kind'];
  readonly milestone: Mail['milestone'];
  readonly status: MailStatus;
}
