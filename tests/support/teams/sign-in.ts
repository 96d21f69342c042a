/**
 * A stand-in for Microsoft's sign-in: Entra's token endpoint over TLS under its own name, and App Service's endpoint for a managed identity.
 * What asks for `login.microsoftonline.com` (or the sovereign clouds' hosts) in this process is led here; the libraries that ask are the real ones.
 */
import { once } from 'node:events';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent, createServer as createHttps, globalAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from '../self-signed.ts';

/** How the next request is answered instead of with a token. */
export type SignInFault = { readonly status: number; readonly error: string; readonly description: string } | 'hangs' | 'breaks' | 'html';

export interface SignIn {
  readonly faults: SignInFault[];
  /** Every request for a token: to which host, and its fields. */
  readonly asked: readonly { readonly host: string; readonly path: string; readonly fields: Readonly<Record<string, string>>; readonly secret: string }[];
  /** Of the tokens that it gives. */
  lifetimeSec: number;
  readonly close: () => Promise<void>;
}

type Connect = (this: Agent, options: Record<string, unknown>, done?: unknown) => unknown;
/** What a managed identity is found by in App Service. */
const identitySettings = { IDENTITY_ENDPOINT: '', IDENTITY_HEADER: 'header-of-the-stand-in' };

/** @param hosts the names that it stands in for */
export async function openSignIn(hosts: readonly string[]): Promise<SignIn> {
  const asked: { host: string; path: string; fields: Record<string, string>; secret: string }[] = [];
  const faults: SignInFault[] = [];
  const hanging = new Set<ServerResponse>();
  let given = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const url = new URL(request.url ?? '', 'https://stand-in');
    const fields = Object.fromEntries(request.method === 'POST' ? new URLSearchParams(Buffer.concat(chunks).toString('utf8')) : url.searchParams);
    asked.push({ host: request.headers.host ?? '', path: url.pathname, fields, secret: String(request.headers['x-identity-header'] ?? fields['client_secret'] ?? '') });
    const json = (status: number, body: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const fault = faults.shift();
    if (fault === 'hangs') hanging.add(response);
    else if (fault === 'breaks') request.socket.destroy();
    else if (fault === 'html') response.end('<html>Our services are not available.</html>');
    else if (fault) json(fault.status, { error: fault.error, error_description: `${fault.description}: for app of secret-name.`, error_codes: [7000215], correlation_id: 'c' });
    else if (request.method === 'GET') json(200, { access_token: `token-${String(++given)}`, expires_on: String(Math.floor(Date.now() / 1000) + result.lifetimeSec), resource: fields['resource'], token_type: 'Bearer' });
    else json(200, { token_type: 'Bearer', expires_in: result.lifetimeSec, ext_expires_in: result.lifetimeSec, access_token: `token-${String(++given)}` });
  };

  const { key, cert } = selfSigned(hosts[0]);
  const answer = (request: IncomingMessage, response: ServerResponse) => void serve(request, response).catch(() => response.destroy());
  const tls = createHttps({ key, cert }, answer);
  const plain = createHttp(answer);
  for (const server of [tls, plain]) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  const prototype = Agent.prototype as unknown as { createConnection: Connect };
  const { createConnection } = prototype;
  const { port } = tls.address() as AddressInfo;
  prototype.createConnection = function (options, done) {
    const host = String(options['host']);
    return createConnection.call(this, hosts.includes(host) ? { ...options, host: '127.0.0.1', port, servername: host, ca: [cert] } : options, done);
  };
  const before = Object.keys(identitySettings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, identitySettings, { IDENTITY_ENDPOINT: `http://127.0.0.1:${String((plain.address() as AddressInfo).port)}/msi/token` });

  const result: SignIn = {
    faults,
    asked,
    lifetimeSec: 3600,
    close: async () => {
      prototype.createConnection = createConnection;
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
      // Kept connections would lead the next one's requests here.
      globalAgent.destroy();
      for (const response of hanging) response.destroy();
      for (const server of [tls, plain]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
  return result;
}
