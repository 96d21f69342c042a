/**
 * Who may log in at Postfix: speaks Dovecot's authentication protocol (version 1.1), as Postfix asks it, for one user.
 * May import: node:net.
 */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export interface LoginServer {
  readonly port: number;
  /** How each try went: the mechanism and whether it was right. */
  readonly tries: readonly { readonly mechanism: string; readonly isRight: boolean }[];
  close(): Promise<void>;
}

/** @param mechanisms what is offered; `LOGIN` asks for name and password one after the other */
export async function openLoginServer(user: string, password: string, mechanisms: readonly ('PLAIN' | 'LOGIN')[]): Promise<LoginServer> {
  const tries: { mechanism: string; isRight: boolean }[] = [];
  const server = createServer((socket) => {
    const named = new Map<string, string>();
    const say = (...fields: readonly string[]) => socket.write(`${fields.join('\t')}\n`);
    const judge = (id: string, mechanism: string, name: string, secret: string) => {
      const isRight = name === user && secret === password;
      tries.push({ mechanism, isRight });
      say(isRight ? 'OK' : 'FAIL', id, `user=${name}`);
    };
    let buffered = '';
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      buffered += bytes.toString();
      const lines = buffered.split('\n');
      buffered = lines.pop() ?? '';
      for (const line of lines) {
        const [command, id = '', ...fields] = line.split('\t');
        if (command === 'AUTH' && fields[0] === 'PLAIN') {
          const [, name = '', secret = ''] = decoded(fields.find((field) => field.startsWith('resp='))?.slice(5)).split('\0');
          judge(id, 'PLAIN', name, secret);
        }
        if (command === 'AUTH' && fields[0] === 'LOGIN') say('CONT', id, Buffer.from('Username:').toString('base64'));
        if (command === 'CONT') {
          const word = decoded(fields[0]);
          const name = named.get(id);
          if (name === undefined) {
            named.set(id, word);
            say('CONT', id, Buffer.from('Password:').toString('base64'));
          } else judge(id, 'LOGIN', name, word);
        }
      }
    });
    say('VERSION', '1', '1');
    for (const mechanism of mechanisms) say('MECH', mechanism, 'plaintext');
    say('SPID', '1');
    say('CUID', '1');
    say('COOKIE', '0123456789abcdef0123456789abcdef');
    say('DONE');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    tries,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function decoded(base64 = ''): string {
  return Buffer.from(base64, 'base64').toString();
}
