/**
 * Quiet request: someone who wants reminders later, or none: "herinner me morgen", "ik ben weg tot 3 januari", "geen herinneringen meer".
 * May import: flows, temporal-polyfill. Pure: the caller passes `now`.
 */
import type { Temporal } from 'temporal-polyfill';
import { fold } from '../spelling.ts';
import { dayOf } from '../working-days.ts';
import { bareDateIn, dateIn } from './date-reading.ts';

export type QuietRequest =
  | { readonly quiet: 'snoozed' | 'away'; readonly until: Temporal.PlainDate }
  /** Until when was not said, or is no day. */
  | { readonly quiet: 'until-when'; readonly why: 'snoozed' | 'away' }
  | { readonly quiet: 'opted-out' }
  | { readonly quiet: 'over' };

const longest = 120;
const optOut = /^(?:ik wil )?(?:geen|stop(?: met)?(?: de)?|nooit meer) herinneringen(?: meer)?(?: sturen)?$|^(?:no more|stop(?: the)?|dont send(?: me)?(?: any)?) reminders$|^herinner (?:me|mij) niet meer$/u;
const over = /^(?:weer|toch weer|wel weer) herinneringen$|^herinner (?:me|mij) weer$|^reminders again$|^ik ben (?:weer )?terug van (?:mijn )?vakantie$/u;
const snooze = /^(?:herinner (?:me|mij)(?: weer| eraan)?|stuur (?:me|mij) (?:een )?herinnering|remind me(?: again)?) (.+)$/u;
const away = /^(?:ik ben|ik heb|wij zijn|i am|im) .*?(?:weg|afwezig|vrij|vakantie|verlof|ziek|er niet|away|off|holiday|vacation|leave|ill)(.*)$|^(?:na|after) (?:mijn|my|de|the) (?:vakantie|verlof|vakanties|holiday|vacation|leave)(.*)$|^(?:afwezig|weg|met vakantie|met verlof|away)(.*)$/u;
const isLeave = /vakantie|verlof|holiday|vacation/u;
/** "Tot en met 3 januari": back on the day after. */
const inclusive = /t m|tot en met|until and including|through/u;

/**
 * Pure; total. @returns `null` when it is none of these
 * @param asked what a day by itself is for, where one was asked for or a reminder was heard last; `null`: it is for nothing here
 */
export function quietRequestIn(text: string, now: string, asked: 'snoozed' | 'away' | null = null): QuietRequest | null {
  if (text.length > longest) return null;
  const folded = fold(text);
  const bare = asked === null ? null : bareDateIn(text, dayOf(now));
  if (asked !== null && bare !== null) {
    return bare.kind === 'day' ? { quiet: asked, until: inclusive.test(folded) ? bare.day.add({ days: 1 }) : bare.day } : { quiet: 'until-when', why: asked };
  }
  if (optOut.test(folded)) return { quiet: 'opted-out' };
  if (over.test(folded)) return { quiet: 'over' };
  const snoozed = snooze.exec(folded);
  if (snoozed) {
    const date = dateIn(text, dayOf(now));
    if (date?.kind === 'day') return { quiet: 'snoozed', until: date.day };
    return isLeave.test(folded) || date !== null ? { quiet: 'until-when', why: isLeave.test(folded) ? 'away' : 'snoozed' } : null;
  }
  if (!away.test(folded)) return null;
  const date = dateIn(text, dayOf(now));
  const isAbout = /(?<![a-z])(?:tot|t m|until|till|through|terug|back|vanaf)(?![a-z])/u.test(folded);
  if (date?.kind === 'day' && isAbout) return { quiet: 'away', until: inclusive.test(folded) ? date.day.add({ days: 1 }) : date.day };
  return /vakantie|verlof|holiday|vacation|afwezig|away/u.test(folded) || date !== null ? { quiet: 'until-when', why: 'away' } : null;
}
