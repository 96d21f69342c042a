/**
 * Manager: an account manager, who stands above the scans. The document is a member's, so that chat, mail, outbox and erasing are the
 * same for everyone; its scan is none: closed, with nobody in it.
 * May import: flows. Pure: the caller passes `now`.
 */
import type { DeskMember } from './member.ts';
import { leaveToClock } from './outbox.ts';
import type { MemberId, ScanId } from './people.ts';
import { planCalendar } from './planning.ts';
import type { Named, Scan, ScanChange } from './scan.ts';

/** Where account managers are kept; no scan has this id, for those end in a year. */
export const managersScanId = 'account-managers' as ScanId;

/** Sign-ups that an account manager was told of; more than are ever open at once. */
const reportedKept = 400;

export function newManager(id: MemberId, { name, email }: Named, now: string): DeskMember {
  return {
    id,
    scanId: managersScanId,
    name,
    email,
    language: 'nl',
    contacts: [],
    turn: 0,
    seen: [],
    outbox: [],
    dueAt: null,
    scan: { municipality: '', state: 'closed', revision: 0, calendar: planCalendar(now), proposed: [], director: '', facilitators: [] },
    left: null,
    role: 'account-manager',
    pending: null,
    reported: [],
  };
}

/** Whether account managers have to hear of this change: a municipality that waits for them. */
export function isSignUpNews({ news }: ScanChange): boolean {
  return news.some((each) => each.news === 'applied' && !each.signUp.isAccepted);
}

/** The account manager with the sign-up told, in chat and by mail. Pure. @returns the account manager itself when it was */
export function hearOfSignUp(manager: DeskMember, { id, municipality, calendar }: Scan, { by, news }: ScanChange, now: string): DeskMember {
  if (manager.reported.includes(id)) return manager;
  const notice = { say: 'scan-news', name: manager.name, role: manager.role, memberId: manager.id, municipality, director: '', by, calendar, news: news.filter((each) => each.news === 'applied'), scanId: id } as const;
  return leaveToClock({ ...manager, reported: [...manager.reported, id].slice(-reportedKept) }, [{ to: 'person', say: notice }, { to: 'notice', notice, invitation: null }], now);
}
