/**
 * Try mode over HTTP: the page, the conversations, the clock and the mailbox of the ready-made scan. Loopback only.
 * May import: flows, store, templates, bot.
 */
import type { Request } from 'restify';
import type { Member } from '../../flows/member.ts';
import type { Mail } from '../../flows/mail.ts';
import { managersScanId } from '../../flows/manager.ts';
import type { Store, Versioned } from '../../store/port.ts';
import { addAssetRoutes } from '../channels/web/asset-routes.ts';
import { bundleAssets } from '../channels/web/assets.ts';
import { pathParam, send } from '../channels/web/reply.ts';
import { contentSecurityPolicy, mailboxShell, tryShell } from '../channels/web/shell.ts';
import { addTalkRoutes } from '../channels/web/talk-routes.ts';
import type { Watchers } from '../channels/web/watchers.ts';
import type { MovableClock } from '../clock.ts';
import { HttpError } from '../http-error.ts';
import { readJson } from '../read-json.ts';
import { answer, type HttpServer } from '../server.ts';
import type { Subjects } from '../subjects.ts';
import type { Tick } from '../tick.ts';
import type { TakeTurn } from '../turn.ts';
import { TurnError } from '../turn-error.ts';
import type { Charts } from '../charts.ts';
import { mailPage, type MailForm } from './mail-page.ts';
import { parseMove } from './parse-request.ts';
import { tryScanId } from './scan-of-merenburg.ts';
import { nextTryEvent, tryState } from './try-state.ts';


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
/** Whose mails the mailbox shows. */
const mailScans: readonly string[] = [tryScanId, managersScanId];

async function mailsOf(store: Store): Promise<readonly Versioned<Mail>[]> {
  return (await Promise.all(mailScans.map((scanId) => store.mails.listByScan(scanId, { limit: mostEntries })))).flat();
}

export function addTryRoutes({ server, store, clock, subjects, takeTurn, tick, watchers, charts, rememberClock }: Parts): void {
  const { routes, handle } = server;
  const assets = bundleAssets();
  const speaker = async (_: Request, id: string): Promise<Member> => {
    const member = (await store.members.get(id))?.document;
    if (!member) throw new TurnError('UNKNOWN_MEMBER', 'There is no such person in the ready-made scan.');
    return member;
  };
  const state = async () => {
    const now = await tryState(tryScanId, { store, clock, subjects, lastFetched });
    if (!now) throw new TurnError('UNKNOWN_MEMBER', 'The ready-made scan is gone; stop, remove the data directory and start again.');
    return now;
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
  // Another site's page must not talk to this server through the visitor's browser, by name or by form.
  routes.pre((request, _, next) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const origin = request.headers.origin;
    const isOwn = ['127.0.0.1', 'localhost', '[::1]'].includes(host) && (origin === undefined || origin === `http://${request.headers.host ?? ''}`);
    next(isOwn ? undefined : new HttpError('NOT_LOOPBACK', 'Try mode answers this machine only, under its own name.'));
  });

  const lastFetched = addTalkRoutes({ server, store, subjects, takeTurn, charts, watchers, prefix: '/try', speaker, watcher: () => Promise.resolve(null), maySpeak: () => true });

  for (const [path, shell] of [['/', tryShell], ['/mailbox', mailboxShell]] as const) {
    routes.get(path, handle((_, response) => send(response, 'text/html; charset=utf-8', shell(assets), `${contentSecurityPolicy}; frame-ancestors 'none'`)));
  }
  addAssetRoutes(server, assets);

  routes.get('/try/state', handle(async (_, response) => answer(response, await state())));

  routes.post('/try/clock', handle(async (request, response) => {
    const next = await nextEvent();
    await liveThrough(parseMove(await readJson(request), clock.now(), next?.at ?? null));
    watchers.changed();
    answer(response, await state());
  }));

  routes.get('/try/mails', handle(async (_, response) => {
    const mails = await mailsOf(store);
    const rows = mails.map(({ document: { id, to, subject, kind, milestone, status, queuedAt } }) => ({ id, at: queuedAt, to: { name: to.name, email: to.email }, subject, kind, milestone, status }));
    answer(response, rows.sort((one, other) => other.at.localeCompare(one.at)));
  }));

  routes.get('/try/mails/:file', handle(async (request, response) => {
    const file = pathParam(request, 'file');
    const [, id = '', form = ''] = /^(.+)\.(html|txt|eml)$/.exec(file) ?? [];
    const mail = (await store.mails.get(id))?.document;
    const page = mail && mailScans.includes(mail.scanId) ? mailPage(mail, form as MailForm) : null;
    if (!page) throw new HttpError('UNKNOWN_MAIL', 'There is no such mail in the mailbox, or not in this form yet.');
    send(response, page.type, page.body, page.policy);
  }));
}
