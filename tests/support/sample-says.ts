/**
 * One or more samples of everything the bot can say, about the sample questionnaire. A Say without a sample is a type error.
 */
import type { Choice } from '../../flows/choice.ts';
import type { CountedItem } from '../../flows/counted-item.ts';
import { digest, type DigestReady } from '../../flows/digest.ts';
import { milestones } from '../../flows/nudges.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { Discipline, MemberId, ScanId } from '../../flows/people.ts';
import type { Problem } from '../../flows/scan-order.ts';
import type { Say } from '../../flows/say.ts';
import { bothScans, inventedDigestOf } from './invented-scan.ts';
import { answersOf, buildMember, type AnswerSketch } from './member-builder.ts';
import { sampleQuestionnaire } from './sample-questionnaire.ts';

/** Quickscan and full scan in one. */
const bothCompared = inventedDigestOf(bothScans(), 4) as DigestReady;
const ownWords = bothCompared.counted[0] as CountedItem;

type SayName = Say['say'];
type Samples = { readonly [Name in SayName]: readonly [Extract<Say, { say: Name }>, ...Extract<Say, { say: Name }>[]] };

/** An id of the sample questionnaire: U1, U2, 1, 3, 12 or 24. */
export const id = (itemId: string) => itemId as ItemId;

const level = (number: number) => ({ kind: 'level', level: number }) as const;
const calendar = { opensAt: '2026-12-01T08:00:00.000Z', answersDueAt: '2026-12-15T22:59:00.000Z', workshopAt: '2026-12-22T12:00:00.000Z' };
const director = 'Petra Prins';
const facilitators = ['Fenna Faber', 'Frits Fok'];
const municipality = 'Waterveen';
const name = 'Anna';
const progress = { answered: 4, total: 6, minutesLeft: 2 };
const allItems = ['U1', 'U2', '1', '3', '12', '24'].map(id);

const question = {
  say: 'question', itemId: id('12'), part: 'current', revision: 0, progress, given: null, current: null, isFirstOfModule: false, isRepeat: false,
} as const;

export const readings: readonly Choice[] = [
  { action: 'answer', itemId: id('12'), part: 'current', revision: 0, judgement: level(2) },
  { action: 'answer', itemId: id('12'), part: 'current', revision: 0, judgement: { kind: 'unknown' } },
  { action: 'correct', itemId: id('3'), part: 'current', judgement: level(2) },
  { action: 'correct', itemId: id('3'), part: 'ambition', judgement: level(2) },
  { action: 'correct', itemId: id('3'), part: 'current', judgement: { kind: 'unknown' } },
  { action: 'correct', itemId: id('3'), part: 'ambition', judgement: { kind: 'not-my-field' } },
  { action: 'explain-term', termId: 'dpia' },
  { action: 'explain-item', itemId: id('12') },
  { action: 'revisit', itemId: id('3') },
  { action: 'take-as-remark', itemId: id('12') },
  { action: 'write-remark', itemId: id('12') },
];

const memberId = (text: string) => text as MemberId;
const signUp = { municipality, by: { name: 'Bea Bos', email: 'bea@waterveen.example' }, director: { name: director, email: 'petra@waterveen.example' }, why: 'Wij willen in het voorjaar weten waar we staan.', questionnaires: ['quickscan', 'analysis-tool'], isAccepted: false } as const;
const row = { scanId: 'waterveen-2026' as ScanId, municipality, state: 'applied' } as const;
const scanNews = { say: 'scan-news', name, role: 'participant', memberId: memberId('anna'), municipality, director, by: director, calendar } as const;

/** One of each reason why an order is not carried out. */
export const sampleProblems: readonly Problem[] = [
  { problem: 'date-missing', spoken: 'ergens in het voorjaar' },
  { problem: 'no-such-day', spoken: '30 februari' },
  { problem: 'date-past', at: calendar.opensAt },
  { problem: 'too-soon', at: calendar.opensAt, days: 3, earliest: calendar.workshopAt },
  { problem: 'day-off', at: '2026-12-25T12:00:00.000Z', before: '2026-12-24T12:00:00.000Z', after: '2026-12-28T12:00:00.000Z' },
  { problem: 'not-office-hours', at: '2026-12-22T19:00:00.000Z', earliest: '08:00', latest: '16:00' },
  { problem: 'email-unreadable', spoken: 'anna at waterveen' },
  { problem: 'name-missing', spoken: 'anna@waterveen.example' },
  { problem: 'discipline-unknown', spoken: 'Anna' },
  { problem: 'here-already', name, role: 'participant' },
  { problem: 'two-roles', name, role: 'participant', wanted: 'facilitator' },
  { problem: 'role-taken', role: 'facilitator', names: facilitators },
  { problem: 'director-needed', name: director },
  { problem: 'manager-needed', name: 'Nadia Noort' },
  { problem: 'no-such-person', spoken: 'Zeger' },
  { problem: 'too-many-people', most: 150 },
  { problem: 'municipality-here', municipality },
  { problem: 'municipality-missing' },
  { problem: 'same-questionnaires' },
  { problem: 'same-date', workshopAt: calendar.workshopAt },
  { problem: 'changed-meanwhile', by: director, workshopAt: calendar.workshopAt },
  { problem: 'not-now', order: 'propose' },
];

const answering = (name_: string, discipline: Discipline, sketches: Readonly<Record<string, AnswerSketch>>) =>
  buildMember({ id: name_.toLowerCase() as MemberId, name: name_, discipline, answers: answersOf(sketches), submittedAt: calendar.opensAt });

/** Two camps, a lone voice, agreement, and an item that too few know. */
const compared = digest({
  scan: { id: 'scan-1' as ScanId, municipality, calendar },
  members: [
    answering('Anna', 'security', { U1: [1, 4], U2: [1, 2], '1': [2, 3, 'Alleen bij Toezicht.'], '3': [2, 3], '12': [2, 3], '24': 'unknown' }),
    answering('Bram', 'ict', { U1: [1, 4, 'Wij zien dit elke dag.'], U2: [1, 2], '1': [2, 3], '3': [2, 3], '12': [2, 3], '24': 'unknown' }),
    answering('Chris', 'privacy', { U1: [4, 4], U2: [2, 3], '1': [2, 3], '3': [2, 3], '12': [2, 3], '24': [3, 3] }),
    answering('Dewi', 'data', { U1: [4, 4], U2: [4, 4], '1': [2, 3], '3': [2, 3], '12': [2, 4], '24': [2, 3] }),
  ],
  questionnaire: sampleQuestionnaire,
  now: calendar.answersDueAt,
  reason: 'requested',
}) as DigestReady;

export const sampleSays: Samples = {
  consent: [
    { say: 'consent', name, municipality, discipline: 'privacy', items: 6, minutes: 9, calendar, director, facilitators },
    { say: 'consent', name, municipality, discipline: null, items: 6, minutes: 9, calendar, director, facilitators },
  ],
  declined: [{ say: 'declined', director }],
  question: [
    question,
    { ...question, itemId: id('1'), isFirstOfModule: true },
    { ...question, itemId: id('24'), given: level(3), revision: 2 },
    { ...question, part: 'ambition', current: level(2), revision: 1 },
    { ...question, part: 'ambition', current: level(2), given: level(2), revision: 2 },
  ],
  'ambition-check': [{ say: 'ambition-check', itemId: id('12'), current: 3, ambition: 2 }],
  receipt: [
    { say: 'receipt', itemId: id('12'), part: 'current', value: level(3), before: null, current: null, isSubmitted: false, isLate: false },
    { say: 'receipt', itemId: id('12'), part: 'current', value: level(3), before: level(2), current: null, isSubmitted: false, isLate: false },
    { say: 'receipt', itemId: id('12'), part: 'current', value: level(3), before: level(2), current: null, isSubmitted: true, isLate: false },
    { say: 'receipt', itemId: id('12'), part: 'ambition', value: { kind: 'unknown' }, before: level(2), current: level(3), isSubmitted: true, isLate: true },
    { say: 'receipt', itemId: id('12'), part: 'ambition', value: level(4), before: null, current: level(3), isSubmitted: false, isLate: false },
  ],
  'answer-kept': [{ say: 'answer-kept', itemId: id('12') }],
  'remark-question': [
    { say: 'remark-question', itemId: id('12'), existing: null },
    { say: 'remark-question', itemId: id('12'), existing: 'Alleen bij Toezicht.' },
  ],
  'remark-receipt': [{ say: 'remark-receipt', itemId: id('12'), isReplaced: false }, { say: 'remark-receipt', itemId: id('12'), isReplaced: true }],
  'remark-dropped': [{ say: 'remark-dropped' }],
  'remark-check': [{ say: 'remark-check', itemId: id('12'), text: 'Bij ons doet alleen Toezicht dit. '.repeat(20) }],
  term: [{ say: 'term', termId: 'dpia' }, { say: 'term', termId: 'gone' }],
  'term-missed': [{ say: 'term-missed', spoken: 'blockchain' }],
  explanation: [{ say: 'explanation', itemId: id('24') }],
  overview: [{
    say: 'overview',
    progress,
    rows: [
      { itemId: id('U1'), current: level(2), ambition: level(3), hasRemark: true },
      { itemId: id('U2'), current: { kind: 'not-my-field' }, ambition: null, hasRemark: false },
      { itemId: id('1'), current: level(1), ambition: { kind: 'unknown' }, hasRemark: false },
      { itemId: id('3'), current: { kind: 'skipped' }, ambition: null, hasRemark: false },
      { itemId: id('12'), current: level(4), ambition: null, hasRemark: false },
      { itemId: id('24'), current: null, ambition: null, hasRemark: true },
    ],
  }],
  progress: [
    { say: 'progress', progress, calendar, isSubmitted: false },
    { say: 'progress', progress: { answered: 6, total: 6, minutesLeft: 0 }, calendar, isSubmitted: false },
    { say: 'progress', progress, calendar, isSubmitted: true },
  ],
  help: [{ say: 'help', director }],
  'own-data-coming': [{ say: 'own-data-coming', email: 'anna@waterveen.example' }],
  'erasure-check': [{ say: 'erasure-check' }],
  'erasure-dropped': [{ say: 'erasure-dropped' }],
  'erasure-begun': [{ say: 'erasure-begun' }],
  erased: [{ say: 'erased' }],
  privacy: [{ say: 'privacy', facilitators, director }],
  'who-sees': [{ say: 'who-sees', facilitators, director }, { say: 'who-sees', facilitators: [], director: null }],
  'language-set': [{ say: 'language-set' }],
  'human-called': [{ say: 'human-called', facilitators }],
  paused: [{ say: 'paused', progress, calendar }],
  'welcome-back': [{ say: 'welcome-back', name, progress }, { say: 'welcome-back', name, progress: { answered: 6, total: 6, minutesLeft: 0 } }],
  'small-talk': [
    { say: 'small-talk', about: 'greeting' },
    { say: 'small-talk', about: 'thanks' },
    { say: 'small-talk', about: 'goodbye' },
    { say: 'small-talk', about: 'bot' },
    { say: 'small-talk', about: 'complaint' },
  ],
  'not-understood': [
    { say: 'not-understood', times: 1, facilitators, awaiting: 'level' },
    { say: 'not-understood', times: 2, facilitators, awaiting: 'yes-no' },
    { say: 'not-understood', times: 3, facilitators, awaiting: 'other' },
  ],
  'out-of-range': [{ say: 'out-of-range', itemId: id('3'), lowest: 1, highest: 4 }],
  'no-ambition': [{ say: 'no-ambition', itemId: id('3') }],
  'other-question': [{ say: 'other-question', itemId: id('3') }],
  'no-such-item': [{ say: 'no-such-item', spoken: '99', first: id('U1'), last: id('24') }],
  'first-item': [{ say: 'first-item' }],
  'nothing-to-confirm': [{ say: 'nothing-to-confirm' }],
  readings: [{ say: 'readings', readings }],
  'correction-check': [
    { say: 'correction-check', itemId: id('3'), part: 'current', judgement: level(2), before: level(1) },
    { say: 'correction-check', itemId: id('3'), part: 'ambition', judgement: level(2), before: null },
  ],
  'correction-dropped': [{ say: 'correction-dropped' }],
  'already-answered': [
    { say: 'already-answered', itemId: id('12'), part: 'current', value: level(3) },
    { say: 'already-answered', itemId: id('12'), part: 'ambition', value: { kind: 'unknown' } },
  ],
  'already-submitted': [{ say: 'already-submitted', submittedAt: '2026-12-10T09:15:00.000Z', calendar }],
  review: [
    { say: 'review', progress: { answered: 6, total: 6, minutesLeft: 0 }, open: [], skipped: [], unknown: [id('3')], remarks: 1, isSubmitted: false },
    { say: 'review', progress, open: [id('12')], skipped: [id('1')], unknown: [], remarks: 0, isSubmitted: false },
    { say: 'review', progress, open: [...allItems, ...allItems], skipped: [], unknown: [], remarks: 2, isSubmitted: false },
    { say: 'review', progress, open: [], skipped: [], unknown: [], remarks: 2, isSubmitted: true },
    { say: 'review', progress, open: [], skipped: [], unknown: [], remarks: 0, lookAgain: bothCompared.consistency.slice(0, 3), isSubmitted: false },
  ],
  submitted: [
    { say: 'submitted', at: '2026-12-10T09:15:00.000Z', answered: 5, withoutAnswer: 1, remarks: 2, isLate: false, calendar, isFirst: true },
    { say: 'submitted', at: '2026-12-16T09:15:00.000Z', answered: 5, withoutAnswer: 1, remarks: 2, isLate: true, calendar, isFirst: false },
  ],
  'submission-early': [{ say: 'submission-early', open: allItems }],
  'restart-check': [{ say: 'restart-check', answered: 4 }],
  restarted: [{ say: 'restarted' }],
  'restart-dropped': [{ say: 'restart-dropped' }],
  'text-too-long': [{ say: 'text-too-long', length: 5000, longest: 4000 }],
  'text-missing': [{ say: 'text-missing' }],
  closed: [{ say: 'closed', isSubmitted: true, facilitators }, { say: 'closed', isSubmitted: false, facilitators }],
  nudge: [
    { say: 'nudge', milestone: 'invitation', name, progress: { answered: 0, total: 6, minutesLeft: 9 }, calendar, municipality, isStarted: false },
    ...milestones.map((milestone) => ({ say: 'nudge', milestone, name, progress, calendar, municipality, isStarted: true }) as const),
    { say: 'nudge', milestone: 'due-today', name, progress: { answered: 6, total: 6, minutesLeft: 0 }, calendar, municipality, isStarted: true },
  ],
  'scan-news': [
    { ...scanNews, news: [{ news: 'date-set', calendar, before: null, isShortNotice: true }] },
    { ...scanNews, news: [{ news: 'date-set', calendar, before: '2026-12-17T12:00:00.000Z', isShortNotice: false }] },
    { ...scanNews, news: [{ news: 'dates-proposed', dates: ['2026-12-17T12:00:00.000Z', '2026-12-22T12:00:00.000Z'] }] },
    { ...scanNews, role: 'account-manager', by: 'Bea Bos', director: '', scanId: row.scanId, news: [{ news: 'applied', signUp }] },
    { ...scanNews, role: 'process-director', news: [{ news: 'applied', signUp }] },
    { ...scanNews, role: 'process-director', by: 'Nadia Noort', news: [{ news: 'applied', signUp: { ...signUp, why: '', by: { name: 'Nadia Noort', email: 'nadia@leiding.example' }, isAccepted: true } }, { news: 'accepted' }] },
    { ...scanNews, role: 'facilitator', news: [{ news: 'questionnaires', questionnaires: ['quickscan', 'full-scan', 'gemeente-eigen'] }] },
    { ...scanNews, role: 'process-director', news: [{ news: 'accepted' }] },
    { ...scanNews, role: 'process-director', news: [{ news: 'refused', reason: 'Er is dit jaar geen plaats meer.' }] },
    { ...scanNews, news: [{ news: 'closed', reason: 'De gemeente gaat fuseren.' }] },
    {
      ...scanNews,
      role: 'facilitator',
      news: [
        { news: 'left', memberId: memberId('bram'), name: 'Bram Bos', role: 'participant', successor: 'Sem Smit' },
        { news: 'joined', memberId: memberId('sem'), person: { name: 'Sem Smit', email: 'sem@waterveen.example', role: 'participant', discipline: 'ict' }, succeeds: 'Bram Bos' },
        { news: 'joined', memberId: memberId('frits'), person: { name: 'Frits Fok', email: 'frits@facilitators.example', role: 'facilitator', discipline: null }, succeeds: null },
        { news: 'left', memberId: memberId('eva'), name: 'Eva Evers', role: 'participant', successor: null },
      ],
    },
    { ...scanNews, news: [{ news: 'joined', memberId: memberId('anna'), person: { name, email: 'anna@waterveen.example', role: 'participant', discipline: 'ict' }, succeeds: 'Bram Bos' }] },
    { ...scanNews, role: 'facilitator', news: [{ news: 'joined', memberId: memberId('anna'), person: { name, email: 'anna@waterveen.example', role: 'facilitator', discipline: null }, succeeds: null }] },
    { ...scanNews, news: [{ news: 'left', memberId: memberId('anna'), name, role: 'participant', successor: 'Sem Smit' }] },
    { ...scanNews, news: [{ news: 'left', memberId: memberId('anna'), name, role: 'participant', successor: null }] },
  ],
  'order-check': [
    { say: 'order-check', turn: 4, role: 'process-director', memberId: memberId('petra'), municipality, calendar, missing: [], news: [{ news: 'date-set', calendar, before: '2026-12-17T12:00:00.000Z', isShortNotice: false }] },
    { say: 'order-check', turn: 5, role: 'process-director', memberId: memberId('petra'), municipality, calendar, missing: ['privacy', 'ict'], news: [{ news: 'left', memberId: memberId('eva'), name: 'Eva Evers', role: 'participant', successor: null }] },
  ],
  'dates-chosen': [
    { say: 'dates-chosen', proposed: ['2026-12-17T12:00:00.000Z', '2026-12-22T12:00:00.000Z'], chosen: ['2026-12-17T12:00:00.000Z'], trouble: null },
    { say: 'dates-chosen', proposed: ['2026-12-17T12:00:00.000Z'], chosen: [], trouble: null },
    { say: 'dates-chosen', proposed: ['2026-12-17T12:00:00.000Z'], chosen: null, trouble: 'not-proposed' },
    { say: 'dates-chosen', proposed: [], chosen: null, trouble: 'over' },
  ],
  'scan-list': [
    { say: 'scan-list', why: 'asked', total: 12, rows: [row, { ...row, scanId: 'heuvelrade-2026' as ScanId, municipality: 'Heuvelrade', state: 'answering' }, { ...row, scanId: 'beekdal-2025' as ScanId, municipality: 'Beekdal', state: 'closed' }] },
    { say: 'scan-list', why: 'which', total: 1, rows: [row] },
    { say: 'scan-list', why: 'asked', total: 0, rows: [] },
  ],
  'scan-view': [
    { say: 'scan-view', row, calendar: null, questionnaires: ['analysis-tool'], director: 'Bea Bos', facilitators: [], signUp },
    { say: 'scan-view', row: { ...row, state: 'answering' }, calendar, questionnaires: ['quickscan', 'analysis-tool'], director, facilitators, signUp: null },
    { say: 'scan-view', row: { ...row, state: 'composing' }, calendar: null, questionnaires: ['full-scan'], director: null, facilitators: ['Fenna Faber'], signUp: { ...signUp, why: '' } },
    { say: 'scan-view', row: { ...row, state: 'closed' }, calendar: null, questionnaires: ['full-scan'], director, facilitators: [], signUp: null },
  ],
  'manage-help': [
    { say: 'manage-help', name: 'Nadia Noort', isWelcome: true, waiting: 1 },
    { say: 'manage-help', name: 'Nadia Noort', isWelcome: true, waiting: 3 },
    { say: 'manage-help', name: 'Nadia Noort', isWelcome: false, waiting: 0 },
  ],
  'manager-list': [{ say: 'manager-list', managers: [{ name: 'Nadia Noort', email: 'nadia@leiding.example' }], isChanged: false }, { say: 'manager-list', managers: [{ name: 'Nadia Noort', email: 'nadia@leiding.example' }, { name: 'Otto Oud', email: 'otto@leiding.example' }], isChanged: true }],
  'managers-check': [{ say: 'managers-check', turn: 3, change: { joins: [{ name: 'Otto Oud', email: 'otto@leiding.example' }], leaves: { name: 'Nadia Noort', email: 'nadia@leiding.example' } } }],
  'manage-unclear': [
    { say: 'manage-unclear', why: 'not-understood' },
    { say: 'manage-unclear', why: 'reason-missing' },
    { say: 'manage-unclear', why: 'director-missing' },
    { say: 'manage-unclear', why: 'questionnaire-missing' },
    { say: 'manage-unclear', why: 'nobody-named' },
    { say: 'manage-unclear', why: 'manager-missing' },
  ],
  'order-taken': [{ say: 'order-taken' }],
  'order-dropped': [{ say: 'order-dropped' }],
  'reminders-coming': [
    { say: 'reminders-coming', names: ['Anna Aalders', 'Bram Bos'], passedOver: [], at: null },
    { say: 'reminders-coming', names: ['Anna Aalders'], passedOver: [{ name: 'Daan Dekker', why: 'human-asked' }, { name: 'Eva Evers', why: 'quiet' }], at: calendar.opensAt },
    { say: 'reminders-coming', names: [], passedOver: [{ name: 'Finn Faber', why: 'reminded' }], at: null },
  ],
  quiet: [
    { say: 'quiet', outcome: 'set', quiet: { why: 'snoozed', until: calendar.opensAt }, director, calendar },
    { say: 'quiet', outcome: 'set', quiet: { why: 'away', until: '2026-12-21T08:00:00.000Z' }, director, calendar },
    { say: 'quiet', outcome: 'set', quiet: { why: 'opted-out', until: null }, director, calendar },
    { say: 'quiet', outcome: 'over', quiet: null, director, calendar },
    { say: 'quiet', outcome: 'until-when', quiet: null, director, calendar },
  ],
  'quiet-news': [
    { say: 'quiet-news', name, quiet: { why: 'away', until: calendar.opensAt } },
    { say: 'quiet-news', name, quiet: { why: 'opted-out', until: null } },
  ],
  'order-refused': [{ say: 'order-refused', problems: sampleProblems }, { say: 'order-refused', problems: sampleProblems.slice(0, 1), municipality }],
  refused: [
    { say: 'refused', command: 'status', director, facilitators },
    { say: 'refused', command: 'digest', director, facilitators },
    { say: 'refused', command: 'compose', director, facilitators },
    { say: 'refused', command: 'plan', director, facilitators },
    { say: 'refused', command: 'remind', director, facilitators },
    { say: 'refused', command: 'remind', director: '', facilitators },
    { say: 'refused', command: 'digest', director, facilitators: [] },
    { say: 'refused', command: 'scans', director, facilitators },
    { say: 'refused', command: 'admit', director, facilitators },
    { say: 'refused', command: 'staff', director, facilitators },
    { say: 'refused', command: 'managers', director, facilitators },
  ],
  'desk-welcome': [
    { say: 'desk-welcome', role: 'process-director', name: director, municipality, calendar, state: 'answering' },
    { say: 'desk-welcome', role: 'facilitator', name: 'Fenna Faber', municipality, calendar, state: 'preparing' },
  ],
  'desk-help': [{ say: 'desk-help', role: 'process-director' }, { say: 'desk-help', role: 'facilitator' }],
  'desk-not-understood': [{ say: 'desk-not-understood', role: 'process-director' }, { say: 'desk-not-understood', role: 'facilitator' }],
  status: [
    {
      say: 'status',
      municipality,
      calendar,
      daysLeft: 5,
      state: 'answering',
      missing: ['privacy'],
      next: 'people',
      open: ['Bram Bos', 'Eva Evers', 'Finn Faber'],
      ring: ['Daan Dekker', 'Gina Groen'],
      rows: [
        { name: 'Anna Aalders', discipline: 'security', state: 'submitted', answered: 6, total: 6 },
        { name: 'Bram Bos', discipline: 'ict', state: 'busy', answered: 2, total: 6 },
        { name: 'Chris Claassen', discipline: 'privacy', state: 'declined', answered: 0, total: 6 },
        { name: 'Daan Dekker', discipline: null, state: 'human-asked', answered: 1, total: 6 },
        { name: 'Eva Evers', discipline: 'data', state: 'not-started', answered: 0, total: 6 },
        { name: 'Finn Faber', discipline: 'ict', state: 'busy', answered: 5, total: 6, reach: { by: 'mail', why: 'blocked' } },
        { name: 'Gina Groen', discipline: 'ict', state: 'not-started', answered: 0, total: 6, reach: { by: 'nothing', why: null } },
      ],
    },
    { say: 'status', municipality, calendar, daysLeft: 0, rows: [], state: 'answering', missing: ['security', 'ict', 'privacy'], next: 'wait', open: [], ring: [] },
    { say: 'status', municipality, calendar, daysLeft: -1, rows: [], state: 'finished', missing: [], next: 'wait', open: [], ring: [] },
    { say: 'status', municipality, calendar, daysLeft: 60, rows: [], state: 'composing', missing: ['security', 'ict', 'privacy'], next: 'set-date', open: [], ring: [] },
  ],
  'digest-coming': [{ say: 'digest-coming', email: 'fenna@example.nl' }],
  'digest-impossible': [{ say: 'digest-impossible', submitted: 1, needed: 2 }],
  'mail-undelivered': [
    { say: 'mail-undelivered', name, email: 'anna@waterveen.example', isKnown: true, role: 'participant', municipality, hearer: 'process-director', canChange: true },
    { say: 'mail-undelivered', name, email: 'anna@waterveen.example', isKnown: false, role: 'participant', municipality, hearer: 'process-director', canChange: true },
    { say: 'mail-undelivered', name: director, email: 'petra@waterveen.example', isKnown: true, role: 'process-director', municipality, hearer: 'facilitator', canChange: false },
    { say: 'mail-undelivered', name: director, email: 'petra@waterveen.example', isKnown: true, role: 'process-director', municipality, hearer: 'account-manager', canChange: true },
    { say: 'mail-undelivered', name: 'Otto Oud', email: 'otto@leiding.example', isKnown: true, role: 'account-manager', municipality: '', hearer: 'account-manager', canChange: true },
  ],
  differences: [
    { say: 'differences', municipality, sizes: compared.sizes, first: compared.discuss },
    { say: 'differences', municipality, sizes: { wide: 0, some: 0, close: 6, findOutFirst: 0 }, first: [] },
  ],
  'item-differences': [
    ...(compared.discuss.map((item) => ({ say: 'item-differences', item }) as const) as [Extract<Say, { say: 'item-differences' }>]),
    ...compared.agreed.map((item) => ({ say: 'item-differences', item }) as const),
    ...compared.findOutFirst.map((item) => ({ say: 'item-differences', item }) as const),
  ],
  'item-counts': [
    ...(bothCompared.counted.map((item) => ({ say: 'item-counts', item }) as const) as [Extract<Say, { say: 'item-counts' }>]),
    { say: 'item-counts', item: { ...ownWords, content: { kind: 'texts', texts: [{ person: { memberId: 'anna' as MemberId, name: 'Anna', discipline: 'security' }, text: 'Wij doen dit al.\nZie het <b>plan</b>.' }] } } },
  ],
  agenda: [{ say: 'agenda', agenda: compared.agenda, calendar }],
};

export const allSampleSays: readonly Say[] = Object.values(sampleSays).flat();
