/**
 * A year of scans in simulated time, against a calculation of its own: workshops that move, holidays, both clock changes, people who put reminders
 * off, are away, opt out, send in early, never begin, or cannot be reached. `npm run bench -- process` plays the same with 342 scans.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { judge, type Verdict } from '../support/year/nudge-report.ts';
import { playYear, type Played } from '../support/year/play-year.ts';
import { planYear } from '../support/year/year-plan.ts';

const plan = planYear(14);
let played: Played;
let verdict: Verdict;
beforeAll(async () => {
  played = await playYear(plan);
  verdict = judge(plan, played);
}, 120_000);

describe('in a year of scans', () => {
  it('happens what the plan is about', () => {
    const deeds = plan.flatMap((scan) => scan.people.flatMap((person) => person.deeds.map(({ deed }) => deed)));
    for (const deed of ['agree', 'submit', 'decline', 'ask-human', 'opt-out', 'snooze', 'away'] as const) expect(deeds).toContain(deed);
    const ways = new Set(plan.flatMap(({ people }) => people.map(({ way }) => way)));
    expect(ways).toEqual(new Set(['platform', 'page', 'blocked', 'bounced']));
    expect(plan.filter(({ deeds: changes }) => changes.filter(({ scan }) => scan === 'date').length > 1).length).toBeGreaterThan(2);
    expect(new Set(played.nudges.map(({ nudge }) => nudge))).toEqual(new Set(['invitation', 'reminder-start', 'reminder-week', 'due-soon', 'due-today', 'overdue', 'snoozed']));
    expect(new Set(played.nudges.map(({ by }) => by))).toEqual(new Set(['platform', 'mail']));
    expect(played.errors).toEqual([]);
  });

  it('every nudge goes out that should, when it should, over the platform or else by mail, and no other', () => {
    expect(verdict.missing).toEqual([]);
    expect(verdict.unexpected).toEqual([]);
    expect(verdict.nudges).toBeGreaterThan(250);
  });

  it('no nudge goes out twice, at night, in a weekend or on a holiday; nor a report to a process director', () => {
    expect(verdict.twice).toEqual([]);
    expect(verdict.outOfHours).toEqual([]);
    expect(verdict.reportsOutOfHours).toEqual([]);
    expect(played.reports.length).toBeGreaterThan(plan.length * 2);
  });

  it('everyone is told each date of the workshop once', () => {
    expect(verdict.untoldDates).toEqual([]);
  });

  it('who has begun reads how far they are, who has not how long it takes', () => {
    for (const { text } of played.nudges) expect(text).toMatch(/Je bent op \d+ van 35, nog ongeveer \d+ minuten|Het zijn 35 vragen, ongeveer \d+ minuten/);
  });
});
