/**
 * Which chart service is used: the embedded one, or a QuickChart that the municipality hosts itself.
 * May import: bot/charts.
 */
import { ChartError } from './chart-error.ts';

/**
 * Checks the address of a self-hosted QuickChart.
 * @returns the address without `/chart` and slashes at its end
 * @throws ChartError `CHART_PUBLIC_SERVICE` for quickchart.io: charts hold what people answered; `CHART_ADDRESS` when it is no address
 */
export function ownServiceUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.search !== '') {
    throw new ChartError('CHART_ADDRESS', 'QUICKCHART_URL is no address of a QuickChart. Write it as http://quickchart.internal:3400, or leave it empty for the built-in charts.');
  }
  if (/(^|\.)quickchart\.io\.?$/.test(url.hostname)) {
    throw new ChartError('CHART_PUBLIC_SERVICE', 'QUICKCHART_URL names the public quickchart.io. Charts show what people answered, so they go to no public service. Host QuickChart yourself, or leave the setting empty for the built-in charts.');
  }
  return `${url.origin}${url.pathname.replace(/(\/chart)?\/*$/, '')}`;
}

const trial = JSON.stringify({ chart: '{"type":"bar","data":{"labels":[],"datasets":[]}}', width: 10, height: 10, version: '4', format: 'png' });

/**
 * Makes sure that a service answers itself, before anything of people is sent: quickchart-js would follow a redirect anywhere, with the body.
 * @throws ChartError `CHART_REDIRECT`, `CHART_FAILED` when it cannot be reached
 */
export async function assertAnswersItself(url: string, timeoutMs: number): Promise<void> {
  const request = { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/json' }, body: trial, signal: AbortSignal.timeout(timeoutMs) } as const;
  const response = await fetch(`${url}/chart`, request).catch((cause: unknown) => {
    throw new ChartError('CHART_FAILED', 'The chart service at QUICKCHART_URL cannot be reached.', { cause });
  });
  await response.body?.cancel();
  if (response.status >= 300 && response.status < 400) {
    throw new ChartError('CHART_REDIRECT', 'The chart service at QUICKCHART_URL sends its visitors elsewhere. Set QUICKCHART_URL to the address that answers itself.');
  }
}
