/**
 * Say: what the bot has to say, as data. `templates/speech` puts it into words, so that no sentence is decided here and
 * nothing is decided there. Everything that a sentence needs travels in it.
 * May import: flows. Pure: types only.
 */
import type { Agenda } from './agenda.ts';
import type { Judgement } from './answer.ts';
import type { Choice } from './choice.ts';
import type { ConsistencyRow } from './consistency.ts';
import type { CountedItem } from './counted-item.ts';
import type { DigestReady } from './digest.ts';
import type { DigestItem, FindOutItem } from './digest-item.ts';
import type { Discipline, MemberId, Role, ScanId } from './people.ts';
import type { ScanState } from './scan-chart.ts';
import type { Selection } from './intake-state.ts';
import type { WhyNot } from './asked-reminder.ts';
import type { ManagersChange } from './name-managers.ts';
import type { Nudge, Quiet } from './nudges.ts';
import type { Refusable } from './access.ts';
import type { Reach } from './reach.ts';
import type { Calendar } from './planning.ts';
import type { ItemId } from './questionnaire.ts';
import type { Named, ScanNews, SignUp } from './scan.ts';
import type { Problem } from './scan-order.ts';
import type { SuitingCount } from './suiting.ts';

export interface Progress {
  readonly answered: number;
  readonly total: number;
  /** Whole minutes of reading and choosing that are left, rounded up. */
  readonly minutesLeft: number;
}

export interface OverviewRow {
  readonly itemId: ItemId;
  readonly current: Judgement | null;
  readonly ambition: Judgement | null;
  readonly hasRemark: boolean;
}

export interface StatusRow {
  readonly name: string;
  readonly discipline: Discipline | null;
  readonly state: 'not-started' | 'declined' | 'busy' | 'submitted' | 'human-asked' | 'quiet';
  readonly answered: number;
  readonly total: number;
  /** Absent: reached as usual. */
  readonly reach?: Reach;
  /** Of who is quiet: until when; absent: not any more. */
  readonly quietUntil?: string;
}

/** One scan as an account manager sees it. */
export interface ScanRow {
  readonly scanId: ScanId;
  readonly municipality: string;
  readonly state: ScanState;
}

export type Say =
  | { readonly say: 'consent'; readonly name: string; readonly municipality: string; readonly discipline: Discipline | null; readonly items: number; readonly minutes: number; readonly calendar: Calendar; readonly director: string; readonly facilitators: readonly string[] }
  | { readonly say: 'declined'; readonly director: string }
  | {
      readonly say: 'question';
      readonly itemId: ItemId;
      readonly part: 'current' | 'ambition';
      /** The answer's revision; the card carries it. */
      readonly revision: number;
      readonly progress: Progress;
      /** What was answered on this part before; null the first time. */
      readonly given: Judgement | null;
      /** Options as they are marked on the card, for an item of which several can be taken. */
      readonly selection?: Selection;
      /** For the ambition: the current level just given. */
      readonly current: Judgement | null;
      readonly isFirstOfModule: boolean;
      /** Said again after a digression: shorter, without the introduction. */
      readonly isRepeat: boolean;
    }
  | { readonly say: 'ambition-check'; readonly itemId: ItemId; readonly current: number; readonly ambition: number }
  | {
      readonly say: 'receipt';
      readonly itemId: ItemId;
      readonly part: 'current' | 'ambition';
      readonly value: Judgement;
      readonly before: Judgement | null;
      /** For the ambition: the current level that it goes with. */
      readonly current: Judgement | null;
      readonly isSubmitted: boolean;
      readonly isLate: boolean;
    }
  | { readonly say: 'answer-kept'; readonly itemId: ItemId }
  | { readonly say: 'remark-question'; readonly itemId: ItemId; readonly existing: string | null }
  | { readonly say: 'remark-receipt'; readonly itemId: ItemId; readonly isReplaced: boolean }
  | { readonly say: 'remark-dropped' }
  | { readonly say: 'remark-check'; readonly itemId: ItemId; readonly text: string }
  | { readonly say: 'term'; readonly termId: string }
  | { readonly say: 'term-missed'; readonly spoken: string }
  | { readonly say: 'explanation'; readonly itemId: ItemId }
  | { readonly say: 'overview'; readonly rows: readonly OverviewRow[]; readonly progress: Progress }
  | { readonly say: 'progress'; readonly progress: Progress; readonly calendar: Calendar; readonly isSubmitted: boolean }
  | { readonly say: 'help'; readonly director: string }
  | { readonly say: 'own-data-coming'; readonly email: string }
  | { readonly say: 'erasure-check' }
  | { readonly say: 'erasure-dropped' }
  | { readonly say: 'erasure-begun' }
  | { readonly say: 'erased' }
  | { readonly say: 'manager-list'; readonly managers: readonly Named[]; readonly isChanged: boolean }
  | { readonly say: 'managers-check'; readonly turn: number; readonly change: ManagersChange }
  /** Who sees what, for whoever is no participant; no facilitators: they are not named yet. */
  | { readonly say: 'who-sees'; readonly facilitators: readonly string[]; readonly director: string | null }
  | { readonly say: 'privacy'; readonly facilitators: readonly string[]; readonly director: string }
  | { readonly say: 'language-set' }
  | { readonly say: 'human-called'; readonly facilitators: readonly string[] }
  | { readonly say: 'paused'; readonly progress: Progress; readonly calendar: Calendar }
  | { readonly say: 'welcome-back'; readonly name: string; readonly progress: Progress }
  | { readonly say: 'small-talk'; readonly about: 'greeting' | 'thanks' | 'goodbye' | 'bot' | 'complaint' }
  | { readonly say: 'not-understood'; readonly times: number; readonly facilitators: readonly string[]; readonly awaiting: 'level' | 'yes-no' | 'other' }
  | { readonly say: 'out-of-range'; readonly itemId: ItemId; readonly lowest: number; readonly highest: number }
  | { readonly say: 'no-ambition'; readonly itemId: ItemId }
  | { readonly say: 'other-question'; readonly itemId: ItemId }
  | { readonly say: 'no-such-item'; readonly spoken: string; readonly first: ItemId; readonly last: ItemId }
  | { readonly say: 'first-item' }
  | { readonly say: 'nothing-to-confirm' }
  | { readonly say: 'readings'; readonly readings: readonly Choice[] }
  | { readonly say: 'correction-check'; readonly itemId: ItemId; readonly part: 'current' | 'ambition'; readonly judgement: Judgement; readonly before: Judgement | null }
  | { readonly say: 'correction-dropped' }
  | { readonly say: 'already-answered'; readonly itemId: ItemId; readonly part: 'current' | 'ambition'; readonly value: Judgement }
  | { readonly say: 'already-submitted'; readonly submittedAt: string; readonly calendar: Calendar }
  | { readonly say: 'review'; readonly progress: Progress; readonly open: readonly ItemId[]; readonly skipped: readonly ItemId[]; readonly unknown: readonly ItemId[]; readonly remarks: number; /** Where the own answers in one question and in its parts lie furthest apart; nothing where there are none. */ readonly lookAgain?: readonly ConsistencyRow[]; readonly isSubmitted: boolean }
  | { readonly say: 'submitted'; readonly at: string; readonly answered: number; readonly withoutAnswer: number; readonly remarks: number; readonly isLate: boolean; readonly calendar: Calendar; readonly isFirst: boolean }
  | { readonly say: 'submission-early'; readonly open: readonly ItemId[] }
  | { readonly say: 'restart-check'; readonly answered: number }
  | { readonly say: 'restarted' }
  | { readonly say: 'restart-dropped' }
  | { readonly say: 'text-too-long'; readonly length: number; readonly longest: number }
  | { readonly say: 'text-missing' }
  | { readonly say: 'closed'; readonly isSubmitted: boolean; readonly facilitators: readonly string[] }
  | { readonly say: 'nudge'; readonly milestone: Nudge; readonly name: string; readonly progress: Progress; readonly calendar: Calendar; readonly municipality: string; readonly isStarted: boolean }
  /** What changed in the scan, and who changed it. */
  | { readonly say: 'scan-news'; readonly name: string; readonly role: Role; readonly memberId: MemberId; readonly municipality: string; readonly director: string; readonly by: string; readonly calendar: Calendar; readonly news: readonly ScanNews[]; /** For an account manager, who has many. */ readonly scanId?: ScanId }
  /** Why an order was not carried out; nothing was changed. */
  | { readonly say: 'order-refused'; readonly problems: readonly Problem[]; /** For who stands above the scans: of which one. */ readonly municipality?: string }
  /** What orders would change, to be said yes or no to. `turn`: the one that asks. */
  | { readonly say: 'order-check'; readonly turn: number; readonly role: Role; readonly memberId: MemberId; readonly municipality: string; readonly calendar: Calendar; readonly news: readonly ScanNews[]; readonly missing: readonly Discipline[] }
  /** `chosen`: the days that suit; `null`: not said. */
  | { readonly say: 'dates-chosen'; readonly proposed: readonly string[]; readonly chosen: readonly string[] | null; readonly trouble: 'over' | 'not-proposed' | null }
  | { readonly say: 'scan-list'; readonly rows: readonly ScanRow[]; /** How many there are in all. */ readonly total: number; readonly why: 'asked' | 'which' }
  | { readonly say: 'scan-view'; readonly row: ScanRow; readonly calendar: Calendar | null; readonly questionnaires: readonly string[]; readonly director: string | null; readonly facilitators: readonly string[]; readonly signUp: SignUp | null }
  | { readonly say: 'manage-help'; readonly name: string; readonly isWelcome: boolean; readonly waiting: number }
  | { readonly say: 'manage-unclear'; readonly why: 'not-understood' | 'reason-missing' | 'director-missing' | 'questionnaire-missing' | 'nobody-named' | 'manager-missing' }
  | { readonly say: 'order-taken' }
  | { readonly say: 'order-dropped' }
  /** `at`: when they go out; `null`: now. */
  | { readonly say: 'reminders-coming'; readonly names: readonly string[]; readonly passedOver: readonly { readonly name: string; readonly why: WhyNot }[]; readonly at: string | null }
  | { readonly say: 'quiet'; readonly outcome: 'set' | 'over' | 'until-when'; readonly quiet: Quiet | null; readonly director: string; readonly calendar: Calendar }
  /** To the process director: someone wants no reminders. */
  | { readonly say: 'quiet-news'; readonly name: string; readonly quiet: Quiet }
  | { readonly say: 'refused'; readonly command: Refusable; readonly director: string; readonly facilitators: readonly string[] }
  | { readonly say: 'desk-welcome'; readonly role: Role; readonly name: string; readonly municipality: string; readonly calendar: Calendar; readonly state: ScanState }
  | { readonly say: 'desk-help'; readonly role: Role }
  | { readonly say: 'desk-not-understood'; readonly role: Role }
  | { readonly say: 'status'; readonly municipality: string; readonly rows: readonly StatusRow[]; readonly calendar: Calendar; readonly daysLeft: number; readonly state: ScanState; readonly missing: readonly Discipline[]; readonly next: 'set-date' | 'people' | 'wait' | 'done'; /** Whom a reminder may help. */ readonly open: readonly string[]; /** Whom it does not. */ readonly ring: readonly string[]; /** While people choose between proposed days. */ readonly suiting?: SuitingCount }
  | { readonly say: 'digest-coming'; readonly email: string }
  | { readonly say: 'digest-impossible'; readonly submitted: number; readonly needed: number }
  /** What the mail begins with; the first items without their remarks. */
  | { readonly say: 'differences'; readonly municipality: string; readonly sizes: DigestReady['sizes']; readonly first: readonly DigestItem[] }
  | { readonly say: 'item-differences'; readonly item: DigestItem | FindOutItem }
  /** An item without levels. */
  | { readonly say: 'item-counts'; readonly item: CountedItem }
  /** `isKnown`: it was refused; else the connection broke, and it may have arrived. */
  | { readonly say: 'mail-undelivered'; readonly name: string; readonly email: string; readonly isKnown: boolean; /** Of whom the mail was for. */ readonly role: Role; readonly municipality: string; readonly hearer: Role; /** Whether the hearer can set the address right. */ readonly canChange: boolean }
  | { readonly say: 'agenda'; readonly agenda: Agenda; readonly calendar: Calendar };
