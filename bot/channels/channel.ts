/**
 * Channel: what the bot asks of Teams and Slack to speak to someone. The page is no channel in this sense: it fetches what was said.
 * May import: flows, templates, bot (types).
 */
import type { Address, UnreachableReason } from '../../flows/contact.ts';
import type { Account } from '../../flows/identity.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Message } from '../../templates/message.ts';
import type { FrontDoor } from '../front-door.ts';
import type { HttpServer } from '../server.ts';
import type { TakeTurn } from '../turn.ts';

export type PlatformAddress = Exclude<Address, { channel: 'web' }>;

/** How one try to say something ended. */
export type SendOutcome =
  | { readonly kind: 'delivered' }
  /** Not taken now; nothing arrived. @prop afterMs what the platform asks to wait; `null`: it does not say */
  | { readonly kind: 'retry'; readonly afterMs: number | null }
  /** Not taken for good: trying again is pointless until the person or an administrator changes something. */
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason }
  /** The message itself is refused, and would be again. A fault of ours. */
  | { readonly kind: 'refused'; readonly code: string }
  /** No answer: it may have arrived. */
  | { readonly kind: 'unknown' };

/** One message to one member. */
export interface Sending<A extends PlatformAddress = PlatformAddress> {
  readonly address: A;
  readonly message: Message;
  /** Goes with every button, so that a press says whose card it is. */
  readonly memberId: MemberId;
  /** The outbox entry's id: the same when the same message is sent again. */
  readonly key: string;
  /** One of many that go out at once: it waits for answers to people. */
  readonly isBulk: boolean;
}

export interface Channel<A extends PlatformAddress = PlatformAddress> {
  readonly name: A['channel'];
  /** Sends one message; paced by the platform's rules. Never rejects. Callers send to one address one at a time. */
  send(sending: Sending<A>): Promise<SendOutcome>;
  /**
   * Accounts with this e-mail address, where the platform can tell: someone who never wrote can be spoken to there.
   * Rejects when the platform does not say now.
   */
  find?(email: string): Promise<readonly Found[]>;
  /** Where a mail's button leads: the conversation with the bot. */
  readonly chatUrl: string | null;
  close(): Promise<void>;
}

/** An account that a platform has, and where it is spoken to. */
export interface Found {
  readonly account: Account;
  readonly address: PlatformAddress;
}

/** The platforms that this installation speaks on. */
export type Channels = ReadonlyMap<PlatformAddress['channel'], Channel>;

/** What a platform's incoming side works with. */
export interface Reception {
  readonly server: HttpServer;
  readonly frontDoor: FrontDoor;
  readonly takeTurn: TakeTurn;
}

/** One platform: how the bot speaks there, and how it begins to listen. */
export interface Platform {
  readonly channel: Channel;
  /** Resolves when it listens, or goes on trying to. */
  receive(reception: Reception): Promise<void> | void;
}
