/**
 * The digest of 35 items and 12 people, pictures and attachments included: size and time; and memory over a thousand charts.
 * May import: flows, templates, bot, tests/support.
 */
import { openCharts } from '../../bot/charts.ts';
import { openMailer } from '../../bot/mailer.ts';
import { openPress } from '../../bot/press.ts';
import { createWriteDigest } from '../../bot/write-digest.ts';
import { largestHtml } from '../../templates/mails/digest-mail.ts';
import { digestPictures } from '../../templates/mails/digest-pictures.ts';
import { inventedDigest } from '../support/invented-scan.ts';
import { buildDeskMember } from '../support/member-builder.ts';
import { sampleMail } from '../support/sample-mail.ts';

const people = 12;
const targetMs = 1000;
const manyCharts = 1000;
const chartsAStep = 100;
/** What the process may hold more after the last chart than after the second step, when everything was loaded. */
const flatBytes = 20e6;

/** @returns whether the targets were met; the first digest, which loads MJML and Chart.js, is shown and not judged */
export async function benchDigest(): Promise<boolean> {
  const press = openPress();
  const charts = openCharts({ quickChartUrl: null, press });
  const writing = createWriteDigest(charts, press, () => undefined);
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
  if (!picture) throw new Error('this digest has pictures');
  const curve: number[] = [];
  for (let count = 1; count <= manyCharts; count++) {
    await charts.draw(picture);
    if (count % chartsAStep === 0) curve.push(process.memoryUsage().rss);
  }
  const grown = (curve.at(-1) ?? 0) - (curve[1] ?? 0);
  console.log(`  memory over ${manyCharts} charts        ${curve.map((bytes) => (bytes / 1e6).toFixed(0)).join(' ')} MB, each ${chartsAStep} (target: ${flatBytes / 1e6} MB more than the second at most)`);
  await Promise.all([charts.close(), press.close()]);
  return tookMs <= targetMs && first.html <= largestHtml && grown <= flatBytes;
}
