import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { inflateSync } from 'node:zlib';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCharts } from '../../bot/charts.ts';
import { ChartError } from '../../bot/charts/chart-error.ts';
import { ownServiceUrl } from '../../bot/charts/chart-service.ts';
import { encodePng } from '../../bot/charts/encode-png.ts';
import { largestBody, openChartEndpoint, type ChartEndpoint } from '../../bot/charts/endpoint.ts';
import { openPress, type Press } from '../../bot/press.ts';
import type { ChartPicture } from '../../templates/charts/chart-picture.ts';
import { digestPictures } from '../../templates/mails/digest-pictures.ts';
import { inventedDigest } from '../support/invented-scan.ts';

const bar: ChartPicture = { id: 'bar', alt: 'a bar', width: 120, height: 60, config: { type: 'bar', data: { labels: ['é'], datasets: [{ data: [1] }] } } };
/** Never asked to draw itself. */
const own = (quickChartUrl: string, timeoutMs = 15_000) => openCharts({ quickChartUrl, press: openPress(), timeoutMs });
const code = (expected: ChartError['code']) => expect.objectContaining({ code: expected }) as ChartError;

describe('the embedded charts', () => {
  const press = openPress();
  const charts = openCharts({ quickChartUrl: null, press });
  afterAll(() => Promise.all([charts.close(), press.close()]));

  it('draws a picture at two pixels per CSS pixel on opaque white', async () => {
    const png = await charts.draw(bar);
    const image = await loadImage(Buffer.from(png));
    expect([image.width, image.height]).toEqual([240, 120]);
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('draws every picture of a digest small enough for a mail', async () => {
    for (const picture of digestPictures(inventedDigest(12), 'nl')) {
      const png = await charts.draw(picture);
      expect(png.length).toBeLessThanOrEqual(60_000);
      expect((await loadImage(Buffer.from(png))).height).toBe(picture.height * 2);
    }
  });

  it('draws the same picture for the same configuration, and many at once', async () => {
    const [first, ...others] = await Promise.all([charts.draw(bar), charts.draw(bar), charts.draw({ ...bar, width: 130 }), charts.draw(bar)]);
    expect(others[0]).toEqual(first);
    expect(others[2]).toEqual(first);
    expect(others[1]).not.toEqual(first);
  });

  it('fails with its own error for a chart that cannot be drawn, and draws the next one', async () => {
    const nonsense = { ...bar, config: { ...bar.config, type: 'nonsense' } } as unknown as ChartPicture;
    await expect(charts.draw(nonsense)).rejects.toThrow(code('CHART_FAILED'));
    expect((await charts.draw(bar)).length).toBeGreaterThan(100);
  });

  it('takes a label for text, whatever it looks like', async () => {
    const label = `'); process.exit(1); ('`;
    const png = await charts.draw({ ...bar, config: { type: 'bar', data: { labels: [label, '__BEGINFUNCTION__process.exit(1)__ENDFUNCTION__'], datasets: [{ label, data: [1, 2] }] } } });
    expect(png.length).toBeGreaterThan(100);
  });

  it('gives up waiting after its time', async () => {
    const hasty = openCharts({ quickChartUrl: null, press, timeoutMs: 1 });
    await expect(hasty.draw(bar)).rejects.toThrow(code('CHART_TIMEOUT'));
    await hasty.close();
  });
});

describe('the press', () => {
  const order = { chart: JSON.stringify(bar.config), width: 20, height: 20, ratio: 1, background: '#ffffff' };

  it('fails what is waiting when it closes, and starts anew when asked again', async () => {
    const thread = openPress();
    const waiting = thread.draw(order);
    const refusal = expect(waiting).rejects.toThrow(code('CHART_CLOSED'));
    await thread.close();
    await refusal;
    expect((await thread.draw(order)).length).toBeGreaterThan(50);
    await thread.close();
  });

  it('ends by itself without work, and starts again', async () => {
    const thread = openPress(1);
    await thread.draw(order);
    expect((await thread.draw(order)).length).toBeGreaterThan(50);
    await thread.close();
  });
});

describe('the endpoint', () => {
  let thread: Press;
  let endpoint: ChartEndpoint;
  beforeAll(async () => {
    thread = openPress();
    endpoint = await openChartEndpoint(thread);
  });
  afterAll(async () => {
    await endpoint.close();
    await thread.close();
  });
  const post = (body: unknown, url = `${endpoint.url}/chart`) => fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  const good = { chart: JSON.stringify(bar.config), width: 20, height: 20 };

  it('speaks QuickChart’s protocol', async () => {
    const response = await post({ ...good, format: 'png', version: '4', backgroundColor: '#ffffff', devicePixelRatio: 2 });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('is on this machine only, behind a path that is different each time', async () => {
    const other = await openChartEndpoint(thread);
    expect(endpoint.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}$/);
    expect(other.url.split('/').at(-1)).not.toBe(endpoint.url.split('/').at(-1));
    await other.close();
  });

  it('knows nothing without the secret path, and only POST', async () => {
    const { origin } = new URL(endpoint.url);
    expect((await post(good, `${origin}/chart`)).status).toBe(404);
    expect((await post(good, endpoint.url)).status).toBe(404);
    expect((await fetch(`${endpoint.url}/chart`)).status).toBe(405);
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['no chart', { width: 20, height: 20 }],
    ['a chart that is JavaScript', { ...good, chart: "{type:'bar',data:{datasets:[]}}" }],
    ['a chart that is a function call', { ...good, chart: '(() => 1)()' }],
    ['a chart without data', { ...good, chart: '{"type":"bar"}' }],
    ['too wide', { ...good, width: 3001 }],
    ['too small', { ...good, height: 1 }],
    ['too many pixels', { ...good, width: 3000, height: 3000, devicePixelRatio: 2 }],
    ['another version', { ...good, version: '2.9.4' }],
    ['another format', { ...good, format: 'svg' }],
    ['a background that is no colour', { ...good, backgroundColor: 'url(http://x)' }],
    ['a field that is not known', { ...good, key: 'secret' }],
    ['a type that Chart.js does not have', { ...good, chart: '{"type":"pyramid","data":{"datasets":[]}}' }],
  ])('refuses %s and says why', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.headers.get('x-quickchart-error')).toMatch(/^[\x20-\x7e]{3,300}$/);
  });

  it('refuses a body that is too large', async () => {
    expect((await post({ ...good, chart: 'x'.repeat(largestBody) })).status).toBe(413);
  });
});

describe('a QuickChart of one’s own', () => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
  });

  async function service(onRequest: RequestListener): Promise<string> {
    const server = createServer(onRequest).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closers.push(
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it('is asked for version 4, with the configuration as JSON text', async () => {
    const bodies: Record<string, unknown>[] = [];
    const url = await service((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        bodies.push(JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>);
        response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
      });
    });
    await own(`${url}/`).draw(bar);
    expect(bodies.at(-1)).toEqual({ chart: JSON.stringify(bar.config), width: 120, height: 60, devicePixelRatio: 2, backgroundColor: '#ffffff', format: 'png', version: '4' });
  });

  it('gets nothing of people before it has answered itself', async () => {
    const elsewhere: string[] = [];
    const target = await service((request, response) => {
      elsewhere.push(request.url ?? '');
      response.end();
    });
    const url = await service((_, response) => response.writeHead(307, { location: `${target}/chart` }).end());
    await expect(own(url).draw(bar)).rejects.toThrow(code('CHART_REDIRECT'));
    expect(elsewhere).toEqual([]);
  });

  it('is not believed when it answers with a page', async () => {
    const url = await service((_, response) => response.end('<html>Welcome</html>'));
    await expect(own(url).draw(bar)).rejects.toThrow(code('CHART_NO_PICTURE'));
  });

  it('may fail or be away: that is an error of ours', async () => {
    const url = await service((_, response) => response.writeHead(500).end());
    await expect(own(url).draw(bar)).rejects.toThrow(code('CHART_FAILED'));
    await expect(own('http://127.0.0.1:1').draw(bar)).rejects.toThrow(code('CHART_FAILED'));
  });

  it('is waited for no longer than allowed', async () => {
    const url = await service(() => undefined);
    await expect(own(url, 50).draw(bar)).rejects.toThrow(ChartError);
  });

  it.each(['https://quickchart.io', 'https://QuickChart.io/chart', 'http://quickchart.io.', 'https://eu.quickchart.io:443/'])('is never the public service: %s', (url) => {
    expect(() => own(url)).toThrow(code('CHART_PUBLIC_SERVICE'));
  });

  it.each(['', 'quickchart', 'ftp://charts.internal', 'http://user:pw@charts.internal', 'http://charts.internal?x=1'])('refuses %j as an address', (url) => {
    expect(() => own(url)).toThrow(code('CHART_ADDRESS'));
  });

  it('takes addresses with and without a path', () => {
    expect(ownServiceUrl('http://charts.internal:3400/')).toBe('http://charts.internal:3400');
    expect(ownServiceUrl('https://my-quickchart.io/qc/chart/')).toBe('https://my-quickchart.io/qc');
  });
});

describe('the PNG encoder', () => {
  const pixel = (red: number, green: number, blue: number) => (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;

  it('keeps flat colours exactly', async () => {
    const colours = [pixel(255, 255, 255), pixel(0, 114, 178), pixel(213, 94, 0), pixel(18, 38, 63)];
    const png = Buffer.from(await encodePng(Uint32Array.from(colours), 2, 2));
    const palette = png.subarray(png.indexOf('PLTE') + 4);
    const at = png.indexOf('IDAT');
    const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    expect([...rows]).toEqual([0, 0, 1, 0, 2, 3]);
    expect([...palette.subarray(0, 12)]).toEqual([255, 255, 255, 0, 114, 178, 213, 94, 0, 18, 38, 63]);
    expect((await loadImage(png)).width).toBe(2);
  });

  it('never needs more than 256 colours', async () => {
    const many = Uint32Array.from({ length: 64 * 64 }, (_, index) => pixel((index * 37) % 256, (index * 91) % 256, (index * 53) % 256));
    const png = Buffer.from(await encodePng(many, 64, 64));
    expect(png.readUInt32BE(png.indexOf('PLTE') - 4)).toBeLessThanOrEqual(768);
    expect((await loadImage(png)).height).toBe(64);
  });
});
