/**
 * The facilitators' digest as a mail: HTML with pictures, a text part that is complete by itself, and all of it attached where the
 * HTML had to be shortened. Drawing is not done here: `mailPictures` says what to draw, `renderDigestMail` takes what was drawn.
 * May import: flows, templates.
 */
import type { Digest, DigestNotYet, DigestReady } from '../../flows/digest.ts';
import type { Language } from '../../flows/language.ts';
import type { Attachment, MailContent } from '../../flows/mail.ts';
import { dayAndTime } from '../speech/dates.ts';
import { mailPictures } from './digest-pictures.ts';
import { agendaPart } from './digest/agenda-part.ts';
import { agreedPart, numbersPart, remarksPart } from './digest/closing-parts.ts';
import { changesPart } from './digest/changes-part.ts';
import { consistencyPart } from './digest/consistency-part.ts';
import { countedPart } from './digest/counted-part.ts';
import { discussPart } from './digest/discuss-part.ts';
import { findOutPart } from './digest/find-out-part.ts';
import { heatPart } from './digest/heat-part.ts';
import { itemCard } from './digest/item-card.ts';
import { longestPart } from './digest/longest-part.ts';
import { contentId, type DrawnPictures } from './digest/picture-block.ts';
import { longestExcerpt } from './digest/remark.ts';
import type { Section } from './digest/section.ts';
import { standingPart } from './digest/standing-part.ts';
import { completionPart, topLines } from './digest/top-lines.ts';
import { voiceIn, type Voice } from './digest/voice.ts';
import { block, sheet } from './layout.ts';
import { markup, type Markup } from './markup.ts';
import { renderMjml } from './render-mjml.ts';
import { plainText } from '../reports/plain-text.ts';
import { mailTextsIn } from './words/mail-texts.ts';

export interface DigestMailOptions {
  /** The facilitator's. */
  readonly language: Language;
  readonly recipient: { readonly name: string };
  /** Of `mailPictures`; one that is missing is told in words instead. */
  readonly drawn: DrawnPictures;
  /** What goes along. Without one that holds everything, the text part goes along where the HTML had to be shortened. */
  readonly attachments?: readonly Attachment[];
}

/** Gmail cuts a mail off near 102 KB; this leaves room for what servers on the way add. */
export const largestHtml = 80 * 1024;

/** What ten minutes are enough for: a workshop of three hours discusses about as many. */
const mostCards = 8;
const mostLooseRemarks = 12;

/** The same digest and pictures give the same mail. */
export async function renderDigestMail(digest: Digest, options: DigestMailOptions): Promise<MailContent> {
  const voice = voiceIn(options.language);
  return digest.isPossible ? readyMail(digest, options, voice) : notYetMail(digest, options, voice);
}

async function notYetMail(digest: DigestNotYet, { language, recipient }: DigestMailOptions, voice: Voice): Promise<MailContent> {
  const { head } = voice.words;
  const lines = [head.greeting(recipient.name), head.notYet(digest.submitted, digest.needed), dates(digest, language, voice)];
  const completion = completionPart(digest, voice);
  const title = head.titleNotYet(digest.municipality);
  const footer = footerOf(digest, language);
  const html = await renderMjml(sheet({ language, title, preview: lines[1] ?? '', body: markup`${paragraphs(lines)}${completion.html}`, footer }));
  return { subject: head.subjectNotYet(digest.municipality), html, text: textOf([title, ...lines, completion.text], footer), images: [], attachments: [] };
}

async function readyMail(digest: DigestReady, { language, recipient, drawn, attachments = [] }: DigestMailOptions, voice: Voice): Promise<MailContent> {
  const { head, attachment } = voice.words;
  const title = head.title(digest.municipality);
  const lead = [head.greeting(recipient.name), head.reasons[digest.reason], dates(digest, language, voice)];
  const footer = [mailTextsIn(language).letters.footer.confidential, ...footerOf(digest, language)];
  const cards = digest.discuss.map((item) => itemCard(item, voice));

  // Whatever the room is, these stay the same.
  const above: readonly Section[] = [topLines(digest, voice), changesPart(digest, voice), completionPart(digest, voice)];
  const below: readonly Section[] = [
    findOutPart(digest, voice), agendaPart(digest, voice), longestPart(digest, drawn, voice), standingPart(digest, drawn, voice), consistencyPart(digest, voice), countedPart(digest, voice), heatPart(digest, voice), agreedPart(digest, voice),
  ];
  const last = numbersPart(digest, voice);
  const compose = (cardRoom: number, remarkRoom: number) => {
    const loose = remarksWithoutCard(digest, cardRoom);
    const parts = [...above, discussPart(digest, cards, cardRoom, drawn, voice), ...below, remarksPart(loose, remarkRoom, remarksWithoutCard(digest, cards.length), voice), last];
    const isShortened = cardRoom < cards.length || remarkRoom < loose.length || cards.some((card) => card.isShortened) || loose.some(({ text }) => text.length > longestExcerpt);
    const notice = isShortened ? [attachment.notice] : [];
    const body = markup`${paragraphs([...lead, ...notice])}${parts.map(({ html }) => html)}`;
    return { isShortened, document: sheet({ language, title, preview: lead[1] ?? '', body, footer }), text: textOf([title, ...lead, ...parts.map(({ text }) => text)], footer) };
  };

  const { content, html } = await fitting(compose, Math.min(cards.length, mostCards), Math.min(digest.remarks.length, mostLooseRemarks));
  const images = mailPictures(digest, language).flatMap((picture) => {
    const png = drawn.get(picture.id);
    return png ? [{ cid: contentId(picture), filename: `${picture.id}.png`, contentType: 'image/png' as const, content: png }] : [];
  });
  const full = { filename: attachment.filename(digest.municipality), contentType: 'text/plain; charset=utf-8', content: new TextEncoder().encode(content.text) };
  return { subject: subjectOf(digest, voice), html, text: content.text, images, attachments: content.isShortened && attachments.length === 0 ? [full] : attachments };
}

interface Composed {
  readonly isShortened: boolean;
  readonly document: Markup;
  readonly text: string;
}

/** As many cards as fit, then as many loose remarks. MJML adds the same frame whatever is inside, so one rendering of the smallest tells what it weighs. */
async function fitting(compose: (cards: number, remarks: number) => Composed, cards: number, remarks: number): Promise<{ readonly content: Composed; readonly html: string }> {
  const least = compose(0, 0).document;
  const frame = sizeOf(await renderMjml(least)) - sizeOf(least.source);
  const fits = (cardRoom: number, remarkRoom: number) => sizeOf(compose(cardRoom, remarkRoom).document.source) + frame <= largestHtml;
  const cardRoom = largestThatFits(cards, (count) => fits(count, 0));
  const remarkRoom = largestThatFits(remarks, (count) => fits(cardRoom, count));
  const content = compose(cardRoom, remarkRoom);
  return { content, html: await renderMjml(content.document) };
}

/** The largest count up to `most` that fits, by halving; 0 where none does. What fits once fits with fewer too. */
function largestThatFits(most: number, fits: (count: number) => boolean): number {
  let [fitting, tooMany] = [0, most + 1];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

function remarksWithoutCard({ discuss, remarks }: DigestReady, cardRoom: number): DigestReady['remarks'] {
  const withCard = new Set(discuss.slice(0, cardRoom).map(({ itemId }) => itemId));
  return remarks.filter(({ itemId }) => !withCard.has(itemId));
}

function subjectOf(digest: DigestReady, { words: { head } }: Voice): string {
  const { municipality, reason, isOpen, completion, discuss } = digest;
  if (reason === 'changed') return head.subjectChanged(municipality);
  if (isOpen && completion.counts.submitted < completion.participants) return head.subjectOpen(municipality, completion.counts.submitted, completion.participants);
  return head.subject(municipality, discuss.length);
}

function dates({ isOpen, reason, calendar }: Digest, language: Language, { words: { head } }: Voice): string {
  const due = dayAndTime(calendar.answersDueAt, language);
  const open = reason === 'complete' ? head.dueComplete(due) : head.dueOpen(due);
  return [head.workshop(dayAndTime(calendar.workshopAt, language)), isOpen ? open : head.duePast].join(' ');
}

function footerOf({ municipality }: Digest, language: Language): readonly string[] {
  const { footer } = mailTextsIn(language).letters;
  return [footer.facilitator(municipality), footer.sender];
}

function paragraphs(lines: readonly string[]): Markup {
  return block(lines.map((line) => markup`<p>${line}</p>`));
}

function textOf(parts: readonly string[], footer: readonly string[]): string {
  return plainText(`${[...parts.filter((part) => part !== ''), `-- \n${footer.join('\n')}`].join('\n\n')}\n`);
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
