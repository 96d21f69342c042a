/** HTTP as bytes over a socket: what no well-behaved client would send. */
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** One request's bytes. `Host` and `Content-Length` are there unless `headers` say otherwise; `null` leaves a header out. */
export function rawRequest(address: string, line: string, headers: Readonly<Record<string, string | null>> = {}, body: string | Buffer = ''): Buffer {
  const all: Record<string, string | null> = { Host: new URL(address).host, ...(body.length > 0 ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}), ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}\r\n`]));
  return Buffer.concat([Buffer.from(`${line} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'), Buffer.from(body)]);
}

/** Sends the bytes, reads one answer and goes. `null`: the server closed without a word. */
export function exchange(address: string, bytes: Buffer): Promise<RawAnswer | null> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  let got = Buffer.alloc(0);
  return new Promise((resolve) => {
    socket.on('data', (part: Buffer) => {
      got = Buffer.concat([got, part]);
      if (isWhole(got)) socket.destroy();
    });
    // A connection that is cut shows as a missing answer.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answerIn(got)));
    socket.write(bytes);
  });
}

function isWhole(got: Buffer): boolean {
  const start = got.indexOf('\r\n\r\n') + 4;
  const length = /^content-length: (\d+)/im.exec(got.toString('latin1'))?.[1];
  return start > 3 && length !== undefined && got.length >= start + Number(length);
}

function answerIn(got: Buffer): RawAnswer | null {
  const [headers = '', ...body] = got.toString().split('\r\n\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1];
  return status === undefined ? null : { status: Number(status), headers, body: body.join('\r\n\r\n') };
}
