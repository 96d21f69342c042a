import { describe, expect, it } from 'vitest';
import { sheet } from '../../templates/mails/layout.ts';
import { markup } from '../../templates/mails/markup.ts';
import { renderMjml } from '../../templates/mails/render-mjml.ts';

describe('markup', () => {
  it('escapes every character that could end a text or an attribute', () => {
    expect(markup`<p title="${`&<>"'\``}">${'<b>'}</p>`.source).toBe('<p title="&amp;&lt;&gt;&quot;&#39;&#96;">&lt;b&gt;</p>');
  });

  it('leaves own fragments as they are, also in lists', () => {
    expect(markup`<ul>${['a<', 'b'].map((text) => markup`<li>${text}</li>`)}</ul>${null}${3}`.source).toBe('<ul><li>a&lt;</li><li>b</li></ul>3');
  });

  it('does not take an object that only looks like markup', () => {
    const fake: unknown = { source: '<script>' };
    expect(() => markup`${fake as string}`).toThrow(TypeError);
  });

  it('drops what turns the words behind it round', () => {
    expect(markup`${'Anna \u202Eneb\u2067x\u2069'} (ICT)`.source).toBe('Anna nebx (ICT)');
  });

  it('drops control characters and halves of characters, and keeps lines, accents, emoji and right-to-left text', () => {
    expect(markup`${'a\u0000\u001bb\u007f\ud83d'}`.source).toBe('ab');
    expect(markup`${'één\nregel\t😀 שלום'}`.source).toBe('één\nregel\t😀 שלום');
  });
});

describe('the renderer', () => {
  const hostile = `"><script>alert(1)</script></mj-text><mj-raw><img src=x onerror='a'> {{x}} <!-- --> <mj-include path="/etc/passwd" /> &amp;`;

  it('lets nothing that a person wrote become an element or an attribute', async () => {
    const html = await renderMjml(
      sheet({ language: 'nl', title: hostile, preview: hostile, body: markup`<mj-text><p title="${hostile}">${hostile}</p></mj-text><mj-button href="${`https://example.org/?q=${hostile}`}">${hostile}</mj-button>`, footer: [hostile] }),
    );
    expect(html).not.toMatch(/<script|<img|<mj-|onerror='|root:/);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html.match(/href="[^"]*"/g)?.filter((href) => href.includes('example.org'))).toHaveLength(1);
  });

  it('says the language, has a title, and fetches nothing', async () => {
    const html = await renderMjml(sheet({ language: 'en', title: 'Title', preview: 'Preview', body: markup`<mj-text>Body</mj-text>`, footer: ['Why'] }));
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).toContain('<title>Title</title>');
    expect(html).toContain('Preview');
    expect(html).not.toMatch(/@import|<link|src="http|url\(/);
    expect(html).toContain('prefers-color-scheme:dark');
  });

  it('refuses an element that MJML does not know', async () => {
    await expect(renderMjml(markup`<mjml><mj-body><mj-table-of-contents></mj-table-of-contents></mj-body></mjml>`)).rejects.toThrow('mj-table-of-contents');
  });
});
