import { beforeAll, describe, expect, it } from 'vitest';
import { bundleAssets } from '../../../../bot/channels/web/assets.ts';
import type { WebAssets } from '../../../../bot/channels/web/assets.ts';
import { mailboxShell, tryShell } from '../../../../bot/channels/web/shell.ts';

let assets: WebAssets;
beforeAll(() => {
  assets = bundleAssets();
});

const textOf = (path: string): string => Buffer.from(assets.files.get(path)?.body ?? []).toString('utf8');

describe('the bundle', () => {
  it('holds one script, one style, the icon and the three weights of the typeface', () => {
    expect([...assets.files.values()].map(({ contentType }) => contentType.split(';')[0]).sort()).toEqual(['font/ttf', 'font/ttf', 'font/ttf', 'image/svg+xml', 'text/css', 'text/javascript']);
  });

  it('names every file by what is in it, with a quoted etag, so that it may be cached for ever', () => {
    for (const [path, { etag }] of assets.files) {
      expect(path).toMatch(/^\/assets\/[\w-]+-[A-Z0-9]{8}\.(js|css|svg|ttf)$/);
      expect(etag).toMatch(/^"[^"]+"$/);
    }
    expect([...bundleAssets().files.keys()]).toEqual([...assets.files.keys()]);
  });

  it('asks no other host for anything', () => {
    const addresses = [assets.script, assets.style].flatMap((path) => textOf(path).match(/https?:\/\/[^"'`)\s]+/g) ?? []);
    expect(addresses.filter((address) => address !== 'http://www.w3.org/2000/svg')).toEqual([]);
  });

  it('takes its fonts from itself', () => {
    for (const font of assets.fonts) expect(textOf(assets.style)).toContain(`url("${font}")`);
  });

  it('stays small: no library came in by accident', () => {
    expect(assets.files.get(assets.script)?.body.length).toBeLessThan(60_000);
  });

  it('never sets markup from a string', () => {
    expect(textOf(assets.script)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });
});

describe('the shells', () => {
  it.each([['try', tryShell], ['mailbox', mailboxShell]] as const)('%s links only to files that are there', (page, shell) => {
    const html = shell(assets);
    const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links).toHaveLength(6);
    for (const link of links) expect(assets.files.has(link), link).toBe(true);
    expect(html).toContain(`<body data-page="${page}">`);
  });

  it.each([tryShell, mailboxShell])('carries nothing inline that the content security policy would stop', (shell) => {
    expect(shell(assets)).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son\w+=/);
  });

  it('says what is needed to those without JavaScript', () => {
    expect(tryShell(assets)).toMatch(/<noscript>.*JavaScript.*<\/noscript>/);
  });
});
