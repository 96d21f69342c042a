/**
 * Try mode over HTTP: the page, the conversations, the clock and the mailbox of the ready-made scan. Loopback only.
 * May import: flows, store, templates, bot.
 */
import type { Request, Response } from 'restify';
import { longestRemark } from '../../flows/answer.ts';
import type { Member } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Store } from '../../store/port.ts';
import { renderSay } from '../../templates/speech/render-say.ts';
import { bundleAssets } from '../channels/web/assets.ts';
import { contentSecurityPolicy, mailboxShell, tryShell } from '../channels/web/shell.ts';
import type { MovableClock } from '../clock.ts';
import { HttpError } from '../http-error.ts';
import { readJson } from '../read-json.ts';
import { answer, type HttpServer, type Listener } from '../server.ts';
import type { Subjects } from '../subjects.ts';
import type { Tick } from '../tick.ts';
import type { TakeTurn } from '../turn.ts';
import { TurnError } from '../turn-error.ts';
import type { Charts } from '../charts.ts';
import { pictureIn } from './feed-picture.ts';
import { mailPage, type MailForm } from './mail-page.ts';
import { parseMove, parsePosted } from './parse-request.ts';
import { tryScanId } from './scan-of-merenburg.ts';
import { nextTryEvent, tryState } from './try-state.ts';
import type { Watchers } from './watchers.ts';

interface Parts {
  readonly server: HttpServer;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly subjects: Subjects;
  readonly takeTurn: TakeTurn;
  readonly tick: Tick;
  readonly watchers: Watchers;
  readonly charts: Charts;
  /** Keeps how far the clock was moved, for the next start. */
  readonly rememberClock: () => Promise<void>;
}

const mostEntries = 500;

export function addTryRoutes({ server: { routes, handle }, store, clock, subjects, takeTurn, tick, watchers, charts, rememberClock }: Parts): void {
  const assets = bundleAssets();
  /** Up to where a page has fetched each conversation: what is behind it is unread. */
  const lastFetched = new Map<string, string>();
  const state = async () => {
    const now = await tryState(tryScanId, { store, clock, subjects, lastFetched });
    if (!now) throw new TurnError('UNKNOWN_MEMBER', 'The ready-made scan is gone; stop, remove the data directory and start again.');
    return now;
  };
  const memberOf = async (id: string, listener: Listener): Promise<Member> => {
    const member = (await store.members.get(id))?.document;
    if (!member) throw new TurnError('UNKNOWN_MEMBER', 'There is no such person in the ready-made scan.');
    listener.language = member.language;
    return member;
  };
  const nextEvent = () => nextTryEvent(tryScanId, store, clock.now());
  /** Finishes what is due now, then stops at every moment on the way: a week passes with all that happens in it. */
  const liveThrough = async (instant: string): Promise<void> => {
    await tick();
    for (let next = await nextEvent(); next !== null && next.at <= instant; next = await nextEvent()) {
      clock.moveTo(next.at);
      await tick();
    }
    clock.moveTo(instant);
    await rememberClock();
    await tick();
  };
  const entriesBehind = async (memberId: MemberId, after: string | undefined) => {
    const entries = await store.feed.read(memberId, { limit: mostEntries, ...(after === undefined ? {} : { after }) });
    const last = entries.at(-1);
    if (last) lastFetched.set(memberId, last.key);
    return entries;
  };

  // Another site's page must not talk to this server through the visitor's browser, by name or by form.
  routes.pre((request, _, next) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const origin = request.headers.origin;
    const isOwn = ['127.0.0.1', 'localhost', '[::1]'].includes(host) && (origin === undefined || origin === `http://${request.headers.host ?? ''}`);
    next(isOwn ? undefined : new HttpError('NOT_LOOPBACK', 'Try mode answers this machine only, under its own name.'));
  });

  for (const [path, shell] of [['/', tryShell], ['/mailbox', mailboxShell]] as const) {
    routes.get(path, handle((_, response) => send(response, 'text/html; charset=utf-8', shell(assets), `${contentSecurityPolicy}; frame-ancestors 'none'`)));
  }
  for (const [path, { contentType, body }] of assets.files) {
    routes.get(path, handle((_, response) => {
      response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': body.length, 'Cache-Control': 'public, max-age=31536000, immutable' });
      response.end(body);
    }));
  }

  routes.get('/try/state', handle(async (_, response) => answer(response, await state())));

  routes.get('/try/feed', handle(async (request, response, listener) => {
    const query = new URLSearchParams(request.getQuery());
    const { id } = await memberOf(query.get('member') ?? '', listener);
    answer(response, { entries: await entriesBehind(id, query.get('after') ?? undefined) });
  }));

  routes.get('/try/pictures/:member/:key/:file', handle(async (request, response, listener) => {
    const { id } = await memberOf(pathParam(request, 'member'), listener);
    const [, place] = /^(\d{1,2})\.png$/.exec(pathParam(request, 'file')) ?? [];
    const picture = place === undefined ? null : await pictureIn(store.feed, id, pathParam(request, 'key'), Number(place));
    if (picture === null) throw new HttpError('UNKNOWN_PICTURE', 'There is no such picture in this conversation.');
    send(response, 'image/png', await charts.draw(picture), "default-src 'none'");
  }));

  routes.get('/try/events', handle((_, response) => {
    if (!watchers.add(response)) throw new HttpError('BUSY', 'Too many pages of the try mode are open; close some.');
  }));

  routes.post('/try/messages', handle(async (request, response, listener) => {
    const { memberId, inbound } = parsePosted(await readJson(request));
    const member = await memberOf(memberId, listener);
    // Refused before the turn, so that the text stays in the writer's box.
    if (inbound.said.kind === 'text' && inbound.said.text.length > longestRemark) {
      const { questionnaire, glossary } = subjects.of(member);
      const say = { say: 'text-too-long', length: inbound.said.text.length, longest: longestRemark } as const;
      throw new HttpError('TEXT_TOO_LONG', 'The text is longer than a remark may be.', { told: renderSay(say, { language: member.language, questionnaire, glossary }) });
    }
    const before = lastFetched.get(memberId);
    await takeTurn(memberId, inbound);
    answer(response, { entries: await entriesBehind(memberId, before) });
  }));

  routes.post('/try/clock', handle(async (request, response) => {
    const next = await nextEvent();
    await liveThrough(parseMove(await readJson(request), clock.now(), next?.at ?? null));
    watchers.changed();
    answer(response, await state());
  }));

  routes.get('/try/mails', handle(async (_, response) => {
    const mails = await store.mails.listByScan(tryScanId, { limit: mostEntries });
    const rows = mails.map(({ document: { id, to, subject, kind, milestone, status, queuedAt } }) => ({ id, at: queuedAt, to: { name: to.name, email: to.email }, subject, kind, milestone, status }));
    answer(response, rows.sort((one, other) => other.at.localeCompare(one.at)));
  }));

  routes.get('/try/mails/:file', handle(async (request, response) => {
    const file = pathParam(request, 'file');
    const [, id = '', form = ''] = /^(.+)\.(html|txt|eml)$/.exec(file) ?? [];
    const mail = (await store.mails.get(id))?.document;
    const page = mail && mail.scanId === tryScanId ? mailPage(mail, form as MailForm) : null;
    if (!page) throw new HttpError('UNKNOWN_MAIL', 'There is no such mail in the mailbox, or not in this form yet.');
    send(response, page.type, page.body, page.policy);
  }));
}

function send(response: Response, type: string, body: string | Uint8Array, policy: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' });
  response.end(bytes);
}

function pathParam(request: Request, name: string): string {
  const params: unknown = request.params;
  const value = typeof params === 'object' && params !== null && name in params ? (params as Record<string, unknown>)[name] : undefined;
  if (typeof value !== 'string') throw new HttpError('MALFORMED', 'The address misses a part.');
  return value;
}
