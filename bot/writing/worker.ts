/**
 * The thread that writes digests: MJML, Typst and the workbook each hold a processor for tens of milliseconds, and no turn waits for that.
 * May import: flows, templates, bot, node:worker_threads.
 */
import { parentPort } from 'node:worker_threads';
import { renderDigestMail } from '../../templates/mails/digest-mail.ts';
import { digestAttachments } from '../../templates/reports/digest-attachments.ts';
import type { Attachment } from '../../flows/mail.ts';
import type { Answered, Asked } from '../idle-thread.ts';
import { factsOf } from '../log.ts';
import type { WritingOrder, Written } from './writing.ts';

let turn = Promise.resolve();
parentPort?.on('message', ({ id, order }: Asked<WritingOrder>) => {
  turn = turn.then(async () => {
    parentPort?.postMessage(await answered(id, order));
  });
});

async function answered(id: number, order: WritingOrder): Promise<Answered<Written>> {
  try {
    return { id, ok: true, result: await write(order) };
  } catch (cause) {
    return { id, ok: false, fault: String(factsOf(cause)['error']) };
  }
}

/** A part that fails does not keep the mail back. */
async function write({ digest, language, recipients, drawn }: WritingOrder): Promise<Written> {
  const attachments: Attachment[] = [];
  const failed: Written['failed'][number][] = [];
  if (digest.isPossible) {
    for (const [attachment, render] of Object.entries(digestAttachments)) {
      try {
        attachments.push(await render(digest, language, drawn));
      } catch (error) {
        failed.push({ attachment, facts: factsOf(error) });
      }
    }
  }
  const contents = [];
  for (const recipient of recipients) contents.push(await renderDigestMail(digest, { language, recipient, drawn, attachments }));
  return { contents, failed };
}
