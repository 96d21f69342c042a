/** The HTTP edge when it is slow, cut, crowded, failing or closing. */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../bot/log.ts';
import { readJson } from '../../bot/read-json.ts';
import { answer, createServer, type HttpServer, type Timeouts } from '../../bot/server.ts';
import type { Message } from '../../templates/message.ts';
import { apology, unavailable } from '../../templates/speech/failures.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/port.ts';
import { StoreError } from '../../store/store-error.ts';
import { exchange, rawRequest, type RawAnswer } from '../support/raw-http.ts';
import { openTryBot, type TryBot } from '../support/try-bot.ts';

const json = { 'Content-Type': 'application/json' };

function connectTo(address: string): Socket {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.on('error', () => undefined);
  return socket;
}

/** Opens once; whoever waits goes on. */
function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
  const bell = new EventEmitter();
  const opened = once(bell, 'open').then(() => undefined);
  return { open: () => void bell.emit('open'), opened };
}

function toldBy(answered: RawAnswer | null): Message {
  return (JSON.parse(answered?.body ?? '') as { message: Message }).message;
}

describe('the server of try mode', () => {
  let opened: TryBot;
  let address: string;
  beforeEach(async () => {
    opened = await openTryBot();
    ({ address } = opened.bot);
  });
  afterEach(() => opened.close());

  const say = (text: string, eventId: string, memberId = 'sem') => exchange(address, rawRequest(address, 'POST /try/messages', json, JSON.stringify({ memberId, eventId, said: { kind: 'text', text } })));
  const refusals = () => opened.logged.filter((line) => line.includes('request.refused'));

  it('closes upgrades', async () => {
    const upgrade = rawRequest(address, 'GET /try/state', { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==' });
    expect(await exchange(address, upgrade)).toBeNull();
    expect(refusals()).toEqual([expect.stringContaining('"code":"UPGRADE"')]);
    expect((await say('help', 'after-upgrade'))?.status).toBe(200);
  });

  it('does not become a tunnel', async () => {
    expect(await exchange(address, Buffer.from('CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example:443\r\n\r\n'))).toBeNull();
    expect((await say('help', 'after-tunnel'))?.status).toBe(200);
  });

  it.each(['\x16\x03\x01\x02\x00\x01\x00\x01\xfc', 'HELO mail.example.org\r\n', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`])('sends away who speaks another language: %j', async (words) => {
    expect((await exchange(address, Buffer.from(words, 'latin1')))?.status).toBeGreaterThanOrEqual(400);
    expect((await say('help', 'after-garbage'))?.status).toBe(200);
  });

  it('takes a request that was cut short for no fault of its own, and nothing from it', async () => {
    const socket = connectTo(address);
    socket.write(rawRequest(address, 'POST /try/messages', { ...json, 'Content-Length': '500' }, '{"memberId":"sem","eventId":"cut-short-1","said":{"kind":"text","text":"x"}}'), () => socket.destroy());
    await vi.waitFor(() => expect(refusals()).toEqual([expect.stringMatching(/"level":"info".*"status":400.*"code":"CUT_SHORT"/)]));
    expect((await opened.bot.store.members.get('sem'))?.document.turn).toBe(0);
  });

  it('answers on the same connection after a refusal', async () => {
    const socket = connectTo(address);
    socket.write(rawRequest(address, 'POST /try/messages', { 'Content-Type': 'text/plain' }, 'x'.repeat(300_000)));
    socket.write(rawRequest(address, 'GET /health/live', { Connection: 'close' }));
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    await once(socket, 'close');
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 415', 'HTTP/1.1 200']);
  });

  it('says what went wrong in the language that the person chose, under the reference that is logged', async () => {
    await say('english', 'language-1');
    vi.spyOn(opened.bot.store.members, 'replace').mockRejectedValueOnce(new StoreError('STORE_AWAY', 'Away.'));
    const away = await say('help', 'language-2');
    expect(away?.status).toBe(503);
    expect(toldBy(away)).toEqual(unavailable('en'));

    vi.spyOn(opened.bot.store.members, 'replace').mockRejectedValueOnce(new TypeError('sem is undefined'));
    const broken = await say('help', 'language-3');
    const { reference } = JSON.parse(refusals().at(-1) ?? '') as { reference: string };
    expect(broken?.status).toBe(500);
    expect(toldBy(broken)).toEqual(apology(reference, 'en'));

    vi.spyOn(opened.bot.store.members, 'replace').mockRejectedValueOnce(new StoreError('STORE_FULL', 'Full.'));
    expect(toldBy(await say('help', 'language-4', 'joris'))).toEqual(unavailable('nl'));
    expect((await say('help', 'language-2'))?.status).toBe(200);
  });

  it('logs of a fault of ours where it happened, never its message', async () => {
    vi.spyOn(opened.bot.store.members, 'replace').mockRejectedValueOnce(new TypeError('zeer-vertrouwelijk\n    at people (text)'));
    await say('help', 'programming-1');
    expect(refusals()).toEqual([expect.stringMatching(/"level":"error".*"status":500.*"error":"TypeError","place":"at .*server-connections\.test\.ts/)]);
    expect(opened.logged.join('')).not.toContain('zeer-vertrouwelijk');
  });

  it('tells no more pages than it can what changed', async () => {
    const sockets = Array.from({ length: 100 }, () => connectTo(address));
    for (const socket of sockets) socket.write(rawRequest(address, 'GET /try/events?member=sem'));
    await Promise.all(sockets.map((socket) => once(socket, 'data')));
    const crowded = await exchange(address, rawRequest(address, 'GET /try/events?member=sem'));
    expect(crowded?.status).toBe(503);
    expect(refusals()).toEqual([expect.stringContaining('"code":"BUSY"')]);

    sockets[0]?.destroy();
    await vi.waitFor(async () => {
      const socket = connectTo(address);
      sockets.push(socket);
      socket.write(rawRequest(address, 'GET /try/events?member=sem'));
      const [part] = (await once(socket, 'data')) as [Buffer];
      expect(part.toString()).toContain('text/event-stream');
    });
    for (const socket of sockets) socket.destroy();
  });

  it('lives without its store, but is not ready', async () => {
    const health = async (path: string) => (await exchange(address, rawRequest(address, `GET /health/${path}`)))?.status;
    expect([await health('live'), await health('ready')]).toEqual([200, 200]);
    await opened.bot.store.close();
    expect([await health('live'), await health('ready')]).toEqual([200, 503]);
  });
});

describe('a server with little patience', () => {
  let store: Store;
  let dataDir: string;
  let server: HttpServer;
  let address: string;
  let logged: string[];
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'datapeil-server-'));
    store = await openStore({ mongodbUri: null, dataDir });
    logged = [];
  });
  afterEach(async () => {
    await server.close();
    await store.close();
    rmSync(dataDir, { recursive: true });
  });

  async function serve(timeouts: Timeouts, add: (server: HttpServer) => void): Promise<void> {
    const log = createLog((line) => logged.push(line), () => '2026-11-02T08:00:00.000Z');
    server = createServer({ store, log, timeouts, renderError: (_, reference, language) => apology(reference, language) });
    add(server);
    address = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
  }

  it('ends headers that do not come, and bodies that do not come', async () => {
    await serve({ headersMs: 100, requestMs: 200, closeMs: 1000 }, ({ routes, handle }) => {
      routes.post('/read', handle(async (request, response) => answer(response, await readJson(request))));
    });
    const [headers, body] = await Promise.all([
      exchange(address, Buffer.from('POST /read HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')),
      exchange(address, rawRequest(address, 'POST /read', { ...json, 'Content-Length': '100' }, '{"so": "far"')),
    ]);
    expect([headers?.status, body?.status]).toEqual([408, 408]);
    expect(logged).toEqual([expect.stringContaining('"code":"CUT_SHORT"')]);
    expect((await exchange(address, rawRequest(address, 'POST /read', json, '{"so":"on"}')))?.body).toBe('{"so":"on"}');
  });

  it('answers what a handler throws at once, and what it throws that is no error', async () => {
    await serve({ headersMs: 1000, requestMs: 1000, closeMs: 1000 }, ({ routes, handle }) => {
      routes.get('/at-once', handle(() => {
        throw new RangeError('at once');
      }));
      // eslint-disable-next-line @typescript-eslint/only-throw-error, @typescript-eslint/require-await -- what a library may do
      routes.get('/a-word', handle(async () => { throw 'a word'; }));
    });
    for (const path of ['/at-once', '/a-word']) expect((await exchange(address, rawRequest(address, `GET ${path}`)))?.status).toBe(500);
    expect(logged.map((line) => (JSON.parse(line) as { error: string }).error)).toEqual(['RangeError', 'string']);
  });

  it('lets what is under way finish when it closes, and takes nothing new', async () => {
    const started = gate();
    const released = gate();
    await serve({ headersMs: 1000, requestMs: 1000, closeMs: 60_000 }, ({ routes, handle }) => {
      routes.get('/slow', handle(async (_, response) => {
        started.open();
        await released.opened;
        answer(response, 'x'.repeat(30_000_000));
      }));
    });
    const idle = connectTo(address);
    await once(idle, 'connect');
    const slow = connectTo(address);
    slow.write(rawRequest(address, 'GET /slow'));
    await started.opened;
    const closed = server.close();
    expect(await exchange(address, rawRequest(address, 'GET /slow'))).toBeNull();
    released.open();
    let size = 0;
    for await (const part of slow) size += (part as Buffer).length;
    expect(size).toBeGreaterThan(30_000_000);
    await closed;
    await vi.waitFor(() => expect(idle.closed).toBe(true));
  });

  it('cuts what takes too long when it closes', async () => {
    const started = gate();
    await serve({ headersMs: 1000, requestMs: 60_000, closeMs: 50 }, ({ routes, handle }) => {
      routes.post('/read', handle(async (request, response) => {
        started.open();
        answer(response, await readJson(request));
      }));
    });
    const waiting = exchange(address, rawRequest(address, 'POST /read', { ...json, 'Content-Length': '100' }, '{'));
    await started.opened;
    await server.close();
    expect(await waiting).toBeNull();
    expect(logged).toEqual([expect.stringContaining('"code":"CUT_SHORT"')]);
  });

  it('goes on after its socket reported an error', async () => {
    await serve({ headersMs: 1000, requestMs: 1000, closeMs: 1000 }, () => undefined);
    server.routes.server.emit('error', Object.assign(new Error('too many'), { code: 'EMFILE' }));
    expect(logged).toEqual([expect.stringMatching(/"level":"error","event":"server\.failed","error":"Error","code":"EMFILE"/)]);
    expect((await exchange(address, rawRequest(address, 'GET /health/live')))?.status).toBe(200);
  });

  it('says that a port is taken', async () => {
    await serve({ headersMs: 1000, requestMs: 1000, closeMs: 1000 }, () => undefined);
    const other = createServer({ store, log: () => undefined, renderError: (_, reference, language) => apology(reference, language) });
    await expect(other.listen(Number(new URL(address).port), '127.0.0.1')).rejects.toThrow(expect.objectContaining({ code: 'EADDRINUSE' }));
  });
});
