/**
 * Writes a digest: has its pictures drawn and puts the mail together. A picture that cannot be drawn never keeps the mail back.
 * Mail and chart templates are loaded when the first one is written: they are heavy, and most of the time nobody needs them.
 * May import: flows, templates, bot.
 */
import type { Digest } from '../flows/digest.ts';
import type { Language } from '../flows/language.ts';
import type { DeskMember } from '../flows/member.ts';
import type { MailContent } from '../flows/mail.ts';
import type { Charts } from './charts.ts';
import { factsOf, type Log } from './log.ts';

/** One mail a recipient, in their order. */
export type WriteDigest = (digest: Digest, recipients: readonly DeskMember[]) => Promise<readonly { readonly recipient: DeskMember; readonly content: MailContent }[]>;

export function createWriteDigest(charts: Charts, log: Log): WriteDigest {
  return async (digest, recipients) => {
    const { digestPictures, renderDigestMail } = await import('../templates/mails/digest-mail.ts');
    const draw = async (language: Language): Promise<ReadonlyMap<string, Uint8Array>> => {
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

    // Drawn once a language: facilitators who read the same one get the same pictures.
    const drawnIn = new Map<Language, ReadonlyMap<string, Uint8Array>>();
    const written = [];
    for (const recipient of recipients) {
      const { language, name } = recipient;
      const drawn = drawnIn.get(language) ?? (await draw(language));
      drawnIn.set(language, drawn);
      written.push({ recipient, content: await renderDigestMail(digest, { language, recipient: { name }, drawn }) });
    }
    return written;
  };
}
