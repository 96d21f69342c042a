/** The server's half of RFC 6455, as far as Slack's Socket Mode needs it: text frames, pings and closing. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const opcode = { text: 1, close: 8, ping: 9, pong: 10 } as const;
const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export class ServerSocket {
  isOpen = true;
  private received = Buffer.alloc(0);

  constructor(
    request: IncomingMessage,
    private readonly stream: Duplex,
    private readonly hear: (text: string) => void,
    onClose: () => void,
  ) {
    const key = request.headers['sec-websocket-key'] ?? '';
    const accept = createHash('sha1').update(key + magic).digest('base64');
    stream.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    stream.on('data', (bytes: Buffer) => {
      this.received = Buffer.concat([this.received, bytes]);
      while (this.readFrame());
    });
    stream.on('error', () => stream.destroy());
    stream.on('close', () => {
      this.isOpen = false;
      onClose();
    });
  }

  send(text: string): void {
    this.write(opcode.text, Buffer.from(text));
  }

  close(): void {
    this.write(opcode.close, Buffer.from([0x03, 0xe8]));
    this.stream.end();
  }

  /** The line is cut: no closing handshake. */
  cut(): void {
    this.stream.destroy();
  }

  private write(code: number, payload: Buffer): void {
    const header =
      payload.length < 126 ? Buffer.from([0x80 | code, payload.length])
      : payload.length < 65_536 ? Buffer.from([0x80 | code, 126, payload.length >> 8, payload.length & 255])
      : Buffer.concat([Buffer.from([0x80 | code, 127, 0, 0, 0, 0]), uint32(payload.length)]);
    this.stream.write(Buffer.concat([header, payload]));
  }

  /** Clients mask what they send, and ours never splits a message over frames. */
  private readFrame(): boolean {
    const bytes = this.received;
    if (bytes.length < 6) return false;
    const code = bytes.readUInt8(0) & 0x0f;
    const short = bytes.readUInt8(1) & 0x7f;
    const start = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length < start + 4) return false;
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    const end = start + 4 + length;
    if (bytes.length < end) return false;
    const mask = bytes.subarray(start, start + 4);
    const payload = bytes.subarray(start + 4, end).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
    this.received = bytes.subarray(end);
    if (code === opcode.text) this.hear(Buffer.from(payload).toString('utf8'));
    if (code === opcode.ping) this.write(opcode.pong, Buffer.from(payload));
    if (code === opcode.close) this.close();
    return true;
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
