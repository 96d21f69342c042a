/** Mails to a real mail server, as municipalities run it: Debian's Postfix. */
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailer, type Mailer } from '../../bot/mailer.ts';
import type { Mail } from '../../flows/mail.ts';
import { digestAttachments } from '../../templates/reports/digest-attachments.ts';
import type { DigestReady } from '../../flows/digest.ts';
import { inventedDigest } from '../support/invented-scan.ts';
import { openLoginServer, type LoginServer } from '../support/login-server.ts';
import { openPostfix, postfixMissing, type Postfix } from '../support/postfix.ts';
import { sampleMail } from '../support/sample-mail.ts';

describe.skipIf(postfixMissing !== null)(`Postfix (${postfixMissing ?? 'installed'})`, { timeout: 60_000 }, () => {
  let postfix: Postfix;
  let mailer: Mailer;
  beforeAll(async () => {
    postfix = await openPostfix();
    mailer = openMailer({ smtpUrl: `smtp://localhost:${postfix.port}`, from: 'Datapeil <datapeil@peil.example>', extraAuthority: postfix.cert });
  }, 60_000);
  afterAll(() => postfix.close());

  const to = (name: string, changes: Partial<Mail> = {}): Mail => sampleMail({ id: `digest.${name}.${JSON.stringify(changes).length}`, to: { ...sampleMail().to, email: `${name}@municipality.example` }, ...changes });
  const delivered = async (name: string) => {
    await expect.poll(() => postfix.mailbox(name), { timeout: 20_000 }).toContain('Message-ID:');
    return postfix.mailbox(name);
  };

  it('takes a digest with all its attachments over STARTTLS and delivers it whole', async () => {
    const digest = inventedDigest(12) as DigestReady;
    const attachments = await Promise.all(Object.values(digestAttachments).map((render) => render(digest, 'nl', new Map())));
    expect(await mailer.send(to('fatima', { attachments }))).toMatchObject({ kind: 'sent' });
    await delivered('fatima');
    const received = async () => simpleParser(postfix.mailbox('fatima').replace(/^From .*\n/, ''));
    // A large mail is delivered bit by bit.
    await expect.poll(async () => (await received()).attachments.map(({ content }) => content.length), { timeout: 20_000 }).toEqual(attachments.map(({ content }) => content.length));
    expect((await received()).subject).toBe(sampleMail().subject);
    expect(postfix.mailbox('fatima')).toMatch(/with ESMTPS/);
  });

  it('refuses a person for good with 550: that is the end of it', async () => {
    expect(await mailer.send(to('never'))).toEqual({ kind: 'refused', reason: 'smtp-550', code: 550 });
  });

  it('puts a person off with 450: tried again later', async () => {
    expect(await mailer.send(to('later'))).toEqual({ kind: 'retry', reason: 'smtp-450' });
  });

  it('does not relay: a stranger’s address is refused for good', async () => {
    expect(await mailer.send({ ...to('fatima'), to: { ...sampleMail().to, email: 'someone@elsewhere.example' } })).toMatchObject({ kind: 'refused', code: 554 });
  });

  it('is away for a while: tried again, and delivered when it is back, once', async () => {
    const mail = to('sem');
    postfix.stop();
    expect(await mailer.send(mail)).toMatchObject({ kind: 'retry' });
    expect(await mailer.send(mail)).toMatchObject({ kind: 'retry' });
    postfix.start();
    expect(await mailer.send(mail)).toMatchObject({ kind: 'sent' });
    expect((await delivered('sem')).match(/^Message-ID:/gim)).toHaveLength(1);
  });
});

describe.skipIf(postfixMissing !== null).each(['PLAIN', 'LOGIN'] as const)(`Postfix that asks for a login by %s (${postfixMissing ?? 'installed'})`, { timeout: 60_000 }, (mechanism) => {
  let logins: LoginServer;
  let postfix: Postfix;
  beforeAll(async () => {
    logins = await openLoginServer('peil', 'p@ss/word', [mechanism]);
    postfix = await openPostfix({
      smtpd_sasl_auth_enable: 'yes',
      smtpd_sasl_type: 'dovecot',
      smtpd_sasl_path: `inet:127.0.0.1:${logins.port}`,
      smtpd_tls_auth_only: 'yes',
      smtpd_recipient_restrictions: 'permit_sasl_authenticated, reject',
    });
  }, 60_000);
  afterAll(async () => {
    postfix.close();
    await logins.close();
  });
  const mailerWith = (password: string) => openMailer({ smtpUrl: `smtp://peil:${password}@localhost:${postfix.port}`, from: 'Datapeil <datapeil@peil.example>', extraAuthority: postfix.cert });
  const mail = sampleMail({ id: `digest.${mechanism}`, to: { ...sampleMail().to, email: 'sem@municipality.example' } });

  it('keeps the mail when the password is wrong, and sends it once it is right', async () => {
    expect(await mailerWith('wrong').send(mail)).toEqual({ kind: 'retry', reason: 'smtp-535' });
    expect(await mailerWith('p%40ss%2Fword').send(mail)).toMatchObject({ kind: 'sent' });
    await expect.poll(() => postfix.mailbox('sem'), { timeout: 20_000 }).toContain('Message-ID:');
    expect(postfix.mailbox('sem')).toMatch(/with ESMTPSA/);
    expect(postfix.mailbox('sem').match(/^Message-ID:/gim)).toHaveLength(1);
    expect(logins.tries.at(-1)).toEqual({ mechanism, isRight: true });
    expect(logins.tries.slice(0, -1).every(({ isRight }) => !isRight)).toBe(true);
  });
});
