/**
 * The pictures of a digest, to be drawn. Apart from the mail, because drawing them needs no MJML.
 * May import: flows, templates.
 */
import type { Digest } from '../../flows/digest.ts';
import type { Language } from '../../flows/language.ts';
import type { ChartPicture } from '../charts/chart-picture.ts';
import { overviewPicture } from './digest/discuss-part.ts';
import { longestPicture } from './digest/longest-part.ts';
import { themesPicture } from './digest/standing-part.ts';
import { voiceIn } from './digest/voice.ts';

/** The pictures of this digest, to be drawn. Pure. None when too few have submitted. */
export function digestPictures(digest: Digest, language: Language): readonly ChartPicture[] {
  if (!digest.isPossible) return [];
  const voice = voiceIn(language);
  return [overviewPicture(digest, voice), longestPicture(digest, voice), themesPicture(digest, voice)].filter((picture) => picture !== null);
}
