/**
 * Writes a digest: has its pictures drawn and puts the mail together. A picture that cannot be drawn never keeps the mail back.
 * Mail and chart templates are loaded when the first one is written: they are heavy, and most of the time nobody needs them.
 * May import: flows, templates, bot.
 */
import type { Digest } from '../flows/digest.ts';
import type { DeskMember } from '../flows/member.ts';
import type { MailContent } from '../flows/mail.ts';
import type { Charts } from './charts.ts';
import { factsOf, type Log } from './log.ts';

export type WriteDigest = (digest: Digest, recipient: DeskMember) => Promise<MailContent>;

export function createWriteDigest(charts: Charts, log: Log): WriteDigest {
  return async (digest, { language, name }) => {
    const { digestPictures, renderDigestMail } = await import('../templates/mails/digest-mail.ts');
    const drawn = new Map<string, Uint8Array>();
    for (const picture of digestPictures(digest, language)) {
      try {
        drawn.set(picture.id, await charts.draw(picture));
      } catch (error) {
        log('warn', 'chart.failed', { scanId: digest.scanId, picture: picture.id, ...factsOf(error) });
      }
    }
    return renderDigestMail(digest, { language, recipient: { name }, drawn });
  };
}
