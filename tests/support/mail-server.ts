/**
 * A real SMTP server for tests, on a free port of this machine.
 * May import: tests/support, smtp-server.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { selfSigned } from './self-signed.ts';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: Buffer;
  readonly isEncrypted: boolean;
  /** Who logged in, where somebody did. */
  readonly user: unknown;
}

export interface MailServer {
  readonly port: number;
  /** Its certificate (PEM), to trust. */
  readonly cert: string;
  readonly received: readonly ReceivedMail[];
  close(): Promise<void>;
}

const own = selfSigned();

/** Takes everything, unless `options` say otherwise. An error with a `responseCode` in a handler becomes that SMTP reply. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    key: own.key,
    cert: own.cert,
    authOptional: true,
    logger: false,
    closeTimeout: 100,
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts),
          isEncrypted: session.secure,
          user: session.user,
        });
        callback();
      });
    },
    ...options,
  });
  // Cut connections are part of the tests; the client's side of them is what is asserted.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    cert: own.cert,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** An SMTP reply that says no. */
export function smtpReply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
