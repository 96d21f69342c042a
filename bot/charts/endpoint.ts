/**
 * The embedded chart service: QuickChart's `POST /chart` on this machine only, behind a path that nobody can guess.
 * A self-hosted QuickChart can take its place; the client does not know the difference.
 * May import: bot/charts, zod, node:http.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Press } from '../press.ts';

export interface ChartEndpoint {
  /** Without `/chart`; holds the secret, so it is not for logs. */
  readonly url: string;
  close(): Promise<void>;
}

/** QuickChart's own limit. */
export const largestBody = 100 * 1024;
const longestSide = 3000;
const mostPixels = 16_000_000;

/** QuickChart's names for the fields of a request. */
const chartRequest = z
  .strictObject({
    chart: z.string(),
    width: z.int().min(10).max(longestSide),
    height: z.int().min(10).max(longestSide),
    devicePixelRatio: z.number().min(1).max(3).default(1),
    backgroundColor: z.string().regex(/^#[0-9a-fA-F]{3,8}$|^[a-z]+$/, 'must be a colour').default('#ffffff'),
    format: z.literal('png').default('png'),
    version: z.string().regex(/^4(\.\d+)*$/, 'must be 4').default('4'),
  })
  .refine(({ width, height, devicePixelRatio }) => width * height * devicePixelRatio ** 2 <= mostPixels, 'has too many pixels');
const chartConfig = z.looseObject({ type: z.string(), data: z.looseObject({ datasets: z.array(z.unknown()) }) });

/** Listens on a free port of the loopback interface. */
export async function openChartEndpoint(press: Pick<Press, 'draw'>): Promise<ChartEndpoint> {
  const secret = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => void answer(request, response, `/${secret}/chart`, press));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${secret}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, path: string, press: Pick<Press, 'draw'>): Promise<void> {
  const order = await orderIn(request, path);
  if ('status' in order) {
    refuse(response, order);
    return;
  }
  try {
    const { chart, width, height, devicePixelRatio, backgroundColor } = order;
    const png = await press.draw({ chart, width, height, ratio: devicePixelRatio, background: backgroundColor });
    respond(response, 200, { 'content-type': 'image/png', 'content-length': png.length }, png);
  } catch (cause) {
    refuse(response, { status: 400, fault: cause instanceof Error ? cause.message : 'unknown' });
  }
}

type Order = z.infer<typeof chartRequest>;
/** In QuickChart's own statuses: they are part of the protocol that its client speaks. */
interface Refusal {
  readonly status: 400 | 404 | 405 | 413;
  readonly fault: string;
}

async function orderIn(request: IncomingMessage, path: string): Promise<Order | Refusal> {
  if (request.url !== path) return { status: 404, fault: 'nothing here' };
  if (request.method !== 'POST') return { status: 405, fault: 'only POST' };
  const body = await bodyOf(request);
  return body === null ? { status: 413, fault: `larger than ${largestBody} bytes` } : parseOrder(body);
}

/** A request that can be drawn, or why it cannot. JSON only: QuickChart itself would also run JavaScript. */
function parseOrder(body: string): Order | Refusal {
  const order = chartRequest.safeParse(parseJson(body));
  if (!order.success) return { status: 400, fault: z.prettifyError(order.error) };
  const config = chartConfig.safeParse(parseJson(order.data.chart));
  return config.success ? order.data : { status: 400, fault: `chart: ${z.prettifyError(config.error)}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `null`: too large. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function refuse(response: ServerResponse, { status, fault }: Refusal): void {
  const line = fault.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 300);
  respond(response, status, { 'x-quickchart-error': line, connection: 'close' }, line);
}

/** Not chained: in a process that has loaded restify, every response's `writeHead` returns nothing. */
function respond(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: Uint8Array | string): void {
  response.writeHead(status, headers);
  response.end(body);
}
