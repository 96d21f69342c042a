/**
 * The digests of all municipalities one after another, while people answer: how long it takes, what memory it needs, and whether turns
 * wait for it.
 * May import: flows, templates, bot, store, tests/support.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurnOfTheLoop } from 'node:timers/promises';
import { openCharts } from '../../bot/charts.ts';
import { createClock } from '../../bot/clock.ts';
import { openMailer } from '../../bot/mailer.ts';
import { openPress } from '../../bot/press.ts';
import { createWriteDigest } from '../../bot/write-digest.ts';
import type { MemberId } from '../../flows/people.ts';
import { inventedDigest } from '../support/invented-scan.ts';
import { buildDeskMember } from '../support/member-builder.ts';
import { createReplica, replicaQuestionnaire } from '../support/replica.ts';
import { sampleMail } from '../support/sample-mail.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

/** Dutch municipalities in 2026. */
const municipalities = 342;
const people = 12;
const targetMs = 180_000;
const targetBytes = 300e6;
const turnsAlone = 400;
const digestsAStep = 38;

/** @returns whether the targets were met */
export async function benchDigestLoad(): Promise<boolean> {
  const press = openPress();
  const charts = openCharts({ quickChartUrl: null, press });
  const writing = createWriteDigest(charts, press, () => undefined);
  const mailer = openMailer({ smtpUrl: null, from: 'datapeil@peil.example' });
  const facilitators = [buildDeskMember('facilitator'), buildDeskMember('facilitator', { id: 'second' as MemberId })];
  const temporary = await openTemporaryStore(replicaQuestionnaire, new Date().toISOString());
  const { takeTurn } = createReplica(temporary.store, createClock());
  let turns = 0;
  const turn = async (): Promise<number> => {
    const began = performance.now();
    await takeTurn('sem' as MemberId, { channel: 'teams', eventId: `load-${turns++}`, said: { kind: 'text', text: 'hoe ver ben ik?' } });
    return performance.now() - began;
  };
  const warm = async (count: number): Promise<readonly number[]> => {
    const took: number[] = [];
    for (let index = 0; index < count; index++) {
      took.push(await turn());
      await nextTurnOfTheLoop();
    }
    return took;
  };
  await warm(50);
  const alone = p99(await warm(turnsAlone));

  const written = new AbortController();
  let most = process.memoryUsage().rss;
  const curve = [most];
  const busy: number[] = [];
  const answering = (async () => {
    while (!written.signal.aborted) {
      busy.push(await turn());
      most = Math.max(most, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const delay = monitorEventLoopDelay();
  delay.enable();
  const began = performance.now();
  for (let municipality = 0; municipality < municipalities; municipality++) {
    const mails = await writing.write(inventedDigest(people), facilitators);
    for (const { content } of mails) await mailer.send(sampleMail({ ...content }));
    if (municipality % digestsAStep === 0) curve.push(process.memoryUsage().rss);
  }
  const tookMs = performance.now() - began;
  written.abort();
  await answering;
  delay.disable();
  const during = p99(busy);
  console.log(`  ${municipalities} digests, two mails each      ${(tookMs / 1000).toFixed(0)} s (target ${targetMs / 1000} s), ${(tookMs / municipalities).toFixed(0)} ms each`);
  console.log(`  memory at most                  ${(most / 1e6).toFixed(0)} MB (target ${targetBytes / 1e6}); before, and each ${digestsAStep} digests: ${curve.map((bytes) => (bytes / 1e6).toFixed(0)).join(' ')}`);
  console.log(`  turns' p99                      ${alone.toFixed(1)} ms alone, ${during.toFixed(1)} ms meanwhile over ${busy.length} turns (target twice); loop delayed ${(delay.percentile(99) / 1e6).toFixed(0)} ms at p99`);
  await Promise.all([charts.close(), press.close()]);
  await temporary.close();
  return tookMs <= targetMs && most <= targetBytes && during <= 2 * alone;
}

function p99(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.99)] ?? 0;
}
