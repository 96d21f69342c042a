/** What is used of MJML 5, which brings no types. */
declare module 'mjml' {
  interface MjmlOptions {
    readonly validationLevel: 'strict';
    readonly ignoreIncludes: true;
    readonly fonts: Readonly<Record<string, string>>;
    readonly keepComments: boolean;
    readonly minify: boolean;
    readonly minifyOptions?: { readonly minifyCss: boolean };
  }
  function mjml(source: string, options: MjmlOptions): Promise<{ readonly html: string }>;
  export = mjml;
}
