/**
 * Serves the page's files: named by their content, kept by the browser for ever.
 * May import: bot.
 */
import type { HttpServer } from '../../server.ts';
import type { WebAssets } from './assets.ts';

export function addAssetRoutes({ routes, handle }: HttpServer, assets: WebAssets): void {
  for (const [path, { contentType, body }] of assets.files) {
    routes.get(path, handle((_, response) => {
      response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': body.length, 'Cache-Control': 'public, max-age=31536000, immutable' });
      response.end(body);
    }));
  }
}
