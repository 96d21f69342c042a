/**
 * A mail as the outbox holds it.
 * May import: flows.
 */
import type { Mail } from '../../flows/mail.ts';
import type { MemberId, ScanId } from '../../flows/people.ts';

export function sampleMail(changes: Partial<Mail> = {}): Mail {
  return {
    id: 'digest:heuvelrade:deadline:fatima',
    scanId: 'heuvelrade' as ScanId,
    to: { memberId: 'fatima' as MemberId, name: 'Fatima Yıldız', email: 'fatima@example.org' },
    kind: 'digest',
    milestone: null,
    subject: 'Datascan Heuvelrade: hier lopen de antwoorden uiteen',
    html: '<p>Dag Fatima – <img src="cid:strip" alt="strook"></p>',
    text: 'Dag Fatima – de strook',
    images: [],
    attachments: [],
    queuedAt: '2026-11-02T08:00:00.000Z',
    status: 'queued',
    attempts: [],
    source: null,
    dueAt: '2026-11-02T08:00:00.000Z',
    ...changes,
  };
}
