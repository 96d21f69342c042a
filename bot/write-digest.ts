/**
 * Writes a digest: has its pictures drawn, and its mails and attachments made by the press, so that no turn waits for them.
 * A picture or an attachment that cannot be made never keeps the mail back.
 * May import: flows, templates, bot.
 */
import type { Digest } from '../flows/digest.ts';
import type { Language } from '../flows/language.ts';
import type { DeskMember } from '../flows/member.ts';
import type { MailContent } from '../flows/mail.ts';
import type { Charts } from './charts.ts';
import { factsOf, type Log } from './log.ts';
import type { Press } from './press.ts';

export interface WriteDigest {
  /** One mail a recipient. @throws WritingError */
  write(digest: Digest, recipients: readonly DeskMember[]): Promise<readonly { readonly recipient: DeskMember; readonly content: MailContent }[]>;
}

export function createWriteDigest(charts: Pick<Charts, 'draw'>, press: Pick<Press, 'write'>, log: Log): WriteDigest {
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
        const { contents, failed } = await press.write({ digest, language, recipients: readers.map(({ name }) => ({ name })), drawn: await draw(digest, language) });
        for (const { attachment, facts } of failed) log('error', 'attachment.failed', { scanId: digest.scanId, attachment, ...facts });
        written.push(...readers.flatMap((recipient, index) => contents.slice(index, index + 1).map((content) => ({ recipient, content }))));
      }
      return written;
    },
  };
}
