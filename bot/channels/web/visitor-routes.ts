/**
 * Visitor routes: the conversation for people outside the tenant, behind a personal link. Off unless the public address is set.
 * May import: flows, store, templates, bot.
 */
import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import { emailKey } from '../../../flows/identity.ts';
import type { Language } from '../../../flows/language.ts';
import type { Member } from '../../../flows/member.ts';
import type { Store } from '../../../store/port.ts';
import type { Charts } from '../../charts.ts';
import type { Clock } from '../../clock.ts';
import { HttpError } from '../../http-error.ts';
import { personBehind } from '../../identities.ts';
import type { Log } from '../../log.ts';
import type { MailRoom } from '../../mail-room.ts';
import { createRateLimit } from '../../rate-limit.ts';
import { readBytes } from '../../read-json.ts';
import { answer, type HttpServer } from '../../server.ts';
import type { Subjects } from '../../subjects.ts';
import { toPerson } from '../../try/try-state.ts';
import type { TakeTurn } from '../../turn.ts';
import { addAssetRoutes } from './asset-routes.ts';
import { bundleAssets } from './assets.ts';
import type { TalkState } from './contract.ts';
import { send } from './reply.ts';
import { contentSecurityPolicy, talkShell } from './shell.ts';
import { addTalkRoutes } from './talk-routes.ts';
import { doorPage, linkPage, visitorPolicy } from './visitor-pages.ts';
import { createVisits, linkMinutes, sessionDays, type Visits } from './visits.ts';
import type { Watchers } from './watchers.ts';

interface Parts {
  readonly server: HttpServer;
  readonly store: Store;
  readonly clock: Clock;
  readonly subjects: Subjects;
  readonly takeTurn: TakeTurn;
  readonly charts: Charts;
  readonly watchers: Watchers;
  readonly mailRoom: MailRoom;
  readonly log: Log;
  /** Without a slash at its end. */
  readonly publicUrl: string;
}

/** `__Host-`: only over TLS, only for this host and all of it. */
const cookie = '__Host-datapeil';
const ownPath = /^\/($|(link|enter|leave)$|talk\/|assets\/)/;
const html = 'text/html; charset=utf-8';
const hourSec = 3600;

export function addVisitorRoutes({ server, store, clock, subjects, takeTurn, charts, watchers, mailRoom, log, publicUrl }: Parts): void {
  const { routes, handle } = server;
  const assets = bundleAssets();
  const visits = createVisits({ store, clock });
  const limit = (most: number, withinSec: number) => createRateLimit({ most, withinSec, now: () => clock.now() });
  const requests = limit(600, 60);
  const linksOfAddress = limit(20, hourSec);
  const linksOfPerson = limit(5, hourSec);
  const tries = limit(30, hourSec);
  const messages = limit(60, 60);
  const openings = limit(120, 60);
  const { origin } = new URL(publicUrl);

  /** Without a referrer a browser sends a form as from nowhere, and the check of its origin would refuse it. */
  const withForm = (response: Response) => response.setHeader('Referrer-Policy', 'same-origin');
  const door = (request: Request, response: Response, news: Parameters<typeof doorPage>[2], status = 200) => {
    withForm(response);
    send(response, html, doorPage(assets, languageOf(request), news), visitorPolicy, status);
  };
  const speaker = async (request: Request, claimed: string): Promise<Member> => {
    const member = await visits.visitor(cookieOf(request));
    if (!member) throw new HttpError('NOT_SIGNED_IN', 'Ask for a personal link first.');
    if (member.id !== claimed) throw new HttpError('FOREIGN', 'This is the conversation of someone else.');
    return member;
  };
  const visitor = async (request: Request): Promise<Member> => {
    const member = await visits.visitor(cookieOf(request));
    if (!member) throw new HttpError('NOT_SIGNED_IN', 'Ask for a personal link first.');
    return member;
  };

  routes.pre((request, _, next) => {
    // The platforms' own requests are many, come from few addresses, and are signed.
    if (!ownPath.test(request.path())) next();
    else if (!requests.take(addressOf(request))) next(new HttpError('TOO_MANY', 'Ask less often.'));
    else next(request.method !== 'POST' || request.headers.origin === origin ? undefined : new HttpError('FOREIGN', 'Another site may not post here.'));
  });
  addAssetRoutes(server, assets);

  routes.get('/', handle(async (request, response) => {
    const member = await visits.visitor(cookieOf(request));
    withForm(response);
    if (member) send(response, html, talkShell(assets), `${contentSecurityPolicy}; frame-ancestors 'none'`);
    else door(request, response, null);
  }));

  routes.post('/link', handle(async (request, response) => {
    const email = (await readForm(request)).get('email') ?? '';
    if (!linksOfAddress.take(addressOf(request))) return door(request, response, 'tooOften', 429);
    if (email.length <= 254 && linksOfPerson.take(emailKey(email))) await mailLinks(email, { store, visits, mailRoom, publicUrl, log });
    // The same for everyone: who is invited is nobody's business.
    door(request, response, 'asked');
  }));

  routes.get('/enter', handle((request, response) => {
    const token = new URLSearchParams(request.getQuery()).get('token') ?? '';
    withForm(response);
    if (/^[\w-]{20,100}$/.test(token)) send(response, html, linkPage(assets, languageOf(request), token), visitorPolicy);
    else door(request, response, 'linkOver', 400);
  }));

  routes.post('/enter', handle(async (request, response) => {
    if (!tries.take(addressOf(request))) return door(request, response, 'tooOften', 429);
    const session = await visits.redeem((await readForm(request)).get('token') ?? '');
    if (session === null) {
      log('info', 'link.refused');
      return door(request, response, 'linkOver', 400);
    }
    log('info', 'link.redeemed');
    response.setHeader('Set-Cookie', `${cookie}=${session}; Path=/; Max-Age=${sessionDays * 24 * hourSec}; HttpOnly; Secure; SameSite=Lax`);
    toStart(response);
  }));

  routes.post('/leave', handle(async (request, response) => {
    const member = await visits.visitor(cookieOf(request));
    if (member) await visits.revoke(member);
    response.setHeader('Set-Cookie', `${cookie}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`);
    toStart(response);
  }));

  const lastFetched = addTalkRoutes({
    server, store, subjects, takeTurn, charts, watchers, prefix: '/talk', speaker,
    watcher: async (request) => {
      const { id } = await visitor(request);
      if (!openings.take(id)) throw new HttpError('TOO_MANY', 'This page opens too often.');
      return id;
    },
    maySpeak: (memberId) => messages.take(memberId),
  });

  routes.get('/talk/state', handle(async (request, response, listener) => {
    const member = await visitor(request);
    listener.language = member.language;
    await subjects.prepare(member, store);
    const state: TalkState = { person: await toPerson(member, clock.now(), store, subjects, lastFetched.get(member.id)), municipality: member.scan.municipality };
    answer(response, state);
  }));
}

/** One mail a seat: a link opens one conversation. */
async function mailLinks(email: string, { store, visits, mailRoom, publicUrl, log }: Pick<Parts, 'store' | 'mailRoom' | 'publicUrl' | 'log'> & { readonly visits: Visits }): Promise<void> {
  const person = await personBehind(store, emailKey(email));
  if (!person) {
    log('info', 'link.asked', { isKnown: false });
    return;
  }
  const { renderLinkMail } = await import('../../../templates/mails/link-mail.ts');
  for (const { memberId } of person.person.seats) {
    const member = (await store.members.get(memberId))?.document;
    if (!member) continue;
    const token = await visits.invite(member);
    const content = await renderLinkMail({ member, url: `${publicUrl}/enter?token=${token}`, minutes: linkMinutes });
    await mailRoom.queue({ id: `link.${member.id}.${token.slice(0, 12)}`, to: member, kind: 'personal-link', content });
    log('info', 'link.asked', { isKnown: true });
  }
}

function toStart(response: Response): void {
  response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store' });
  response.end();
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new HttpError('NOT_JSON', 'Send a form.');
  if (request.headers['content-encoding'] !== undefined) throw new HttpError('ENCODED', 'Send the body without content encoding.');
  return new URLSearchParams((await readBytes(request)).toString('utf8'));
}

function cookieOf(request: IncomingMessage): string | null {
  const found = (request.headers.cookie ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(`${cookie}=`));
  return found?.slice(cookie.length + 1) ?? null;
}

/** Behind a proxy of one's own the last address that it added; a stranger's header counts for nothing. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? '';
  const isProxy = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/.test(direct);
  const forwarded = headers['x-forwarded-for'];
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim();
  return isProxy && last ? last.slice(0, 60) : direct;
}

/** Dutch, unless the browser asks for English first. */
function languageOf({ headers }: IncomingMessage): Language {
  return /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'nl';
}
