/**
 * The digest of 35 items and 12 people, pictures and attachments included: size, time and memory.
 * May import: flows, templates, bot, tests/support.
 */
import { openCharts } from '../../bot/charts.ts';
import { openMailer } from '../../bot/mailer.ts';
import { createWriteDigest } from '../../bot/write-digest.ts';
import { largestHtml } from '../../templates/mails/digest-mail.ts';
import { digestPictures } from '../../templates/mails/digest-pictures.ts';
import { inventedDigest } from '../support/invented-scan.ts';
import { buildDeskMember } from '../support/member-builder.ts';
import { sampleMail } from '../support/sample-mail.ts';

const people = 12;
const targetMs = 1000;
const manyCharts = 1000;

/** @returns whether the targets were met; the first digest, which loads MJML and Chart.js, is shown and not judged */
export async function benchDigest(): Promise<boolean> {
  const charts = openCharts({ quickChartUrl: null });
  const writing = createWriteDigest(charts, () => undefined);
  const facilitator = buildDeskMember('facilitator');
  const mailer = openMailer({ smtpUrl: null, from: 'datapeil@peil.example' });
  const write = async () => {
    const began = performance.now();
    const digest = inventedDigest(people);
    const [written] = await writing.write(digest, [facilitator]);
    if (!written) throw new Error('one recipient gets one mail');
    const { content } = written;
    await mailer.send(sampleMail({ ...content }));
    const sizes = (files: readonly { readonly content: Uint8Array }[]) => files.map((file) => file.content.length);
    return { tookMs: performance.now() - began, html: Buffer.byteLength(content.html), pictures: sizes(content.images), attachments: sizes(content.attachments) };
  };
  const first = await write();
  const again = [await write(), await write(), await write(), await write(), await write()];
  const tookMs = again.map((run) => run.tookMs).sort((one, other) => one - other)[2] ?? 0;
  console.log(`  first digest, loading included  ${first.tookMs.toFixed(0)} ms`);
  console.log(`  digest of 35 items x ${people} people   ${tookMs.toFixed(0)} ms (median of 5; target ${targetMs})`);
  console.log(`  HTML                            ${first.html} bytes (limit ${largestHtml}); pictures ${first.pictures.join(', ')} bytes; attachments ${first.attachments.join(', ')} bytes`);

  const [picture] = digestPictures(inventedDigest(people), 'nl');
  const before = process.memoryUsage().rss;
  if (picture) for (let count = 0; count < manyCharts; count++) await charts.draw(picture);
  console.log(`  memory after ${manyCharts} charts        ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more`);
  await Promise.all([charts.close(), writing.close()]);
  return tookMs <= targetMs && first.html <= largestHtml;
}
