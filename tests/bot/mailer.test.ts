import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it } from 'vitest';
import { openMailer, type MailerOptions } from '../../bot/mailer.ts';
import { MailerError } from '../../bot/mailer/mailer-error.ts';
import { parseSmtpUrl } from '../../bot/mailer/smtp-url.ts';
import { openMailServer, smtpReply, type MailServer } from '../support/mail-server.ts';
import { openRudeServer, politeUntilData, type OnLine } from '../support/rude-mail-server.ts';
import { sampleMail } from '../support/sample-mail.ts';

const from = 'Datapeil <datapeil@peil.example>';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function serverWith(options: Parameters<typeof openMailServer>[0] = {}): Promise<MailServer> {
  const server = await openMailServer(options);
  closers.push(() => server.close());
  return server;
}

function mailerTo(server: MailServer, login = '', changes: Partial<MailerOptions> = {}) {
  return openMailer({ smtpUrl: `smtp://${login}localhost:${server.port}`, from, extraAuthority: server.cert, ...changes });
}

async function rudeServer(onLine: OnLine): Promise<number> {
  const server = await openRudeServer(onLine);
  closers.push(() => server.close());
  return server.port;
}

describe('in try mode', () => {
  const mailer = openMailer({ smtpUrl: null, from });

  it('makes the source that would go out, and sends nothing', async () => {
    const outcome = await mailer.send(sampleMail({ images: [{ cid: 'strip', filename: 'strip.png', contentType: 'image/png', content: png }] }));
    expect(mailer.isLive).toBe(false);
    expect(outcome.kind).toBe('sent');
    const parsed = await simpleParser(Buffer.from(outcome.kind === 'sent' ? outcome.source : []), { skipImageLinks: true });
    expect(parsed.subject).toBe('Datascan Heuvelrade: hier lopen de antwoorden uiteen');
    expect(parsed.from?.value).toEqual([{ name: 'Datapeil', address: 'datapeil@peil.example' }]);
    expect(parsed.to).toMatchObject({ value: [{ name: 'Fatima Yıldız', address: 'fatima@example.org' }] });
    expect(parsed.date?.toISOString()).toBe('2026-11-02T08:00:00.000Z');
    expect(parsed.text?.trim()).toBe('Dag Fatima – de strook');
    expect(parsed.html).toContain('cid:strip');
    expect(parsed.attachments).toMatchObject([{ cid: 'strip', contentType: 'image/png', contentDisposition: 'inline', related: true }]);
    expect(parsed.attachments[0]?.content.equals(png)).toBe(true);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('carries attachments beside the inline pictures', async () => {
    const outcome = await mailer.send(sampleMail({ attachments: [{ filename: 'antwoorden ë.csv', contentType: 'text/csv', content: Buffer.from('a;b') }] }));
    const parsed = await simpleParser(Buffer.from(outcome.kind === 'sent' ? outcome.source : []));
    expect(parsed.attachments).toMatchObject([{ filename: 'antwoorden ë.csv', contentType: 'text/csv', contentDisposition: 'attachment' }]);
  });

  it('gives the same bytes and the same Message-ID for the same mail, and another id for another mail', async () => {
    const [one, again, other] = await Promise.all([mailer.send(sampleMail()), mailer.send(sampleMail()), mailer.send(sampleMail({ id: 'digest:other' }))]);
    expect(again).toEqual(one);
    const id = async (outcome: typeof one) => (await simpleParser(Buffer.from(outcome.kind === 'sent' ? outcome.source : []))).messageId;
    expect(await id(one)).toMatch(/^<[0-9a-f]{32}@peil\.example>$/);
    expect(await id(other)).not.toBe(await id(one));
  });

  it.each([
    ['subject', { subject: 'Hallo\r\nBcc: evil@example.org\r\n\r\n<b>x</b>' }],
    ['name', { to: { ...sampleMail().to, name: 'Fatima\r\nBcc: evil@example.org' } }],
    ['name with an address', { to: { ...sampleMail().to, name: '"x" <evil@example.org>, y' } }],
    ['file name', { attachments: [{ filename: 'a\r\nBcc: evil@example.org', contentType: 'text/plain', content: png }] }],
    ['subject with a line separator', { subject: 'Hallo\u2028Bcc: evil@example.org' }],
    ['name with a line separator', { to: { ...sampleMail().to, name: 'Fatima\u2028Bcc: evil@example.org' } }],
  ])('lets nothing in a %s become a header', async (_, changes) => {
    const outcome = await mailer.send(sampleMail(changes));
    const source = Buffer.from(outcome.kind === 'sent' ? outcome.source : []);
    const parsed = await simpleParser(source);
    expect(outcome.kind).toBe('sent');
    expect(parsed.bcc).toBeUndefined();
    expect(`${parsed.subject} ${JSON.stringify(parsed.to)}`).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(source.toString().split('\r\n\r\n')[0]).not.toMatch(/^Bcc/im);
    expect(parsed.to).toMatchObject({ value: [{ address: 'fatima@example.org' }] });
    expect(parsed.text?.trim()).toBe('Dag Fatima – de strook');
  });

  it.each(['', 'fatima', 'a@b@c', 'a@b, evil@example.org', 'a@b\r\nRCPT TO:<evil@example.org>', '<a@b>', `${'a'.repeat(250)}@b.nl`])('refuses the address %j at once', async (email) => {
    expect(await mailer.send(sampleMail({ to: { ...sampleMail().to, email } }))).toEqual({ kind: 'refused', reason: 'address', code: null });
  });

  it('reads no file and fetches no address that stands in a text', async () => {
    const outcome = await mailer.send(sampleMail({ text: '/etc/hostname', html: '<img src="file:///etc/hostname"><img src="http://127.0.0.1:1/x">' }));
    const parsed = await simpleParser(Buffer.from(outcome.kind === 'sent' ? outcome.source : []));
    expect(parsed.attachments).toEqual([]);
    expect(parsed.text?.trim()).toBe('/etc/hostname');
  });
});

describe('over SMTP', () => {
  it('sends encrypted, to one recipient, exactly the source that it reports', async () => {
    const server = await serverWith();
    const outcome = await mailerTo(server).send(sampleMail());
    expect(outcome.kind).toBe('sent');
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({ from: 'datapeil@peil.example', to: ['fatima@example.org'], isEncrypted: true });
    expect(server.received[0]?.source.equals(outcome.kind === 'sent' ? outcome.source : Buffer.alloc(0))).toBe(true);
  });

  it('speaks smtps from the first byte', async () => {
    const server = await serverWith({ secure: true });
    const mailer = openMailer({ smtpUrl: `smtps://localhost:${server.port}`, from, extraAuthority: server.cert });
    expect((await mailer.send(sampleMail())).kind).toBe('sent');
    expect(server.received[0]?.isEncrypted).toBe(true);
  });

  it.each(['PLAIN', 'LOGIN'])('logs in by %s where the address has a user, with the characters that were percent-encoded', async (method) => {
    const server = await serverWith({
      authOptional: false,
      authMethods: [method],
      onAuth: ({ username, password }, _, callback) => callback(password === 'p@ss/word' ? null : smtpReply(535, 'no'), { user: username }),
    });
    expect((await mailerTo(server, 'peil:p%40ss%2Fword@').send(sampleMail())).kind).toBe('sent');
    expect(server.received[0]?.user).toBe('peil');
  });

  it('sends a message of several megabytes whole', async () => {
    const server = await serverWith();
    const content = Buffer.alloc(3_000_000, 7);
    await mailerTo(server).send(sampleMail({ attachments: [{ filename: 'big.bin', contentType: 'application/octet-stream', content }] }));
    const parsed = await simpleParser(server.received[0]?.source ?? Buffer.alloc(0));
    expect(parsed.attachments[0]?.content.equals(content)).toBe(true);
  });

  it('keeps the password to itself when the server offers no encryption, and tries again later', async () => {
    const commands: string[] = [];
    const port = await rudeServer((line) => {
      commands.push(line);
      return line.startsWith('STARTTLS') ? '502 not here' : '250 ok';
    });
    const outcome = await openMailer({ smtpUrl: `smtp://peil:secret@localhost:${port}`, from }).send(sampleMail());
    expect(outcome.kind).toBe('retry');
    expect(commands.join(' ')).not.toMatch(/AUTH|MAIL FROM/);
  });

  it('does not trust a certificate that no authority vouches for', async () => {
    const server = await serverWith();
    const outcome = await openMailer({ smtpUrl: `smtp://localhost:${server.port}`, from }).send(sampleMail());
    expect(outcome.kind).toBe('retry');
    expect(server.received).toHaveLength(0);
  });

  it.each([450, 451, 452, 421])('tries again after %i for the recipient', async (code) => {
    const server = await serverWith({ onRcptTo: (_, __, callback) => callback(smtpReply(code, 'later')) });
    expect(await mailerTo(server).send(sampleMail())).toEqual({ kind: 'retry', reason: `smtp-${code}` });
  });

  it.each([550, 551, 552, 553, 554])('stops after %i for the recipient', async (code) => {
    const server = await serverWith({ onRcptTo: (_, __, callback) => callback(smtpReply(code, 'never')) });
    expect(await mailerTo(server).send(sampleMail())).toEqual({ kind: 'refused', reason: `smtp-${code}`, code });
  });

  it('goes by the reply to the message itself', async () => {
    const replyingWith = (code: number) =>
      serverWith({
        onData(stream, _, callback) {
          stream.resume();
          stream.on('end', () => callback(smtpReply(code, 'content')));
        },
      });
    expect(await mailerTo(await replyingWith(554)).send(sampleMail())).toEqual({ kind: 'refused', reason: 'smtp-554', code: 554 });
    expect(await mailerTo(await replyingWith(451)).send(sampleMail())).toEqual({ kind: 'retry', reason: 'smtp-451' });
  });

  it('keeps the mail when our own login is refused: that is a setting to mend', async () => {
    const server = await serverWith({ authOptional: false, onAuth: (_, __, callback) => callback(smtpReply(535, 'wrong')) });
    expect(await mailerTo(server, 'peil:wrong@').send(sampleMail())).toEqual({ kind: 'retry', reason: 'smtp-535' });
    expect(await mailerTo(server).send(sampleMail())).toEqual({ kind: 'retry', reason: 'smtp-530' });
  });

  it('refuses a message that is larger than the server announced', async () => {
    const server = await serverWith({ size: 500 });
    expect(await mailerTo(server).send(sampleMail())).toMatchObject({ kind: 'refused' });
  });

  it('tries again when nobody listens', async () => {
    const server = await openMailServer();
    await server.close();
    expect(await mailerTo(server).send(sampleMail())).toEqual({ kind: 'retry', reason: 'socket' });
  });

  it('tries again when the server says nothing at all', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    closers.push(() => new Promise((resolve) => silent.close(resolve)));
    const { port } = silent.address() as AddressInfo;
    const outcome = await openMailer({ smtpUrl: `smtp://localhost:${port}?tls=off`, from, timeouts: { greetingMs: 50 } }).send(sampleMail());
    expect(outcome).toEqual({ kind: 'retry', reason: 'timedout' });
  });

  it('does not know what became of a message when the line breaks after its last byte', async () => {
    const port = await rudeServer(politeUntilData((line, socket) => (line === '.' ? (socket.destroy(), null) : null)));
    const outcome = await openMailer({ smtpUrl: `smtp://localhost:${port}?tls=off`, from }).send(sampleMail());
    expect(outcome.kind).toBe('unknown');
    expect('reason' in outcome && outcome.reason).toMatch(/-after-data$/);
  });

  it('does not know it either when the reply to the message never comes', async () => {
    const port = await rudeServer(politeUntilData(() => null));
    const outcome = await openMailer({ smtpUrl: `smtp://localhost:${port}?tls=off`, from, timeouts: { silenceMs: 100 } }).send(sampleMail());
    expect(outcome).toEqual({ kind: 'unknown', reason: 'timedout-after-data' });
  });

  it('tries again when the line breaks before the message was over', async () => {
    const port = await rudeServer((line, socket) => {
      if (line !== 'DATA') return '250 ok';
      socket.destroy();
      return null;
    });
    const outcome = await openMailer({ smtpUrl: `smtp://localhost:${port}?tls=off`, from }).send(sampleMail());
    expect(outcome.kind).toBe('retry');
  });
});

describe('one session', () => {
  it('ends in time, however slowly the server goes on talking', async () => {
    const port = await rudeServer((line) => (line.startsWith('EHLO') ? '250-still' : null));
    const outcome = await openMailer({ smtpUrl: `smtp://localhost:${port}?tls=off`, from, timeouts: { sessionMs: 100 } }).send(sampleMail());
    expect(outcome).toEqual({ kind: 'retry', reason: 'timedout' });
  });
});

describe('the settings', () => {
  it('understands the address of a server', () => {
    expect(parseSmtpUrl('smtp://mail.example.org')).toEqual({ ok: true, value: { host: 'mail.example.org', port: 587, tls: 'upgrade', login: null } });
    expect(parseSmtpUrl('smtps://u:p@mail.example.org')).toEqual({ ok: true, value: { host: 'mail.example.org', port: 465, tls: 'from-start', login: { user: 'u', password: 'p' } } });
    expect(parseSmtpUrl('smtp://[::1]:25?tls=off')).toMatchObject({ ok: true, value: { host: '::1', port: 25, tls: 'off' } });
  });

  it.each(['', 'mail.example.org', 'http://mail.example.org', 'smtp://', 'smtp://user@mail.example.org', 'smtp://mail.example.org?tls=off'])('refuses %j with what to do', (url) => {
    const parsed = parseSmtpUrl(url);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path} ${message}`)).toEqual([expect.stringMatching(/^SMTP_URL .*\.$/)]);
  });

  it('never repeats the password', () => {
    expect(() => openMailer({ smtpUrl: 'smtp://peil:geheim@mail.example.org?tls=off', from })).toThrow(/^((?!geheim).)*$/s);
  });

  it('throws for a server or a sender that cannot be read', () => {
    expect(() => openMailer({ smtpUrl: 'nonsense', from })).toThrow(expect.objectContaining({ code: 'MAILER_SERVER' }));
    expect(() => openMailer({ smtpUrl: null, from: 'Datapeil' })).toThrow(MailerError);
    expect(() => openMailer({ smtpUrl: null, from: 'Datapeil' })).toThrow(expect.objectContaining({ code: 'MAILER_SENDER' }));
  });
});
