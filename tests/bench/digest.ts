/**
 * The digest of 35 items and 12 people, pictures included: size, time and memory.
 * May import: flows, templates, bot, tests/support.
 */
import { openCharts } from '../../bot/charts.ts';
import { openMailer } from '../../bot/mailer.ts';
import { digestPictures, largestHtml, renderDigestMail } from '../../templates/mails/digest-mail.ts';
import { inventedDigest } from '../support/invented-scan.ts';
import { sampleMail } from '../support/sample-mail.ts';

const people = 12;
const targetMs = 1000;
const manyCharts = 1000;

/** @returns whether the targets were met; the first digest, which loads MJML and Chart.js, is shown and not judged */
export async function benchDigest(): Promise<boolean> {
  const charts = openCharts({ quickChartUrl: null });
  const mailer = openMailer({ smtpUrl: null, from: 'datapeil@peil.example' });
  const write = async () => {
    const began = performance.now();
    const digest = inventedDigest(people);
    const drawn = new Map<string, Uint8Array>();
    for (const picture of digestPictures(digest, 'nl')) drawn.set(picture.id, await charts.draw(picture));
    const content = await renderDigestMail(digest, { language: 'nl', recipient: { name: 'Marieke' }, drawn });
    await mailer.send(sampleMail({ ...content }));
    return { tookMs: performance.now() - began, html: Buffer.byteLength(content.html), pictures: content.images.map(({ content: png }) => png.length) };
  };
  const first = await write();
  const again = [await write(), await write(), await write(), await write(), await write()];
  const tookMs = again.map((run) => run.tookMs).sort((one, other) => one - other)[2] ?? 0;
  console.log(`  first digest, loading included  ${first.tookMs.toFixed(0)} ms`);
  console.log(`  digest of 35 items x ${people} people   ${tookMs.toFixed(0)} ms (median of 5; target ${targetMs})`);
  console.log(`  HTML                            ${first.html} bytes (limit ${largestHtml}); pictures ${first.pictures.join(', ')} bytes`);

  const [picture] = digestPictures(inventedDigest(people), 'nl');
  const before = process.memoryUsage().rss;
  if (picture) for (let count = 0; count < manyCharts; count++) await charts.draw(picture);
  console.log(`  memory after ${manyCharts} charts        ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more`);
  await charts.close();
  return tookMs <= targetMs && first.html <= largestHtml;
}
