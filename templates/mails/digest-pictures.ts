/**
 * The pictures of a digest, to be drawn. Apart from the mail, because drawing them needs no MJML.
 * May import: flows, templates.
 */
import type { Digest, DigestReady } from '../../flows/digest.ts';
import type { Language } from '../../flows/language.ts';
import type { ChartPicture } from '../charts/chart-picture.ts';
import { overviewPicture } from './digest/discuss-part.ts';
import { longestPicture } from './digest/longest-part.ts';
import { standingPictures } from './digest/standing-part.ts';
import { voiceIn } from './digest/voice.ts';

/** The pictures of this digest, to be drawn: those of the mail, then those that only the attachment shows. Pure. None when too few have submitted. */
export function digestPictures(digest: Digest, language: Language): readonly ChartPicture[] {
  return digest.isPossible ? [...mailPictures(digest, language), ...standingOf(digest, language, true)] : [];
}

/** What the mail shows. Pure. */
export function mailPictures(digest: DigestReady, language: Language): readonly ChartPicture[] {
  const voice = voiceIn(language);
  return [overviewPicture(digest, voice), longestPicture(digest, voice), ...standingOf(digest, language, false)].filter((picture) => picture !== null);
}

function standingOf(digest: DigestReady, language: Language, isDetail: boolean): readonly ChartPicture[] {
  return standingPictures(digest, voiceIn(language)).flatMap((one) => (one.isDetail === isDetail ? [one.picture] : []));
}
