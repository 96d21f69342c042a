/** Whether someone can be reached, why not, and what the process director is told to do about it. */
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../flows/contact.ts';
import { statusOf } from '../../flows/desk.ts';
import type { MemberId } from '../../flows/people.ts';
import { reachOf } from '../../flows/reach.ts';
import { buildDeskMember, buildMember } from '../support/member-builder.ts';
import { sampleQuestionnaire as questionnaire } from '../support/sample-questionnaire.ts';

const now = '2026-11-05T10:00:00.000Z';
const onSlack: Contact = { address: { channel: 'slack', teamId: 'T1', userId: 'U1', conversationId: 'D1' }, unreachable: null };
const blocked: Contact = { ...onSlack, unreachable: { reason: 'blocked', at: now } };
const onPage: Contact = { address: { channel: 'web' }, unreachable: null };
const lost = { contacts: [blocked], mailRefusedAt: now };

describe('someone is', () => {
  it('reached over a platform, or by mail when never seen on one', () => {
    expect(reachOf(buildMember({ contacts: [onSlack], mailRefusedAt: now }))).toBeNull();
    expect(reachOf(buildMember())).toBeNull();
    expect(reachOf(buildMember({ contacts: [onPage] }))).toBeNull();
  });

  it('reached by mail alone where the platform refuses, and by nothing where the mail does too; the page calls nobody', () => {
    expect(reachOf(buildMember({ contacts: [blocked] }))).toEqual({ by: 'mail', why: 'blocked' });
    expect(reachOf(buildMember(lost))).toEqual({ by: 'nothing', why: 'blocked' });
    expect(reachOf(buildMember({ contacts: [onPage], mailRefusedAt: now }))).toEqual({ by: 'nothing', why: null });
  });
});

describe('the status', () => {
  const director = buildDeskMember('process-director');
  const status = (...members: Parameters<typeof statusOf>[1]) => statusOf(director, members, questionnaire, now);

  it('says who cannot be reached and why, and to ring them rather than to remind them', () => {
    const said = status(buildMember({ id: 'anna' as MemberId, ...lost }), buildMember({ id: 'bram' as MemberId }));
    expect(said.rows.map(({ name, reach }) => [name, reach])).toEqual([['Anna', { by: 'nothing', why: 'blocked' }], ['Bram', undefined]]);
    expect([said.next, said.open, said.ring]).toEqual(['people', ['Bram'], ['Anna']]);
  });

  it('asks nobody to ring who has sent in already', () => {
    expect(status(buildMember({ ...lost, submittedAt: now })).next).toBe('done');
  });
});
