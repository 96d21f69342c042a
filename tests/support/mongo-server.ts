/** The MongoDB-compatible server of the tests: MONGODB_URI, or what `tests/mongodb/up` started on its usual port. */
import { connect } from 'node:net';

const localPort = 27_117;

/** `null`: there is none; `mongoMissing` says what a suite does then. */
export async function findMongo(): Promise<string | null> {
  const named = process.env['MONGODB_URI'];
  if (named) return named;
  return (await isListening(localPort)) ? `mongodb://127.0.0.1:${localPort}/?directConnection=true` : null;
}

export function withDatabase(uri: string, name: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+)\/?[^?]*/, `$1/${name}`);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
