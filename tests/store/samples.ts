/**
 * Samples: one document of each shape, in today's types. The golden files hold what each version wrote of them:
 * when a type changes, these change with it, and the test asks for a migration and a new golden file.
 * May import: flows, store.
 */
import { accountKey, emailKey, identityScanId, invitationKey, type Identity } from '../../flows/identity.ts';
import type { AuditLine } from '../../flows/audit.ts';
import type { Mail } from '../../flows/mail.ts';
import type { DeskMember, Member, MemberBase, Participant } from '../../flows/member.ts';
import type { MemberId, ScanId } from '../../flows/people.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { Scan } from '../../flows/scan.ts';
import type { KindName, Setting } from '../../store/port.ts';

const scanId = 'waterveen-2026' as ScanId;
const calendar = { opensAt: '2026-10-27T08:00:00.000Z', answersDueAt: '2026-11-10T22:59:00.000Z', workshopAt: '2026-11-17T08:30:00.000Z' };
const at = '2026-10-28T10:15:00.000Z';

const base: Omit<MemberBase, 'id' | 'name' | 'email'> = {
  scanId,
  language: 'nl',
  scan: { municipality: 'Waterveen', state: 'answering', revision: 0, calendar, proposed: [], director: 'Petra Prins', facilitators: ['Fenna Faber', 'Frits Fok'] },
  left: null,
  contacts: [],
  turn: 7,
  seen: [{ id: 'web-6', at }, { id: 'web-7', at, pressed: { action: 'command', command: 'human' } }],
  outbox: [
    { id: '000007.00', at, attempts: 1, nextTryAt: at, task: { to: 'transcript', said: { kind: 'text', text: 'Mag ik iemand spreken? 🙂' } } },
    { id: '000007.01', at, attempts: 0, nextTryAt: at, task: { to: 'person', say: { say: 'human-called', facilitators: ['Fenna Faber'] } } },
    { id: '000007.02', at, attempts: 0, nextTryAt: at, task: { to: 'facilitators', news: 'human-asked' } },
  ],
  dueAt: at,
};

const participant: Participant = {
  ...base,
  id: 'waterveen-2026-anna' as MemberId,
  name: 'Anna Åkesson',
  email: 'anna@waterveen.example',
  role: 'participant',
  discipline: 'security',
  questionnaire: { id: 'analysis-tool', version: '2026-01' },
  intake: {
    flowVersion: 1,
    state: 'checkingRemark',
    context: { itemId: 'U1' as ItemId, places: [{ state: 'askingCurrent', itemId: 'U1' as ItemId }], pending: { about: 'remark', itemId: 'U1' as ItemId, text: 'Alleen bij de afdeling.' }, misunderstood: 1 },
  },
  answers: {
    '1': {
      current: { kind: 'level', level: 2 },
      ambition: { kind: 'level', level: 4 },
      remark: 'Sinds dit jaar.',
      history: [
        { at, channel: 'web', part: 'current', value: { kind: 'unknown' } },
        { at, channel: 'teams', part: 'current', value: { kind: 'level', level: 2 } },
        { at, channel: 'slack', part: 'ambition', value: { kind: 'level', level: 4 } },
        { at, channel: 'web', part: 'remark', value: 'Sinds dit jaar.' },
      ],
    },
    '2': { current: { kind: 'not-my-field' }, ambition: null, remark: null, history: [{ at, channel: 'web', part: 'current', value: { kind: 'not-my-field' } }] },
  },
  archived: [{ at, answers: {} }],
  consent: { given: true, at },
  submittedAt: null,
  isLate: false,
  humanAskedAt: at,
  nudged: [{ milestone: 'invitation', at, outcome: 'sent' }],
  joinedAt: null,
  quiet: null,
  dates: null,
};

const director: DeskMember = { ...base, id: 'waterveen-2026-petra' as MemberId, name: 'Petra Prins', email: 'petra@waterveen.example', role: 'process-director', pending: null, reported: [], outbox: [], dueAt: null };

const scan: Scan = { id: scanId, scanId, municipality: 'Waterveen', state: 'answering', calendar, proposed: [], questionnaire: { id: 'analysis-tool', version: '2026-01' }, digests: [{ reason: 'requested', at }], revision: 0, spreadTo: 0, changes: [], carriedOut: [], sequence: 0, dueAt: calendar.answersDueAt };

const mail: Mail = {
  id: 'digest-waterveen-2026-1',
  scanId,
  to: { memberId: 'waterveen-2026-fenna' as MemberId, name: 'Fenna Faber', email: 'fenna@facilitators.example' },
  kind: 'digest',
  milestone: null,
  subject: 'Datascan Waterveen: hier lopen de antwoorden uiteen',
  html: '<p>Dag Fenna <img src="cid:strip" alt="strook"></p>',
  text: 'Dag Fenna',
  images: [{ cid: 'strip', filename: 'strip.png', contentType: 'image/png', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 255) }],
  attachments: [{ filename: 'all.csv', contentType: 'text/csv', content: Uint8Array.of(0xef, 0xbb, 0xbf) }],
  queuedAt: at,
  status: 'unknown',
  attempts: [{ at, outcome: 'connection lost after the final dot' }],
  source: Uint8Array.of(13, 10),
  dueAt: null,
};

const identities: readonly Identity[] = [
  {
    id: emailKey('Anna@Waterveen.example'),
    scanId: identityScanId,
    dueAt: null,
    is: { kind: 'person', seats: [{ memberId: participant.id, scanId, role: 'participant', municipality: 'Waterveen', homes: ['teams:1f9a'] }], chosen: participant.id },
  },
  { id: accountKey({ channel: 'teams', homeId: '1F9A', userId: 'anna' }), scanId: identityScanId, dueAt: null, is: { kind: 'pointer', to: emailKey('anna@waterveen.example') } },
  { id: invitationKey('9c2e'), scanId: identityScanId, dueAt: null, is: { kind: 'invitation', to: emailKey('anna@waterveen.example'), expiresAt: at, usedBy: null } },
];

const setting: Setting = { id: 'clock', scanId: 'installation', dueAt: null, value: { aheadMs: 86_400_000 } };

const audit: AuditLine = { id: 'waterveen-2026-anna.0000007.02', scanId, at, by: 'waterveen-2026-anna' as MemberId, did: 'submitted', about: 'waterveen-2026-anna' as MemberId, dueAt: null };

export const samples: { readonly [K in KindName]: readonly unknown[] } & {
  readonly scans: readonly Scan[];
  readonly members: readonly Member[];
  readonly mails: readonly Mail[];
  readonly settings: readonly Setting[];
  readonly identities: readonly Identity[];
  readonly audit: readonly AuditLine[];
} = {
  scans: [scan],
  members: [participant, director],
  mails: [mail],
  settings: [setting],
  identities,
  audit: [audit],
};
