/**
 * Member: one person in one role of one scan; everything the bot knows of them is this one document.
 * May import: flows. Pure: shapes only.
 */
import type { ManagersChange } from './name-managers.ts';
import type { Answers } from './answer.ts';
import type { AuditedByTurn } from './audit.ts';
import type { Choice } from './choice.ts';
import type { Contacts } from './contact.ts';
import type { Inbound } from './inbound.ts';
import type { StoredIntake } from './intake-state.ts';
import type { Language } from './language.ts';
import type { Nudge, Quiet } from './nudges.ts';
import type { Discipline, MemberId, Role, ScanId } from './people.ts';
import type { Calendar } from './planning.ts';
import type { QuestionnaireRef } from './questionnaire.ts';
import type { ReportKind } from './reports.ts';
import type { Say } from './say.ts';
import type { SignUp } from './scan.ts';
import type { ScanState } from './scan-chart.ts';
import type { Order } from './scan-order.ts';

export type Member = Participant | DeskMember;

/** What every member has. */
export interface MemberBase {
  readonly id: MemberId;
  readonly scanId: ScanId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly scan: ScanBrief;
  /** Where this person can be spoken to. */
  readonly contacts: Contacts;
  /** No longer in the scan, and who came instead. What a participant sent in before stays. */
  readonly left: { readonly at: string; readonly successor: string | null } | null;
  /** Counts turns; the outbox ids are made of it. */
  readonly turn: number;
  readonly seen: readonly SeenEvent[];
  readonly outbox: readonly OutboxEntry[];
  /** Whether they were asked if they are sure that they want to be erased, and in which turn; or when they were. Absent: neither. */
  readonly erasure?: { readonly askedInTurn: number; readonly at?: never } | { readonly at: string; readonly askedInTurn?: never };
  /** When the mail server refused this address for good; absent or `null`: mails arrive, as far as is known. */
  readonly mailRefusedAt?: string | null;
  /** When the clock must look at this document next (ISO 8601, UTC); `null`: never. */
  readonly dueAt: string | null;
}

/** Answers the questionnaire. */
export interface Participant extends MemberBase {
  readonly role: 'participant';
  readonly discipline: Discipline;
  /** What this person answers, in the version that it was started with; it does not change under way. Several are joined; see `questionnaire-set.ts`. */
  readonly questionnaire: QuestionnaireRef;
  readonly intake: StoredIntake;
  readonly answers: Answers;
  /** Answers put aside by "start over", oldest first; the latest three. */
  readonly archived: readonly { readonly at: string; readonly answers: Answers }[];
  readonly consent: { readonly given: boolean; readonly at: string } | null;
  readonly submittedAt: string | null;
  /** Submitted, or corrected after submitting, when the answers were due already. */
  readonly isLate: boolean;
  /** Nudges stop while the person waits for a human; the next answer starts them again. */
  readonly humanAskedAt: string | null;
  readonly nudged: readonly SentNudge[];
  /** When this person came in; `null`: with the scan itself. */
  readonly joinedAt: string | null;
  /** Wants no nudges: until a moment, or (`null`) not any more. */
  readonly quiet: Quiet | null;
  /** What the day is for that was asked for last; absent or `null`: none was. */
  readonly quietAsked?: 'snoozed' | 'away' | null;
  /** The proposed workshop dates on which this person can come; `null`: not said. */
  readonly dates: readonly string[] | null;
}

/** Looks on and steers: process director and facilitators, and above the scans the account managers (`manager.ts`). */
export interface DeskMember extends MemberBase {
  readonly role: Exclude<Role, 'participant'>;
  /** What waits for a yes. `turn`: the turn in which it was asked, which the buttons carry. */
  readonly pending: ({ readonly turn: number } & Wanted) | null;
  /** What the clock or others told and is not told again: a process director's reports by their moment, an account manager's sign-ups by their scan. */
  readonly reported: readonly string[];
  /** Of a facilitator: the proposed workshop dates that suit; absent or `null`: not said. */
  readonly dates?: readonly string[] | null;
  /** Of an account manager: the scan that was spoken of last. */
  readonly about?: ScanId;
}

/** Orders on a scan (`on`: another than one's own), a scan that is to begin, or other account managers. */
export type Wanted =
  | { readonly orders: readonly Order[]; readonly on?: { readonly scanId: ScanId; readonly revision: number }; readonly signUp?: never }
  | { readonly signUp: SignUp; readonly orders?: never }
  | { readonly managers: ManagersChange; readonly orders?: never; readonly signUp?: never };

/** What a turn needs of the scan, copied into each member so that a turn reads one document. Changes with the scan. */
export interface ScanBrief {
  readonly municipality: string;
  readonly state: ScanState;
  /** The change of the scan up to which this person was told. */
  readonly revision: number;
  readonly calendar: Calendar;
  readonly proposed: readonly string[];
  readonly director: string;
  readonly facilitators: readonly string[];
}

/** One thing to be carried out after the commit that wrote it. Its id is also the id of what goes out, so a repeat is recognised. */
export interface OutboxEntry {
  /** `<turn>.<index>`, zero-padded: sorts in order of speaking, never used twice in a document. */
  readonly id: string;
  readonly at: string;
  readonly attempts: number;
  readonly nextTryAt: string;
  readonly task: OutboxTask;
}

export type OutboxTask =
  /** Keep what the person said in the conversation that the page shows. Teams and Slack keep it themselves. */
  | { readonly to: 'transcript'; readonly said: Inbound['said'] }
  /** Say it in the person's channel. */
  | { readonly to: 'person'; readonly say: Say }
  /** Write the nudge by mail as well, unless it is no longer needed when it goes out. */
  | { readonly to: 'mail'; readonly nudge: Extract<Say, { say: 'nudge' }> }
  /** Tell the scan's desk: it decides on the digest. */
  | { readonly to: 'scan'; readonly news: 'submitted' | 'declined' | 'corrected' | 'digest-requested' }
  /** Change the scan. */
  | { readonly to: 'office'; readonly orders: readonly Order[]; readonly basedOn: number; /** Absent: the person's own. */ readonly scanId?: ScanId }
  /** Begin a scan. */
  | { readonly to: 'sign-up'; readonly signUp: SignUp }
  /** Make others account manager, or one no longer. */
  | { readonly to: 'managers'; readonly change: ManagersChange }
  /** Remind these participants, where they still want it when their moment comes. */
  | { readonly to: 'remind'; readonly memberIds: readonly MemberId[]; readonly at: string }
  /** Tell the process director how far everyone is, in chat and by mail. */
  | { readonly to: 'report'; readonly report: ReportKind }
  /** Tell the process director that this person wants no reminders for now, or ever. */
  | { readonly to: 'director'; readonly quiet: Quiet }
  /** Write by mail what changed in the scan, with the invitation or its end for the calendar. */
  | { readonly to: 'notice'; readonly notice: Extract<Say, { say: 'scan-news' }>; readonly invitation: Invitation | null }
  /** Mail this person everything that is kept of them, or erase it. */
  | { readonly to: 'own-data'; readonly wish: 'export' | 'erase' }
  /** Write down that they did this. */
  | { readonly to: 'audit'; readonly did: AuditedByTurn }
  /** Tell the facilitators that this person asks for a human. */
  | { readonly to: 'facilitators'; readonly news: 'human-asked' };

/** The workshop in someone's calendar (RFC 5546): asked, or called off. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly sequence: number;
  readonly workshopAt: string;
}

export interface SeenEvent {
  readonly id: string;
  readonly at: string;
  /** Of the latest event only: the button, so that a second press of it can be told. */
  readonly pressed?: Choice;
}

export interface SentNudge {
  readonly milestone: Nudge;
  readonly at: string;
  /** `skipped`: its moment had passed, a later one went instead. */
  readonly outcome: 'sent' | 'skipped';
}
