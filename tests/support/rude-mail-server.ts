/**
 * A server that speaks just enough SMTP to break off where a test wants it; without encryption.
 * May import: node:net.
 */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What it answers to a line; `null`: nothing. */
export type OnLine = (line: string, socket: Socket) => string | null;

export async function openRudeServer(onLine: OnLine): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((socket) => {
    let buffered = '';
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      buffered += bytes.toString('latin1');
      const lines = buffered.split('\r\n');
      buffered = lines.pop() ?? '';
      for (const line of lines) {
        const reply = onLine(line, socket);
        if (reply !== null) socket.write(`${reply}\r\n`);
      }
    });
    socket.write('220 rude\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Takes every command of one session; inside DATA it stays silent until `onMessageLine` decides. */
export function politeUntilData(onMessageLine: OnLine): OnLine {
  let isData = false;
  return (line, socket) => {
    if (isData) return onMessageLine(line, socket);
    if (line === 'DATA') {
      isData = true;
      return '354 go on';
    }
    return line.startsWith('EHLO') ? '250 rude' : '250 ok';
  };
}
