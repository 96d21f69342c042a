/**
 * Charts: pictures from Chart.js configurations, drawn through QuickChart's API.
 * May import: templates, bot/charts.
 */
import type { ChartPicture } from '../templates/charts/chart-picture.ts';
import { assertAnswersItself, ownServiceUrl } from './charts/chart-service.ts';
import { openChartEndpoint, type ChartEndpoint } from './charts/endpoint.ts';
import type { Press } from './press.ts';

export interface ChartsOptions {
  /** Address of a self-hosted QuickChart; `null`: drawn by this program itself. */
  readonly quickChartUrl: string | null;
  /** For one picture, waiting included. */
  readonly timeoutMs?: number;
  /** Draws where there is no such address; the caller closes it. */
  readonly press: Pick<Press, 'draw'>;
}

export interface Charts {
  /**
   * One picture as PNG, at two pixels per CSS pixel on opaque white.
   * @throws ChartError, whatever went wrong: a mail goes out without the picture then
   */
  draw(picture: ChartPicture): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Nothing is started or loaded before the first picture.
 * @throws ChartError when the address names the public quickchart.io or is no address
 */
export function openCharts({ quickChartUrl, press, timeoutMs = 15_000 }: ChartsOptions): Charts {
  return quickChartUrl === null ? embeddedCharts(press, timeoutMs) : ownCharts(ownServiceUrl(quickChartUrl), timeoutMs);
}

function embeddedCharts(press: Pick<Press, 'draw'>, timeoutMs: number): Charts {
  let endpoint: Promise<ChartEndpoint> | null = null;
  return {
    draw: async (picture) => {
      endpoint ??= openChartEndpoint(press);
      const { url } = await endpoint;
      const { drawThrough } = await import('./charts/client.ts');
      return drawThrough(url, picture, timeoutMs);
    },
    close: async () => {
      await (await endpoint)?.close();
    },
  };
}

function ownCharts(url: string, timeoutMs: number): Charts {
  let isTried = false;
  return {
    draw: async (picture) => {
      if (!isTried) await assertAnswersItself(url, timeoutMs);
      isTried = true;
      const { drawThrough } = await import('./charts/client.ts');
      return drawThrough(url, picture, timeoutMs);
    },
    close: () => Promise.resolve(),
  };
}
