/**
 * Talk routes: one conversation over HTTP, for try mode's pages and for people outside the tenant. Whose it is, the caller decides.
 * May import: flows, store, templates, bot.
 */
import type { Request } from 'restify';
import { longestRemark } from '../../../flows/answer.ts';
import type { Member } from '../../../flows/member.ts';
import type { MemberId } from '../../../flows/people.ts';
import type { Store } from '../../../store/port.ts';
import { renderSay } from '../../../templates/speech/render-say.ts';
import type { Charts } from '../../charts.ts';
import { HttpError } from '../../http-error.ts';
import { readJson } from '../../read-json.ts';
import { answer, type HttpServer, type Listener } from '../../server.ts';
import type { Subjects } from '../../subjects.ts';
import type { TakeTurn } from '../../turn.ts';
import { pictureIn } from './feed-picture.ts';
import { parsePosted } from './parse-posted.ts';
import { pathParam, send } from './reply.ts';
import type { Watchers } from './watchers.ts';

interface Parts {
  readonly server: HttpServer;
  readonly store: Store;
  readonly subjects: Subjects;
  readonly takeTurn: TakeTurn;
  readonly charts: Charts;
  readonly watchers: Watchers;
  /** `/try` or `/talk`. */
  readonly prefix: string;
  /** Whose conversation the request may see. `claimed`: whose it says it is. Throws where that is nobody's, or another's. */
  readonly speaker: (request: Request, claimed: string) => Promise<Member>;
  /** Whose news an open page hears; `null`: everyone's. */
  readonly watcher: (request: Request) => Promise<MemberId | null>;
  /** How often this person may say something. */
  readonly maySpeak: (memberId: MemberId) => boolean;
}

const mostEntries = 500;

/** @returns up to where a page has fetched each conversation: what is behind it is unread */
export function addTalkRoutes({ server: { routes, handle }, store, subjects, takeTurn, charts, watchers, prefix, speaker, watcher, maySpeak }: Parts): ReadonlyMap<string, string> {
  const lastFetched = new Map<string, string>();
  const speakerOf = async (request: Request, claimed: string, listener: Listener): Promise<Member> => {
    const member = await speaker(request, claimed);
    listener.language = member.language;
    return member;
  };
  const entriesBehind = async (memberId: MemberId, after: string | undefined) => {
    const entries = await store.feed.read(memberId, { limit: mostEntries, ...(after === undefined ? {} : { after }) });
    const last = entries.at(-1);
    if (last) lastFetched.set(memberId, last.key);
    return entries;
  };

  routes.get(`${prefix}/feed`, handle(async (request, response, listener) => {
    const query = new URLSearchParams(request.getQuery());
    const { id } = await speakerOf(request, query.get('member') ?? '', listener);
    answer(response, { entries: await entriesBehind(id, query.get('after') ?? undefined) });
  }));

  routes.get(`${prefix}/pictures/:member/:key/:file`, handle(async (request, response, listener) => {
    const { id } = await speakerOf(request, pathParam(request, 'member'), listener);
    const [, place] = /^(\d{1,2})\.png$/.exec(pathParam(request, 'file')) ?? [];
    const picture = place === undefined ? null : await pictureIn(store.feed, id, pathParam(request, 'key'), Number(place));
    if (picture === null) throw new HttpError('UNKNOWN_PICTURE', 'There is no such picture in this conversation.');
    send(response, 'image/png', await charts.draw(picture), "default-src 'none'");
  }));

  routes.get(`${prefix}/events`, handle(async (request, response) => {
    if (!watchers.add(response, await watcher(request))) throw new HttpError('BUSY', 'Too many pages are open; close some.');
  }));

  routes.post(`${prefix}/messages`, handle(async (request, response, listener) => {
    const { memberId, inbound } = parsePosted(await readJson(request));
    const member = await speakerOf(request, memberId, listener);
    if (!maySpeak(member.id)) throw new HttpError('TOO_MANY', 'Say less at once; wait a minute.');
    // Refused before the turn, so that the text stays in the writer's box.
    if (inbound.said.kind === 'text' && inbound.said.text.length > longestRemark) {
      const { questionnaire, glossary } = subjects.of(member);
      const say = { say: 'text-too-long', length: inbound.said.text.length, longest: longestRemark } as const;
      throw new HttpError('TEXT_TOO_LONG', 'The text is longer than a remark may be.', { told: renderSay(say, { language: member.language, questionnaire, glossary }) });
    }
    const before = lastFetched.get(member.id);
    await takeTurn(member.id, inbound);
    answer(response, { entries: await entriesBehind(member.id, before) });
  }));

  return lastFetched;
}
