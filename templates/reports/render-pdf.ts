/**
 * Renders a report as PDF/UA-1: tagged, with a title, a language and alternative texts; a picture without one is refused.
 * Typst is loaded with the first report. People's words go in as data, never as source;
 * a character that the font cannot show is told as such, because PDF/UA refuses it.
 * May import: templates/reports, typst-ts-node-compiler, node:fs, node:module, node:path.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontCoverage } from './font-coverage.ts';
import { shownText } from './plain-text.ts';
import { ReportError } from './report-error.ts';
import type { Report } from './report-block.ts';

/** Compilations that an unused piece of Typst's cache lives; without it memory grows with every report. */
const cacheAge = 5;
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf');
const fonts = ['400Regular', '700Bold'].map((weight) => join(dirname(dirname(font)), weight));
const folder = dirname(fileURLToPath(import.meta.url));

let opened: { readonly compiler: NodeCompiler; readonly source: string; readonly isShown: (codePoint: number) => boolean } | null = null;

/**
 * @param pictures PNGs by the names in the report; one that is missing is an error, so leave its block out
 * @param at ISO 8601: the same report at the same moment gives the same bytes
 * @throws ReportError
 */
export async function renderPdf(report: Report, pictures: ReadonlyMap<string, Uint8Array>, at: string): Promise<Uint8Array> {
  opened ??= await open();
  const { compiler, source, isShown } = opened;
  compiler.resetShadow();
  for (const [name, png] of pictures) compiler.mapShadow(join(folder, `${name}.png`), Buffer.from(png));
  try {
    return compiler.pdf({ mainFileContent: source, inputs: { report: JSON.stringify(report, (_, value: unknown) => (typeof value === 'string' ? shownText(value, isShown, report.missingSign) : value)) } }, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.parse(at) / 1000) });
  } catch (cause) {
    throw new ReportError('The PDF could not be set; the mail goes without it. The cause is in the log.', { cause });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(cacheAge);
  }
}

async function open() {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return { compiler: Compiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] }), source: readFileSync(join(folder, 'report.typ'), 'utf8'), isShown: fontCoverage(readFileSync(font)) };
}
