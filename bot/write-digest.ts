/**
 * Writes a digest: has its pictures drawn, and its mails and attachments made in a thread of its own, so that no turn waits for them.
 * A picture or an attachment that cannot be made never keeps the mail back.
 * May import: flows, templates, bot.
 */
import type { Digest } from '../flows/digest.ts';
import type { Language } from '../flows/language.ts';
import type { DeskMember } from '../flows/member.ts';
import type { MailContent } from '../flows/mail.ts';
import type { Charts } from './charts.ts';
import { openIdleThread } from './idle-thread.ts';
import { factsOf, type Log } from './log.ts';
import { WritingError } from './writing/writing-error.ts';
import type { WritingOrder, Written } from './writing/writing.ts';

export interface WriteDigest {
  /** One mail a recipient. @throws WritingError */
  write(digest: Digest, recipients: readonly DeskMember[]): Promise<readonly { readonly recipient: DeskMember; readonly content: MailContent }[]>;
  close(): Promise<void>;
}

/** @param idleMs how long the thread is kept without work */
export function createWriteDigest(charts: Charts, log: Log, idleMs?: number): WriteDigest {
  const thread = openIdleThread<WritingOrder, Written>(
    new URL('./writing/start-worker.mjs', import.meta.url),
    {
      failed: (fault) => new WritingError('DIGEST_NOT_WRITTEN', `The digest could not be written (${fault}). It is tried again.`),
      closed: (fault) => new WritingError('DIGEST_THREAD_ENDED', `The thread that writes digests ended: ${fault}. It is tried again.`),
    },
    idleMs,
  );

  const draw = async (digest: Digest, language: Language): Promise<ReadonlyMap<string, Uint8Array>> => {
    // Loaded with the first digest: most of the time nobody needs it.
    const { digestPictures } = await import('../templates/mails/digest-pictures.ts');
    const drawn = new Map<string, Uint8Array>();
    for (const picture of digestPictures(digest, language)) {
      try {
        drawn.set(picture.id, await charts.draw(picture));
      } catch (error) {
        log('warn', 'chart.failed', { scanId: digest.scanId, picture: picture.id, ...factsOf(error) });
      }
    }
    return drawn;
  };

  return {
    async write(digest, recipients) {
      const written = [];
      // Once a language: facilitators who read the same one get the same pictures and attachments.
      for (const language of new Set(recipients.map((recipient) => recipient.language))) {
        const readers = recipients.filter((recipient) => recipient.language === language);
        const { contents, failed } = await thread.ask({ digest, language, recipients: readers.map(({ name }) => ({ name })), drawn: await draw(digest, language) });
        for (const { attachment, facts } of failed) log('error', 'attachment.failed', { scanId: digest.scanId, attachment, ...facts });
        written.push(...readers.flatMap((recipient, index) => contents.slice(index, index + 1).map((content) => ({ recipient, content }))));
      }
      return written;
    },
    close: () => thread.close(),
  };
}
