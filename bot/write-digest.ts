/**
 * Writes a digest: has its pictures drawn, its attachments made, and puts the mail together. A picture or an attachment that cannot
 * be made never keeps the mail back. Templates are loaded when the first one is written: they are heavy, and most of the time nobody needs them.
 * May import: flows, templates, bot.
 */
import type { Digest } from '../flows/digest.ts';
import type { Language } from '../flows/language.ts';
import type { DeskMember } from '../flows/member.ts';
import type { Attachment, MailContent } from '../flows/mail.ts';
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

    const attach = async (language: Language, drawn: ReadonlyMap<string, Uint8Array>): Promise<readonly Attachment[]> => {
      if (!digest.isPossible) return [];
      const { digestAttachments } = await import('../templates/reports/digest-attachments.ts');
      const attached: Attachment[] = [];
      for (const [name, render] of Object.entries(digestAttachments)) {
        try {
          attached.push(await render(digest, language, drawn));
        } catch (error) {
          log('error', 'attachment.failed', { scanId: digest.scanId, attachment: name, ...factsOf(error) });
        }
      }
      return attached;
    };

    // Once a language: facilitators who read the same one get the same pictures and attachments.
    const prepared = new Map<Language, { readonly drawn: ReadonlyMap<string, Uint8Array>; readonly attachments: readonly Attachment[] }>();
    const prepare = async (language: Language) => {
      const drawn = await draw(language);
      return { drawn, attachments: await attach(language, drawn) };
    };
    const written = [];
    for (const recipient of recipients) {
      const { language, name } = recipient;
      const parts = prepared.get(language) ?? (await prepare(language));
      prepared.set(language, parts);
      written.push({ recipient, content: await renderDigestMail(digest, { language, recipient: { name }, ...parts }) });
    }
    return written;
  };
}
