/**
 * A stand-in for Slack: the Web API, the Events API over HTTP and Socket Mode, as the documents describe them.
 * Knows no bot: it takes calls, checks tokens, scopes and blocks, keeps what people would see, and delivers what they do.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buttonsIn, checkedBlocks, wordsOf, type ShownBlock } from './block-schema.ts';
import { ServerSocket } from './web-socket-server.ts';

export interface SlackPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  isDeleted?: boolean;
  /** Locale of the person's client, such as nl-NL. */
  readonly locale?: string;
}

export interface Workspace {
  readonly teamId: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly people: Map<string, SlackPerson>;
  isRevoked: boolean;
}

/** A message in a direct conversation, as the person sees it now. */
export interface ShownMessage {
  readonly ts: string;
  readonly channel: string;
  readonly from: 'bot' | 'person';
  text: string;
  blocks: readonly ShownBlock[];
  edits: number;
  readonly metadata?: unknown;
}

export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
  readonly token: string;
  /** Milliseconds since the stand-in started. */
  readonly atMs: number;
}

/** What goes wrong with a call. `after`: Slack did it, and the answer is lost. */
export type Failure =
  | { readonly kind: 'rate-limited'; readonly retryAfterSec: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'reset-after' }
  | { readonly kind: 'not-json' };

export interface Delivery {
  readonly kind: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: Readonly<Record<string, unknown>>;
}

/** How the bot took a delivery. Over a socket: 200 when it was acknowledged, 0 when not in time. */
export interface Taken {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

/** Which scope a method needs, by the documents. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['im:history'],
  'conversations.open': ['im:write'],
  'users.info': ['users:read'],
  'users.lookupByEmail': ['users:read', 'users:read.email'],
  'views.publish': [],
};

const ackWithinMs = 3000;

export interface StandInOptions {
  readonly appId?: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  /** What the installed manifest asks for. */
  readonly scopes: readonly string[];
  readonly events: readonly string[];
}

export class StandInSlack {
  readonly appId: string;
  readonly signingSecret: string;
  readonly appToken: string;
  readonly clientId = '111.222';
  readonly clientSecret = 'client-secret-of-the-stand-in';
  readonly calls: Call[] = [];
  readonly homes = new Map<string, readonly ShownBlock[]>();
  readonly workspaces = new Map<string, Workspace>();
  /** Where events go over HTTP; `null`: Socket Mode. */
  requestUrl: string | null = null;
  /** Codes that an authorisation page would hand out: code → team. */
  readonly oauthCodes = new Map<string, string>();
  private readonly messages: ShownMessage[] = [];
  private readonly failures = new Map<string, Failure[]>();
  private readonly sockets = new Set<ServerSocket>();
  private readonly connections = new Set<Socket>();
  private readonly acks = new Map<string, () => void>();
  private readonly waiting: { readonly isThere: () => boolean; readonly done: () => void }[] = [];
  private readonly startedAt = performance.now();
  private clock = 1_764_000_000_000;

  private constructor(
    private readonly options: StandInOptions,
    private readonly server = createServer(),
  ) {
    this.appId = options.appId ?? 'A0STANDIN';
    this.signingSecret = options.signingSecret ?? 'signing-secret-of-the-stand-in';
    this.appToken = options.appToken ?? 'xapp-1-stand-in';
    server.on('request', (request, response) => void this.serve(request, response));
    server.on('connection', (socket) => {
      this.connections.add(socket);
      socket.on('close', () => this.connections.delete(socket));
    });
    server.on('upgrade', (request, stream) => {
      const socket = new ServerSocket(request, stream, (text) => this.hear(text), () => this.sockets.delete(socket));
      this.sockets.add(socket);
      socket.send(JSON.stringify({ type: 'hello', num_connections: this.sockets.size, connection_info: { app_id: this.appId } }));
      this.changed();
    });
  }

  static async open(options: StandInOptions): Promise<StandInSlack> {
    const slack = new StandInSlack(options);
    await new Promise<void>((resolve) => slack.server.listen(0, '127.0.0.1', resolve));
    return slack;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.cut();
    for (const connection of this.connections) connection.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  addWorkspace(teamId: string, people: readonly SlackPerson[]): Workspace {
    const workspace = { teamId, botToken: `xoxb-${teamId}`, botUserId: `UBOT${teamId}`, botId: `B${teamId}`, people: new Map(people.map((person) => [person.id, { ...person }])), isRevoked: false };
    this.workspaces.set(teamId, workspace);
    return workspace;
  }

  /** The next calls of a method fail like this, in order. */
  failNext(method: string, ...failures: Failure[]): void {
    this.failures.set(method, [...(this.failures.get(method) ?? []), ...failures]);
  }

  /** What a person sees in the conversation with the bot. */
  conversation(userId: string): readonly ShownMessage[] {
    return this.messages.filter(({ channel }) => channel === this.channelOf(userId));
  }

  said(userId: string): readonly ShownMessage[] {
    return this.conversation(userId).filter(({ from }) => from === 'bot');
  }

  callsOf(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Resolves when it is so, looked at after every call and connection. Rejects after a while. */
  async until(isThere: () => boolean, withinMs = 10_000): Promise<void> {
    if (isThere()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The stand-in waited ${withinMs} ms in vain. Calls: ${this.calls.map(({ method }) => method).join(' ')}`)), withinMs);
      this.waiting.push({
        isThere,
        done: () => {
          clearTimeout(timer);
          resolve();
        },
      });
    });
  }

  isConnected(): boolean {
    return this.sockets.size > 0;
  }

  /** Slack recycles its connections now and then. */
  recycleSockets(): void {
    for (const socket of this.sockets) socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  // What people do

  messageEvent(teamId: string, userId: string, text: string, overrides: Record<string, unknown> = {}): Delivery {
    const ts = this.nextTs();
    const channel = this.channelOf(userId);
    return this.event(teamId, { type: 'message', channel_type: 'im', channel, user: userId, text: escapedAsSlackDoes(text), ts, event_ts: ts, team: teamId, client_msg_id: randomUUID(), ...overrides });
  }

  homeEvent(teamId: string, userId: string, tab: 'home' | 'messages' = 'home'): Delivery {
    return this.event(teamId, { type: 'app_home_opened', user: userId, channel: this.channelOf(userId), tab, event_ts: this.nextTs() });
  }

  event(teamId: string, event: Record<string, unknown>): Delivery {
    const workspace = this.workspaces.get(teamId);
    return {
      kind: 'events_api',
      payload: {
        token: 'deprecated-verification-token',
        team_id: teamId,
        context_team_id: teamId,
        api_app_id: this.appId,
        event,
        type: 'event_callback',
        event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`,
        event_time: Math.floor(this.clock / 1000),
        authorizations: [{ enterprise_id: null, team_id: teamId, user_id: workspace?.botUserId ?? 'UNOBODY', is_bot: true, is_enterprise_install: false }],
        is_ext_shared_channel: false,
      },
    };
  }

  /** A press of a button on a message that is there. */
  press(teamId: string, userId: string, message: ShownMessage, value: string): Delivery {
    const button = buttonsIn(message.blocks).find((each) => each.value === value);
    if (!button) throw new RangeError(`No button with ${value} on the message.`);
    return this.action(teamId, userId, { action_id: button.action_id, value, text: button.text }, message);
  }

  /** A press of the button with this label on the newest message that has one. */
  pressLabelled(teamId: string, userId: string, label: string): Delivery {
    for (const message of this.said(userId).toReversed()) {
      const button = buttonsIn(message.blocks).find(({ text }) => text.text === escapedAsSlackDoes(label));
      if (button) return this.press(teamId, userId, message, button.value ?? '');
    }
    throw new RangeError(`No button ${label} in the conversation with ${userId}.`);
  }

  action(teamId: string, userId: string, action: Record<string, unknown>, message?: ShownMessage): Delivery {
    const container = message ? { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: false } : { type: 'view', view_id: 'V1' };
    return {
      kind: 'interactive',
      payload: {
        type: 'block_actions',
        user: { id: userId, username: userId.toLowerCase(), name: userId.toLowerCase(), team_id: teamId },
        api_app_id: this.appId,
        token: 'deprecated-verification-token',
        container,
        trigger_id: `${this.clock++}.${teamId}.${randomUUID()}`,
        team: { id: teamId, domain: 'waterveen' },
        enterprise: null,
        is_enterprise_install: false,
        ...(message ? { channel: { id: message.channel, name: 'directmessage' }, message: { type: 'message', ts: message.ts, text: message.text, blocks: message.blocks } } : {}),
        state: { values: {} },
        response_url: `${this.apiUrl}response`,
        actions: [{ type: 'button', block_id: 'b1', action_ts: this.nextTs(), ...action }],
      },
    };
  }

  command(teamId: string, userId: string, text: string, overrides: Record<string, unknown> = {}): Delivery {
    return {
      kind: 'slash_commands',
      payload: {
        token: 'deprecated-verification-token',
        team_id: teamId,
        team_domain: 'waterveen',
        channel_id: 'C0GENERAL',
        channel_name: 'general',
        user_id: userId,
        user_name: userId.toLowerCase(),
        command: '/scan',
        text,
        api_app_id: this.appId,
        is_enterprise_install: 'false',
        response_url: `${this.apiUrl}response`,
        trigger_id: `${this.clock++}.${teamId}.${randomUUID()}`,
        ...overrides,
      },
    };
  }

  /** Remembers what a person typed, delivers it, and says how the bot took it. */
  async type(teamId: string, userId: string, text: string): Promise<Taken> {
    this.messages.push({ ts: this.nextTs(), channel: this.channelOf(userId), from: 'person', text, blocks: [], edits: 0 });
    return this.deliver(this.messageEvent(teamId, userId, text));
  }

  /** @param retry the number of this redelivery, and why */
  async deliver(delivery: Delivery, retry?: { readonly num: number; readonly reason: string }): Promise<Taken> {
    const from = performance.now();
    const taken = this.requestUrl === null ? await this.overSocket(delivery, retry) : await this.overHttp(this.requestUrl, delivery, retry);
    return { ...taken, ms: performance.now() - from };
  }

  /** A signed request as Slack makes it; tests alter it. */
  signedRequest(body: string, contentType: string, { timestampSec = Math.floor(Date.now() / 1000), secret = this.signingSecret }: { timestampSec?: number; secret?: string } = {}): { headers: Record<string, string>; body: string } {
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestampSec}:${body}`).digest('hex')}`;
    return { headers: { 'Content-Type': contentType, 'X-Slack-Signature': signature, 'X-Slack-Request-Timestamp': String(timestampSec) }, body };
  }

  encoded({ kind, payload }: Delivery): { body: string; contentType: string } {
    if (kind === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
    const form = kind === 'interactive' ? { payload: JSON.stringify(payload) } : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
    return { body: new URLSearchParams(form).toString(), contentType: 'application/x-www-form-urlencoded' };
  }

  private async overHttp(url: string, delivery: Delivery, retry?: { num: number; reason: string }): Promise<Omit<Taken, 'ms'>> {
    const { body, contentType } = this.encoded(delivery);
    const request = this.signedRequest(body, contentType);
    const retryHeaders = retry ? { 'X-Slack-Retry-Num': String(retry.num), 'X-Slack-Retry-Reason': retry.reason } : {};
    const response = await fetch(url, { method: 'POST', headers: { ...request.headers, ...retryHeaders }, body, signal: AbortSignal.timeout(ackWithinMs * 3) });
    return { status: response.status, body: await response.text() };
  }

  private async overSocket({ kind, payload }: Delivery, retry?: { num: number; reason: string }): Promise<Omit<Taken, 'ms'>> {
    const [socket] = this.sockets;
    if (!socket) throw new Error('No socket is connected.');
    const envelope_id = randomUUID();
    const status = await new Promise<number>((resolve) => {
      const timer = setTimeout(() => resolve(0), ackWithinMs);
      this.acks.set(envelope_id, () => {
        clearTimeout(timer);
        resolve(200);
      });
      socket.send(JSON.stringify({ envelope_id, type: kind, payload, accepts_response_payload: kind === 'slash_commands', ...(kind === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}) }));
    });
    return { status, body: '' };
  }

  private hear(text: string): void {
    const { envelope_id } = JSON.parse(text) as { envelope_id?: string };
    if (envelope_id !== undefined) this.acks.get(envelope_id)?.();
  }

  // The Web API

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const method = (request.url ?? '').replace(/^\/api\//, '').replace(/\?.*$/, '');
    const args = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    this.calls.push({ method, args, token, atMs: performance.now() - this.startedAt });
    const failure = this.failures.get(method)?.shift();
    const reply = (body: unknown, status = 200, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
      response.end(JSON.stringify(body));
    };
    switch (failure?.kind) {
      case 'rate-limited':
        reply({ ok: false, error: 'ratelimited' }, 429, { 'Retry-After': String(failure.retryAfterSec) });
        break;
      case 'status':
        reply({}, failure.status);
        break;
      case 'error':
        reply({ ok: false, error: failure.error });
        break;
      case 'hang':
        break;
      case 'reset':
        response.destroy();
        break;
      case 'reset-after':
        this.answer(method, args, token);
        response.destroy();
        break;
      case 'not-json':
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.end('<html>maintenance</html>');
        break;
      case undefined:
        reply(this.answer(method, args, token));
    }
    this.changed();
  }

  private answer(method: string, args: Readonly<Record<string, string>>, token: string): Record<string, unknown> {
    const refuse = (error: string, messages: readonly string[] = []) => ({ ok: false, error, ...(messages.length > 0 ? { response_metadata: { messages } } : {}) });
    if (method === 'apps.connections.open') return token === this.appToken ? { ok: true, url: `${this.apiUrl.replace('http:', 'ws:').replace(/api\/$/, '')}link/?ticket=${randomUUID()}` } : refuse('invalid_auth');
    if (method === 'oauth.v2.access') return this.exchange(args, refuse);
    const needed = scopesOf[method];
    if (!needed) return refuse('unknown_method');
    const workspace = [...this.workspaces.values()].find(({ botToken }) => botToken === token);
    if (!workspace) return refuse('invalid_auth');
    if (workspace.isRevoked) return refuse('account_inactive');
    if (needed.some((scope) => !this.options.scopes.includes(scope))) return refuse('missing_scope');
    try {
      return this.carryOut(method, args, workspace, refuse);
    } catch (error) {
      return refuse(error instanceof RangeError ? error.message : 'invalid_blocks', [String(error)]);
    }
  }

  private exchange({ code = '', client_id, client_secret }: Readonly<Record<string, string>>, refuse: (error: string) => Record<string, unknown>): Record<string, unknown> {
    const workspace = this.workspaces.get(this.oauthCodes.get(code) ?? '');
    if (client_id !== this.clientId || client_secret !== this.clientSecret) return refuse('bad_client_secret');
    if (!workspace) return refuse('invalid_code');
    this.oauthCodes.delete(code);
    return {
      ok: true,
      access_token: workspace.botToken,
      token_type: 'bot',
      scope: this.options.scopes.join(','),
      bot_user_id: workspace.botUserId,
      app_id: this.appId,
      team: { name: 'Waterveen', id: workspace.teamId },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: 'UADMIN' },
    };
  }

  private carryOut(method: string, args: Readonly<Record<string, string>>, workspace: Workspace, refuse: (error: string) => Record<string, unknown>): Record<string, unknown> {
    const { people, teamId, botUserId, botId } = workspace;
    const person = people.get(args['user'] ?? args['users'] ?? args['user_id'] ?? '');
    switch (method) {
      case 'auth.test':
        return { ok: true, url: 'https://waterveen.slack.example/', team: 'Waterveen', user: 'datapeil', team_id: teamId, user_id: botUserId, bot_id: botId, app_id: this.appId, is_enterprise_install: false };
      case 'users.info':
        return person ? { ok: true, user: this.shownPerson(person, teamId) } : refuse('user_not_found');
      case 'users.lookupByEmail': {
        const found = [...people.values()].find(({ email, isDeleted }) => !isDeleted && email.toLowerCase() === args['email']?.toLowerCase());
        return found ? { ok: true, user: this.shownPerson(found, teamId) } : refuse('users_not_found');
      }
      case 'conversations.open':
        if (!person) return refuse('user_not_found');
        return person.isDeleted ? refuse('user_disabled') : { ok: true, no_op: true, already_open: true, channel: { id: this.channelOf(person.id) } };
      case 'views.publish': {
        if (!person) return refuse('user_not_found');
        const view = JSON.parse(args['view'] ?? '{}') as { type?: string; blocks?: unknown };
        if (view.type !== 'home') return refuse('invalid_arguments');
        this.homes.set(person.id, checkedBlocks(JSON.stringify(view.blocks), 'view'));
        return { ok: true, view: { id: 'V1' } };
      }
      case 'chat.postMessage': {
        const owner = [...people.values()].find(({ id }) => this.channelOf(id) === args['channel']);
        if (!owner || owner.isDeleted) return refuse('channel_not_found');
        if (!args['text']) return refuse('no_text');
        if (args['text'].length > 40_000) return refuse('msg_too_long');
        const message: ShownMessage = { ts: this.nextTs(), channel: args['channel'] ?? '', from: 'bot', text: args['text'], blocks: args['blocks'] ? checkedBlocks(args['blocks'], 'message') : [], edits: 0, ...(args['metadata'] ? { metadata: JSON.parse(args['metadata']) as unknown } : {}) };
        this.messages.push(message);
        return { ok: true, channel: message.channel, ts: message.ts, message: { type: 'message', ts: message.ts, text: message.text, bot_id: botId, user: botUserId, app_id: this.appId, team: teamId } };
      }
      case 'conversations.history': {
        const shown = this.messages.filter(({ channel }) => channel === args['channel']).slice(-Number(args['limit'] ?? 100));
        return { ok: true, has_more: false, messages: shown.reverse().map(({ ts, text, metadata }) => ({ type: 'message', ts, text, ...(metadata && args['include_all_metadata'] ? { metadata } : {}) })) };
      }
      case 'chat.update': {
        const message = this.messages.find(({ ts, channel }) => ts === args['ts'] && channel === args['channel']);
        if (!message) return refuse('message_not_found');
        message.text = args['text'] ?? message.text;
        message.blocks = args['blocks'] ? checkedBlocks(args['blocks'], 'message') : [];
        message.edits += 1;
        return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
      }
      default:
        return refuse('unknown_method');
    }
  }

  private shownPerson({ id, name, email, isDeleted = false, locale = 'nl-NL' }: SlackPerson, teamId: string): Record<string, unknown> {
    return {
      id,
      team_id: teamId,
      name: id.toLowerCase(),
      deleted: isDeleted,
      real_name: name,
      is_bot: false,
      is_app_user: false,
      locale,
      profile: { real_name: name, display_name: name, ...(this.options.scopes.includes('users:read.email') ? { email } : {}) },
    };
  }

  /** The same words that a person would read, for tests. */
  wordsIn(message: ShownMessage): string {
    return message.blocks.flatMap(wordsOf).join('\n');
  }

  channelOf(userId: string): string {
    return `D${userId}`;
  }

  private nextTs(): string {
    this.clock += 1;
    return `${Math.floor(this.clock / 1000)}.${String(this.clock % 1000).padStart(3, '0')}100`;
  }

  private changed(): void {
    for (const waiter of [...this.waiting].filter(({ isThere }) => isThere())) {
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.done();
    }
  }
}

/** What people type comes in with three characters escaped. */
function escapedAsSlackDoes(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
