/**
 * Invitation: the workshop for someone's calendar (RFC 5545, 5546), or its end. The same uid with a higher sequence replaces what was there.
 * May import: flows, ical-generator.
 */
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { Attachment } from '../../flows/mail.ts';
import type { Invitation } from '../../flows/member.ts';

export interface InvitationFacts extends Invitation {
  readonly scanId: string;
  readonly summary: string;
  readonly description: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
  /** When this was decided (ISO 8601, UTC). */
  readonly at: string;
}

const workshopHours = 3;

/** Pure. Times are in UTC, which every calendar shows in its own zone. */
export function renderInvitation({ method, sequence, workshopAt, scanId, summary, description, organizer, attendee, at }: InvitationFacts): Attachment {
  const isCancelled = method === 'CANCEL';
  const start = new Date(workshopAt);
  const calendar = ical({ prodId: { company: 'Datapeil', product: 'Datascan', language: 'NL' }, method: ICalCalendarMethod[method] });
  calendar.createEvent({
    id: `workshop-${scanId}@datapeil`,
    sequence,
    stamp: new Date(at),
    start,
    end: new Date(start.getTime() + workshopHours * 3_600_000),
    summary,
    description,
    organizer,
    // No reply is asked: nobody reads the bot's mail.
    attendees: [{ ...attendee, rsvp: false, status: ICalAttendeeStatus.NEEDSACTION, role: ICalAttendeeRole.REQ }],
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
  return { filename: 'workshop.ics', contentType: `text/calendar; charset=utf-8; method=${method}`, content: Buffer.from(calendar.toString()) };
}
