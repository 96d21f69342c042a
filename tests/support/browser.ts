/**
 * Headless Chromium for the tests that look at pages, and axe-core's opinion of what it shows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** In CI a browser that is missing is a failure, not a reason to skip. */
export const isBrowserMissing = !existsSync(chromiumPath) && process.env['CI'] !== 'true';

export function launchBrowser(): Promise<Browser> {
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: chromiumPath, args: quiet });
}

/** A fresh visitor's page, with axe-core at hand and nothing moving. */
export async function openPage(browser: Browser, look: { readonly width: number; readonly height: number; readonly scheme: 'light' | 'dark' }): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.scheme, reducedMotion: 'reduce' });
  await context.addInitScript(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return context.newPage();
}

/** What axe-core finds wrong with the page as it is now: rule and place, one a line. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`axe.run(document, { iframes: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
}
