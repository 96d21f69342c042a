/**
 * The one renderer of MJML. MJML never escapes; it is only ever given `Markup`, which does.
 * May import: templates/mails, mjml.
 */
import type { Markup } from './markup.ts';

/**
 * A complete HTML document that mail programs understand.
 * @throws Error (MJML's ValidationError) when a template of ours uses an element or attribute that MJML does not know
 */
export async function renderMjml(document: Markup): Promise<string> {
  // MJML takes a second and 30 MB to load: not before the first mail.
  const { default: mjml } = await import('mjml');
  const { html } = await mjml(document.source, {
    validationLevel: 'strict',
    ignoreIncludes: true,
    // Empty, or it links Google's servers.
    fonts: {},
    keepComments: false,
    minify: false,
  });
  return html;
}
