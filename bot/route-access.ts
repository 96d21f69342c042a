/**
 * Route access: whom each address of the server answers. Deny by default: the bot does not start with an address that has no row here.
 * What is asked behind an address is looked up in `flows/access.ts`, by who asks.
 * May import: restify (types).
 */
import type { Server } from 'restify';

/**
 * `anyone`: it tells nothing of anyone. `platform`: Teams or Slack, by the token or signature of every request. `link`: whoever has a link that works once,
 * from their mail. `visitor`: the person of the session, about themselves. `this-machine`: try mode's invented people, over loopback alone.
 */
export type Caller = 'anyone' | 'platform' | 'link' | 'visitor' | 'this-machine';

export const routeAccess: Readonly<Record<string, Caller>> = {
  'GET /health/live': 'anyone',
  'GET /health/ready': 'anyone',
  'GET /assets/*': 'anyone',
  'POST /api/messages': 'platform',
  'POST /slack/events': 'platform',
  'GET /': 'anyone',
  'POST /link': 'anyone',
  'GET /enter': 'link',
  'POST /enter': 'link',
  'POST /leave': 'visitor',
  'GET /talk/state': 'visitor',
  'GET /talk/feed': 'visitor',
  'GET /talk/pictures/:member/:key/:file': 'visitor',
  'GET /talk/events': 'visitor',
  'POST /talk/messages': 'visitor',
  'GET /mailbox': 'this-machine',
  'GET /try/state': 'this-machine',
  'POST /try/clock': 'this-machine',
  'GET /try/mails': 'this-machine',
  'GET /try/mails/:file': 'this-machine',
  'GET /try/feed': 'this-machine',
  'GET /try/pictures/:member/:key/:file': 'this-machine',
  'GET /try/events': 'this-machine',
  'POST /try/messages': 'this-machine',
};

/** Every address that a server answers. */
export function servedRoutes({ router }: Server): readonly string[] {
  return [...new Set(Object.values(router.getRoutes()).map(({ method, path }) => `${method} ${String(path).replace(/^\/assets\/.*/u, '/assets/*')}`))];
}

/** Addresses that a server answers and that have no row. */
export function unlistedRoutes(server: Server): readonly string[] {
  return servedRoutes(server).filter((route) => !(route in routeAccess));
}
