/**
 * The top of the digest: five lines at most, and who has sent in.
 * May import: flows, templates/mails, templates/speech.
 */
import { completionStates, type CompletionRow } from '../../../flows/completion.ts';
import type { Digest, DigestReady } from '../../../flows/digest.ts';
import type { ProfileRow } from '../../../flows/profile.ts';
import { listed } from '../../speech/phrases.ts';
import { markup } from '../markup.ts';
import { apartIn } from './consistency-part.ts';
import { section, type Section } from './section.ts';
import { disciplineShort, itemTitle, tenth, type Voice } from './voice.ts';

const mostFirst = 3;

export function topLines(digest: DigestReady, voice: Voice): Section {
  const { top } = voice.words;
  const lines = topFigures(digest, voice);
  return section(top.heading, markup`<ul class="lead">${lines.map((line) => markup`<li>${line}</li>`)}</ul>`, [lines.map((line) => `- ${line}`).join('\n')]);
}

/** Five at most. */
export function topFigures(digest: DigestReady, voice: Voice): readonly string[] {
  return [completionLine(digest, voice), ...figures(digest, voice)].slice(0, 5);
}

/** How many are far apart, somewhat apart, close together. */
export function sizesLine({ sizes }: Pick<DigestReady, 'sizes'>, { words: { top } }: Voice): string {
  return top.sizes(sizes);
}

function completionLine({ completion: { counts, participants, late } }: DigestReady, { words: { top } }: Voice): string {
  return [top.completion(counts.submitted, participants), ...(late > 0 ? [top.late(late)] : [])].join(' ');
}

function figures(digest: DigestReady, voice: Voice): readonly string[] {
  const { top } = voice.words;
  if (!digest.isRankingPossible) return [top.tooFew];
  const { sizes, discuss, blindSpots, profile } = digest;
  const first = discuss.slice(0, mostFirst).map((item) => itemTitle(item, voice));
  const [spot] = [...blindSpots].sort((one, other) => other.items.length - one.items.length);
  const module = longestWay(profile.modules);
  const [apart] = apartIn(digest);
  return [
    sizesLine({ sizes }, voice),
    first.length > 0 ? top.first(listed(first, voice.language)) : top.nothingToDiscuss,
    [...(sizes.findOutFirst > 0 ? [top.findOut(sizes.findOutFirst)] : []), ...(spot ? [top.blindSpot(disciplineShort(spot.discipline, voice), spot.items.length)] : [])].join(' '),
    module ? top.longest(module.title[voice.language], tenth(module.current.mean, voice), tenth(module.ambition.mean, voice)) : '',
    apart ? top.lookAgain(apart.title[voice.language], apartIn(digest).length) : '',
  ].filter((line) => line !== '');
}

type Walked = ProfileRow & { readonly current: NonNullable<ProfileRow['current']>; readonly ambition: NonNullable<ProfileRow['ambition']> };

/** The module that wants to go furthest up; `undefined` where none does. */
function longestWay(modules: readonly ProfileRow[]): Walked | undefined {
  const way = ({ current, ambition }: Walked) => ambition.mean - current.mean;
  const [furthest] = modules.flatMap((module) => (isWalked(module) && way(module) > 0 ? [module] : [])).sort((one, other) => way(other) - way(one));
  return furthest;
}

function isWalked(module: ProfileRow): module is Walked {
  return module.current !== null && module.ambition !== null;
}

/** One line a state: most people are in one of two. */
export function completionPart({ completion: { rows } }: Digest, voice: Voice): Section {
  const { completion: words } = voice.words;
  const states = completionStates
    .map((state) => ({ state, people: rows.filter((row) => row.state === state) }))
    .filter(({ people }) => people.length > 0)
    .map(({ state, people }) => ({ name: words.stateCount(words.states[state], people.length), people: people.map((row) => rowWords(row, voice)).join(', ') }));
  const html = markup`<table class="facts"><tbody>${states.map(({ name, people }) => markup`<tr><th scope="row" width="30%"><b>${name}</b></th><td>${people}</td></tr>`)}</tbody></table><p class="small soft" style="padding-top:8px">${words.only}</p>`;
  return section(words.heading, html, [states.map(({ name, people }) => `- ${name}: ${people}`).join('\n'), words.only]);
}

/** "Fatima (OOV, te laat)". */
function rowWords(row: CompletionRow, voice: Voice): string {
  const { completion: words, person } = voice.words;
  const notes = [
    ...(row.state === 'busy' ? [words.progress(row.answered, row.total)] : []),
    ...(row.state === 'submitted' && row.isLate ? [words.late] : []),
    ...(row.hasAskedForHuman ? [words.human] : []),
  ];
  return person(row.name, [disciplineShort(row.discipline, voice), ...notes].join(', '));
}
