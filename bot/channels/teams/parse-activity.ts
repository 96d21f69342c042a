/**
 * Parse activity: what the Bot Connector posts, as far as we use it. Ids may come as anything from a forger, so every shape is checked.
 * May import: flows, bot, zod.
 */
import { z } from 'zod';
import { parseChoice } from '../../../flows/choice.ts';
import type { TeamsAddress } from '../../../flows/contact.ts';
import type { MemberId } from '../../../flows/people.ts';
import type { Spoken } from '../../front-door.ts';
import { HttpError } from '../../http-error.ts';

/** What one activity asks of us. */
export type Heard =
  | { readonly kind: 'spoken'; readonly spoken: Spoken; /** The card that was pressed, to be replaced. */ readonly cardId: string | null; readonly isInvoke: boolean }
  | { readonly kind: 'installed' }
  | { readonly kind: 'met' }
  | { readonly kind: 'removed' }
  /** Nothing for us: someone types, reacts, or another app's invoke. */
  | { readonly kind: 'other' };

export interface Incoming {
  readonly eventId: string;
  readonly address: TeamsAddress;
  readonly locale: string;
  readonly isPersonal: boolean;
  readonly heard: Heard;
}

// Printable ASCII comes back from every store as it went in; else a repeat would not be known as one.
const id = z.string().regex(/^[!-~]{1,300}$/);
const activity = z.object({
  type: z.string().max(40),
  id: id.optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(400),
  from: z.object({ id, aadObjectId: id.optional() }),
  recipient: z.object({ id }),
  conversation: z.object({ id, tenantId: id.optional(), conversationType: z.string().max(40).optional() }),
  channelData: z.object({ tenant: z.object({ id }).optional() }).optional(),
  locale: z.string().max(40).optional(),
  text: z.string().nullish(),
  name: z.string().max(100).optional(),
  action: z.string().max(40).optional(),
  replyToId: id.optional(),
  value: z.unknown().optional(),
  membersAdded: z.array(z.object({ id })).max(1000).optional(),
  membersRemoved: z.array(z.object({ id })).max(1000).optional(),
});
type Activity = z.infer<typeof activity>;

const pressed = z.object({ choice: z.unknown(), member: z.string().max(100).nullable() });
const execute = z.object({ action: z.object({ type: z.literal('Action.Execute'), verb: z.string().max(40), data: pressed }) });

/**
 * The activity, for this bot and one tenant, or a refusal.
 * @throws HttpError MALFORMED, or UNTRUSTED when it is for another bot or says two tenants
 */
export function parseActivity(body: unknown, appId: string): Incoming {
  const parsed = activity.safeParse(body);
  if (!parsed.success) throw malformed();
  const { from, recipient, conversation, channelData, serviceUrl, locale = '' } = parsed.data;
  if (recipient.id.toLowerCase() !== `28:${appId}`) throw new HttpError('UNTRUSTED', 'The activity is for another bot.');
  const tenants = [channelData?.tenant?.id, conversation.tenantId].filter((tenant) => tenant !== undefined).map((tenant) => tenant.toLowerCase());
  const [tenantId] = tenants;
  if (tenantId === undefined || from.aadObjectId === undefined) throw malformed();
  if (tenants.some((tenant) => tenant !== tenantId)) throw new HttpError('UNTRUSTED', 'The activity names two tenants.');
  const heard = heardIn(parsed.data);
  if (heard.kind === 'spoken' && parsed.data.id === undefined) throw malformed();
  return {
    eventId: `teams:${parsed.data.id ?? ''}`,
    address: { channel: 'teams', tenantId, conversationId: conversation.id, userId: from.id, botId: recipient.id, objectId: from.aadObjectId, serviceUrl },
    locale,
    isPersonal: (conversation.conversationType ?? 'personal') === 'personal',
    heard,
  };
}

function heardIn(from: Activity): Heard {
  switch (from.type) {
    case 'message':
      return from.value === undefined || from.value === null
        ? { kind: 'spoken', spoken: { said: { kind: 'text', text: plain(from.text ?? '') }, cardOf: null }, cardId: null, isInvoke: false }
        : { kind: 'spoken', spoken: spokenIn(pressed.safeParse(from.value)), cardId: from.replyToId ?? null, isInvoke: false };
    case 'invoke': {
      if (from.name !== 'adaptiveCard/action') return { kind: 'other' };
      const parsed = execute.safeParse(from.value);
      if (!parsed.success) throw malformed();
      return { kind: 'spoken', spoken: spokenIn({ success: true, data: parsed.data.action.data }), cardId: from.replyToId ?? null, isInvoke: true };
    }
    case 'installationUpdate':
      if (from.action?.startsWith('remove')) return { kind: 'removed' };
      return from.action?.startsWith('add') ? { kind: 'installed' } : { kind: 'other' };
    case 'conversationUpdate': {
      const isBot = ({ id: member }: { readonly id: string }) => member === from.recipient.id;
      if (from.membersRemoved?.some(isBot)) return { kind: 'removed' };
      return from.membersAdded?.some(isBot) ? { kind: 'met' } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

function spokenIn(parsed: { readonly success: boolean; readonly data?: z.infer<typeof pressed> | undefined }): Spoken {
  const choice = parsed.success && parsed.data ? parseChoice(parsed.data.choice) : null;
  if (!parsed.data || !choice?.ok) throw malformed();
  return { said: { kind: 'choice', choice: choice.value }, cardOf: parsed.data.member as MemberId | null };
}

/** Teams puts hard spaces where someone pasted, and ends lines its own way. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\r\n', '\n').trim();
}

function malformed(): HttpError {
  return new HttpError('MALFORMED', 'The body is no activity that Teams sends.');
}
