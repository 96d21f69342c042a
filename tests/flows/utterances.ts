/**
 * What people type, in both languages, and the one event that each must become.
 * The item at hand is 12 (four levels). Item 3 was answered: level 1, ambition 2. Where the ambition is asked, item 12 stands at level 2.
 */
import type { Answer, Answers, Judgement } from '../../flows/answer.ts';
import type { Choice, Command } from '../../flows/choice.ts';
import type { IntakeEvent } from '../../flows/intake-event.ts';
import type { Language } from '../../flows/language.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { Awaiting, Part, Situation } from '../../flows/understanding/situation.ts';
import { sampleGlossary, sampleQuestionnaire } from '../support/sample-questionnaire.ts';

export interface Utterance {
  readonly text: string;
  readonly awaiting: Awaiting;
  readonly language: Language;
  readonly expect: IntakeEvent;
}

export const itemId = (id: string): ItemId => {
  const item = sampleQuestionnaire.item(id);
  if (!item) throw new Error(`The sample has no item ${id}.`);
  return item.id;
};
export const atHand = itemId('12');
const three = itemId('3');

export const level = (value: number): Judgement => ({ kind: 'level', level: value });
const at = '2026-11-02T10:00:00.000Z';
const change = { at, channel: 'web' } as const;
const answerOf3: Answer = {
  current: level(1),
  ambition: level(2),
  remark: null,
  history: [{ ...change, part: 'current', value: level(1) }, { ...change, part: 'ambition', value: level(2) }],
};
const halfOf12: Answer = { current: level(2), ambition: null, remark: null, history: [{ ...change, part: 'current', value: level(2) }] };

/** The situation in which a row is said. */
export function situationOf(awaiting: Awaiting, language: Language = 'nl', answers: Answers = {}): Situation {
  const isAmbition = awaiting === 'ambition' || awaiting === 'ambition-check';
  return {
    awaiting,
    language,
    itemId: atHand,
    selection: null,
    answers: { '3': answerOf3, ...(isAmbition ? { '12': halfOf12 } : {}), ...answers },
    questionnaire: sampleQuestionnaire,
    glossary: sampleGlossary,
  };
}

const given = (judgement: Judgement): IntakeEvent => ({ type: 'judgement.given', judgement });
const unknown: Judgement = { kind: 'unknown' };
const notMine: Judgement = { kind: 'not-my-field' };
const skipped: Judgement = { kind: 'skipped' };
const corrected = (id: string, judgement: Judgement, part: Part = 'current'): IntakeEvent => ({ type: 'correction.given', itemId: itemId(id), part, judgement });
const suggested = (id: string, judgement: Judgement, part: Part = 'current'): IntakeEvent => ({ type: 'correction.suggested', itemId: itemId(id), part, judgement });
const revisited = (id: string): IntakeEvent => ({ type: 'item.revisited', itemId: itemId(id) });
const noItem = (spoken: string): IntakeEvent => ({ type: 'item.missed', spoken });
const term = (termId: string): IntakeEvent => ({ type: 'term.asked', termId });
const noTerm = (spoken: string): IntakeEvent => ({ type: 'term.missed', spoken });
const remark = (text: string, id: string | null = null): IntakeEvent => ({ type: 'remark.given', itemId: id === null ? null : itemId(id), text });
const startsRemark = (id: string): IntakeEvent => ({ type: 'remark.started', itemId: itemId(id) });
const explains = (id: string | null): IntakeEvent => ({ type: 'explanation.asked', itemId: id === null ? null : itemId(id) });
const smallTalk = (about: 'thanks' | 'goodbye' | 'bot' | 'complaint'): IntakeEvent => ({ type: 'small-talk.said', about });
const refused = (command: 'status' | 'digest'): IntakeEvent => ({ type: 'command.refused', command });
const prose = (text: string): IntakeEvent => ({ type: 'prose.said', text });
const ownData = (wish: 'show' | 'erase'): IntakeEvent => ({ type: 'own-data.asked', wish });
const lost: IntakeEvent = { type: 'text.not-understood' };
const offRange: IntakeEvent = { type: 'range.missed' };
const offRangeOf = (id: string): IntakeEvent => ({ type: 'range.missed', itemId: itemId(id) });

const oneOf = (...readings: readonly Choice[]): IntakeEvent => ({ type: 'readings.found', readings });
const here = (judgement: Judgement): Choice => ({ action: 'answer', itemId: atHand, part: 'current', revision: 0, judgement });
const hereAmbition = (judgement: Judgement): Choice => ({ action: 'answer', itemId: atHand, part: 'ambition', revision: 1, judgement });
const correct = (id: string, part: Part, judgement: Judgement): Choice => ({ action: 'correct', itemId: itemId(id), part, judgement });
const levels = (...values: readonly number[]): IntakeEvent => oneOf(...values.map((value) => here(level(value))));
const doubted = (value: number): IntakeEvent => oneOf(here(level(value)), here(unknown));
const hereOrLast = (value: number): IntakeEvent => oneOf(here(level(value)), correct('3', 'ambition', level(value)));
const either = (...either: readonly Command[]): IntakeEvent => oneOf(...either.map((command): Choice => ({ action: 'command', command })));

const rows = (language: Language, awaiting: Awaiting, expect: IntakeEvent, ...texts: readonly string[]): readonly Utterance[] =>
  texts.map((text) => ({ text, awaiting, language, expect }));
const same = (language: Language, awaiting: Awaiting, expect: (text: string) => IntakeEvent, ...texts: readonly string[]): readonly Utterance[] =>
  texts.map((text) => ({ text, awaiting, language, expect: expect(text) }));

const dutch: readonly Utterance[] = [
  // What is kept of them.
  ...rows('nl', 'current', ownData('show'), 'welke gegevens hebben jullie van mij?', 'mijn gegevens', 'wat weten jullie van mij', 'stuur mij mijn gegevens graag', 'welke gegeves hebben jullie van mij'),
  ...rows('nl', 'current', ownData('erase'), 'wis mijn gegevens', 'Verwijder mijn gegevens aub', 'ik wil mijn gegevens wissen', 'vergeet mij', 'wis mijn gegeven', 'wis alles over mij'),
  ...rows('nl', 'remark', ownData('erase'), 'wis mijn gegevens'),
  ...rows('nl', 'nothing', ownData('show'), 'wat bewaren jullie van mij'),
  // A level, by number, letter, word or wording.
  ...rows('nl', 'current', given(level(3)), '3', '3.', '3!', 'niveau 3', 'drie', 'C)', 'de derde', 'optie 3', 'ik denk 3', 'een 3', 'het is niveau 3 volgens mij', 'antwoord: 3', 'ja, 3', '③', '3️⃣'),
  ...rows('nl', 'current', given(level(2)), 'ik ga voor optie b', 'wij zitten op 2', 'we zitten nu op 2', 'niveau twee denk ik', 'geef maar een 2', 'ik kies b'),
  ...rows('nl', 'current', given(level(4)), 'de hoogste', 'doe maar 4', 'vierde'),
  ...rows('nl', 'current', given(level(1)), 'a', 'één', 'het laagste niveau', '1e'),
  ...rows('nl', 'current', given(level(3)), 'De meeste medewerkers lezen een dashboard en stellen er vragen over.', 'de meeste medewerkers', '3. De meeste medewerkers lezen een dashboard en stellen er vragen over.', 'de meeste medewerkers lezen een dashbord en stelen er vragen over'),
  ...rows('nl', 'current', given(level(1)), 'medewerkers werken vooral op ervaring'),
  ...rows('nl', 'ambition', given(level(3)), '3', 'ambitie 3', 'nee, ambitie 3', 'we willen naar 3'),
  ...rows('nl', 'ambition-check', given(level(3)), '3', 'nee, ambitie 3'),
  // No level, three ways.
  ...rows('nl', 'current', given(unknown), 'weet niet', 'weet ik niet', 'weetniet', 'weet neit', 'geen idee!', 'geenidee', 'gene idee', 'ik zou het niet weten', 'pff geen idee', '🤷'),
  ...rows('nl', 'current', given(notMine), 'niet mijn vak', 'niet mijn terrein', 'gaat niet over mij', 'daar ga ik niet over', 'n.v.t.', 'niet mijn vakgebeid'),
  ...rows('nl', 'current', given(skipped), 'overslaan', 'sla maar over', 'skip', 'volgende', 'mag ik overslaan', 'ovrslaan'),
  ...rows('nl', 'ambition', given(unknown), 'weet ik niet'),
  // Outside the scale.
  ...rows('nl', 'current', offRange, '0', '5', '-1', '−1', '9', 'e', 'zeven', 'niveau 5', 'optie e', '100', '50%', '0612345678', '4,5', '3 of 7', '12', '99999999999999'),
  ...rows('nl', 'ambition', offRange, '6', 'nul'),
  // Between levels, or in doubt: asked.
  ...rows('nl', 'current', levels(2, 3), '2,5', '2½', '2 of 3', 'tussen 2 en 3', '2-3', '2 à 3', 'tweeënhalf', 'ik zit te twijfelen tussen 2 en 3', 'ergens tussen 2 en 3', '2 of misschien 3', '2 -> 3', 'nu 2, later 3', 'van 2 naar 3'),
  ...rows('nl', 'current', levels(1, 3), '1 en 3', '1, 3'),
  ...rows('nl', 'current', levels(2, 3), '3-'),
  ...rows('nl', 'current', levels(3, 4), '3+', 'drie en een half'),
  ...rows('nl', 'current', levels(1, 2, 3), '1, 2 of 3'),
  ...rows('nl', 'current', levels(2, 3), '2. De meeste medewerkers lezen een dashboard en stellen er vragen over.'),
  ...rows('nl', 'current', doubted(3), '3?', 'misschien 3', 'ongeveer een 3', '3 ofzo', '3 toch', 'de meeste medewerkers?'),
  ...rows('nl', 'current', hereOrLast(2), 'nee, 2', 'toch 2', 'sorry 2', 'maak er 2 van', 'eigenlijk 2'),
  ...rows('nl', 'ambition', oneOf(hereAmbition(level(3)), correct('12', 'current', level(3))), 'nee, 3', 'vraag 12 moet 3 zijn'),
  ...rows('nl', 'current', oneOf({ action: 'explain-item', itemId: atHand }, here(unknown)), '?', '???'),
  ...rows('nl', 'current', oneOf(here(skipped), here(unknown)), 'kan ik deze overslaan?'),
  ...rows('nl', 'current', oneOf(here(level(3)), { action: 'revisit', itemId: three }), 'naar 3', 'nummer 3'),
  ...rows('nl', 'current', lost, 'ambitie 3', 'ambitie 3 of 4', '1 2 3 4', 'z', '3 keer', '2x', '3 omdat het moet', 'meer dan 2', 'minstens 3', 'een van de twee'),
  // A negation is never overheard.
  ...rows('nl', 'current', lost, 'niet 3', 'geen 2', 'nooit 4', 'zeker geen 4', 'niet 2 maar 3', 'niet insturen', 'nog niet insturen', 'ik wil niet stoppen', 'ik ben nog niet klaar', 'niet overslaan', 'vraag 3 is niet 2', 'niet terug', 'geen uitleg', 'wel mijn vak', 'een idee', 'kan ik niet wijzigen'),
  ...same('nl', 'current', prose, 'ik denk niet dat het 3 is', 'de meeste medewerkers lezen geen dashboard en stellen er vragen over', 'vraag 3 moet niet 2 zijn'),
  // Commands.
  ...rows('nl', 'current', { type: 'back.asked' }, 'terug', 'vorige vraag'),
  ...rows('nl', 'current', { type: 'overview.asked' }, 'overzicht', 'overzciht', 'mag ik mijn antwoorden zien'),
  ...rows('nl', 'current', { type: 'progress.asked' }, 'voortgang', 'hoe ver ben ik?', 'wat is de deadline?', 'wat is mijn voortgang?'),
  ...rows('nl', 'consent', { type: 'help.asked' }, 'help', 'wat kan ik doen?', '?'),
  ...rows('nl', 'current', { type: 'privacy.asked' }, 'wie ziet mijn antwoorden?', 'privacy', 'is dit anoniem'),
  ...rows('nl', 'current', { type: 'repeat.asked' }, 'herhaal', 'ok', 'ik snap het'),
  ...rows('nl', 'review', { type: 'human.asked' }, 'mens', 'ik wil graag iemand spreken'),
  ...rows('nl', 'current', { type: 'pause.asked' }, 'stop', 'pauze', 'later', 'ik stop even', 'nu niet'),
  ...rows('nl', 'nothing', { type: 'resume.asked' }, 'verder', 'ga door', 'laten we doorgaan'),
  ...rows('nl', 'current', { type: 'restart.asked' }, 'opnieuw beginnen'),
  ...rows('nl', 'current', { type: 'review.asked' }, 'controleren', 'nakijken'),
  ...rows('nl', 'review', { type: 'submission.given' }, 'insturen', 'klaar', 'ik wil nu insturen', 'insturne'),
  ...rows('nl', 'current', { type: 'language.chosen', language: 'en' }, 'engels', 'andere taal'),
  ...rows('nl', 'current', either('repeat', 'restart'), 'opnieuw'),
  ...rows('nl', 'current', either('pause', 'submit'), 'afsluiten'),
  ...rows('nl', 'review', either('submit', 'review'), 'insturen?', 'klaar?'),
  ...rows('nl', 'current', refused('status'), 'status', 'hoe ver is iedereen?', 'wie nog niet?'),
  ...rows('nl', 'current', refused('digest'), 'digest', 'wat hebben anderen ingevuld?'),
  ...rows('nl', 'current', explains(null), 'uitleg', 'wat bedoel je?', 'snap ik niet', 'geef eens een voorbeeld', 'wat is dit nou', 'wat is niveau 3?'),
  ...rows('nl', 'current', explains('24'), 'uitleg vraag 24', 'wat betekent vraag 24'),
  ...rows('nl', 'current', oneOf({ action: 'explain-item', itemId: three }, { action: 'explain-item', itemId: atHand }), 'uitleg 3'),
  ...rows('nl', 'current', { type: 'greeting.said' }, 'hallo', 'hoi', 'goedemorgen!'),
  ...rows('nl', 'current', smallTalk('thanks'), 'dank je wel', 'bedankt!'),
  ...rows('nl', 'current', smallTalk('complaint'), 'wat een onzin', 'pfff'),
  ...rows('nl', 'current', smallTalk('bot'), 'ben je een robot?'),
  ...rows('nl', 'current', smallTalk('goodbye'), 'doei'),
  // Terms.
  ...rows('nl', 'current', term('dpia'), 'wat is een DPIA?', 'dpia', 'dpia?', 'leg dpia eens uit', 'wat is dpai?', 'wat is een dpia ook alweer?'),
  ...rows('nl', 'current', term('ciso'), 'wat betekent ciso', 'wie is de CISO?'),
  ...rows('nl', 'current', term('data-lake'), 'uitleg datalake', 'wat betekend datameer', 'data-lake'),
  ...rows('nl', 'review', term('ondermijning'), 'wat is ondermijnig', 'een ondermijning'),
  ...rows('nl', 'current', noTerm('blockchain'), 'wat is een blockchain?', 'leg blockchain uit'),
  ...rows('nl', 'current', noTerm('XYZ'), 'wat betekent XYZ?'),
  // Items: looked at again, corrected, missed.
  ...rows('nl', 'current', revisited('12'), 'wijzig 12'),
  ...rows('nl', 'current', revisited('U2'), 'verander vraag U2', 'u2', 'u 2', 'ga naar U-2'),
  ...rows('nl', 'current', revisited('3'), 'terug naar 3', 'ik wil vraag 3 wijzigen', 'vraag 3', 'wijizg vraag 3', 'naar vraag drie'),
  ...rows('nl', 'current', revisited('24'), 'pas vraag 24 aan', 'ga naar 24'),
  ...rows('nl', 'review', revisited('24'), '24', 'vierentwintig'),
  ...rows('nl', 'current', noItem('99'), 'wijzig 99', 'vraag 99 moet 2 zijn'),
  ...rows('nl', 'review', noItem('99'), '99'),
  ...rows('nl', 'current', noItem('4'), 'terug naar 4'),
  ...rows('nl', 'current', noItem('U9'), 'verander vraag u9', 'U9', 'wijzig U9 naar 2'),
  ...rows('nl', 'current', corrected('3', level(2)), 'vraag 3 moet 2 zijn', 'nee, vraag 3 is 2', 'wijzig 3 naar 2', 'vraag 3: 2', 'zet vraag 3 op 2', 'wijzig vraag 3 van 1 naar 2', 'vraag drie moet twee zijn', 'een 2 bij vraag 3', 'vraag 3 was eigenlijk 2', 'verander mijn antwoord op vraag 3 naar 2', 'vraag3=2', 'kun je vraag 3 op 2 zetten', 'Vraag 3 wijzigen naar 2', 'geef vraag 3 een 2'),
  ...rows('nl', 'current', corrected('24', level(2)), '24 -> 2', '24: 2', '24 moet 2 zijn'),
  ...rows('nl', 'review', corrected('3', level(4), 'ambition'), 'vraag 3 ambitie 4', 'wijzig de ambitie van vraag 3 naar 4', 'ambitie 3 wijzigen naar 4'),
  ...rows('nl', 'nothing', corrected('24', unknown), 'vraag 24: weet ik niet'),
  ...rows('nl', 'current', given(level(3)), 'vraag 12 moet 3 zijn', 'wijzig 12 naar 3'),
  ...rows('nl', 'ambition', given(level(3)), 'ambitie vraag 12 is 3'),
  ...rows('nl', 'ambition', corrected('12', level(3)), 'nu 3'),
  ...rows('nl', 'current', suggested('3', level(2)), '3 toch 2?', 'misschien bij 3 een 2', 'vraag 3 2', '3 moet 2 zijn', 'wijzig 3 2', 'vraag 3 moet 2 zijn?', 'ik geloof vraag 3 is 2'),
  ...rows('nl', 'current', suggested('3', level(2), 'ambition'), 'wijzig ambitie van 3 naar 2'),
  ...rows('nl', 'current', suggested('3', skipped), 'sla vraag 3 over'),
  ...rows('nl', 'current', suggested('24', level(3)), '24 3'),
  ...rows('nl', 'current', offRangeOf('3'), 'vraag 3 moet 7 zijn', 'wijzig 3 naar 0'),
  ...rows('nl', 'current', offRangeOf('24'), '24 -> 9'),
  ...rows('nl', 'current', oneOf(correct('3', 'current', level(2)), correct('3', 'current', level(3))), 'vraag 3 moet 2 of 3 zijn', 'wijzig vraag 3 naar 2,5'),
  // Remarks.
  ...rows('nl', 'current', remark('dit klopt niet'), 'opmerking: dit klopt niet', 'Ik heb een opmerking: dit klopt niet'),
  ...rows('nl', 'review', remark('hier wringt het', 'U1'), 'opmerking bij vraag U1: hier wringt het'),
  ...rows('nl', 'current', startsRemark('12'), 'opmerking', 'opmerking toevoegen', 'opmerking:'),
  ...rows('nl', 'current', startsRemark('3'), 'opmerking bij 3'),
  ...rows('nl', 'current', noItem('99'), 'opmerking bij 99: zo is het'),
  ...rows('nl', 'current', lost, 'opmerking verwijderen', 'geen opmerking'),
  ...rows('nl', 'current', prose("3 collega's weten dit niet"), "opmerking 3 collega's weten dit niet"),
  ...rows('nl', 'remark', { type: 'remark.dropped' }, 'annuleer', 'laat maar', 'stop', 'geen opmerking', 'nee'),
  ...rows('nl', 'remark', { type: 'help.asked' }, 'help'),
  ...same('nl', 'remark', (text) => remark(text), 'weet niet', '3', 'stop niet met dit project', 'wijzig 12', 'help de collega’s eens', 'overzicht ontbreekt hier', 'opmerking deze vraag past niet bij ons'),
  ...rows('nl', 'remark', remark('zo is het', '3'), 'opmerking bij 3: zo is het'),
  // Yes and no.
  ...rows('nl', 'consent', { type: 'consent.given' }, 'ja', 'ja ik doe mee', 'ok', 'akkoord', 'ja hoor'),
  ...rows('nl', 'consent', { type: 'consent.declined' }, 'nee', 'nee bedankt', 'liever niet', 'ik doe niet mee'),
  ...rows('nl', 'consent', { type: 'pause.asked' }, 'later', 'nog niet'),
  ...rows('nl', 'consent', oneOf({ action: 'consent', given: true }, { action: 'consent', given: false }), 'begin maar'),
  ...rows('nl', 'consent', lost, 'ja maar', 'ja nee', 'misschien', 'ja?', 'meedoen?', 'weet ik niet', '3'),
  ...rows('nl', 'nothing', { type: 'consent.given' }, 'toch meedoen', 'ik wil toch meedoen'),
  ...rows('nl', 'nothing', given(level(3)), '3'),
  ...rows('nl', 'nothing', lost, '2,5', '9', 'misschien 3'),
  ...rows('nl', 'ambition-check', { type: 'confirmed' }, 'ja', 'klopt', 'laat zo'),
  ...rows('nl', 'restart-check', { type: 'denied' }, 'nee', 'laat maar', 'niet doen', 'toch niet'),
  ...rows('nl', 'correction-check', { type: 'confirmed' }, 'jep'),
  ...rows('nl', 'correction-check', { type: 'denied' }, 'dat klopt niet', 'nee dank je'),
  ...rows('nl', 'restart-check', lost, 'ja maar nee', 'niet ja', '2', 'weet niet'),
  ...rows('nl', 'current', lost, 'ja', 'nee', 'goed', 'misschien', 'hmm', '...', '😀', 'wijzig', 'vraag', 'laat zo', 'medewerkers', 'asdfgh'),
  // Words of their own, and slips that are as near to two phrases.
  ...rows('nl', 'current', lost, 'eerder', 'smart', 'laten', 'velder', 'traag 3'),
  ...rows('en', 'current', lost, 'momment', 'right?', 'layer', 'chance 12'),
  ...same('nl', 'current', prose, 'wij doen dit al jaren samen met de politie', 'op papier is het geregeld, maar niemand doet het',
    'De meeste medewerkers lezen een dashboard en stellen er vragen over maar bij ons in het team gebeurt dat helaas alleen op vrijdag', 'wat is de beste manier om dit samen met de politie te doen?'),
  ...rows('nl', 'review', lost, 'wij doen dit al jaren samen met de politie', 'ja'),
];

const english: readonly Utterance[] = [
  ...rows('en', 'current', ownData('show'), 'what data do you have about me?', 'my data please', 'what do you know about me'),
  ...rows('en', 'review', ownData('erase'), 'erase my data', 'please delete my data', 'forget me', 'eraze my data'),
  ...rows('en', 'current', given(level(3)), 'level 3', 'three', 'c', 'third', 'option 3', 'the third one', "it's level 3 I think", '(3)', '3 please', 'the answer is 3'),
  ...rows('en', 'current', given(level(2)), "I'd say 2", "we're at 2", "I'd go for option b", "let's say 2", 'second', '2nd', 'we are a two'),
  ...rows('en', 'current', given(level(4)), 'the highest', 'the last one', "I'll go with 4"),
  ...rows('en', 'current', given(level(1)), 'one', 'the first', 'A)', 'lowest'),
  ...rows('en', 'current', given(level(3)), 'Most staff read a dashboard and ask questions about it.', 'most staff read', 'most staff read a dashbord and ask questions', '3) Most staff read a dashboard and ask questions about it.'),
  ...rows('en', 'current', given(level(4)), 'all staff explore their own data'),
  ...rows('en', 'ambition', given(level(3)), 'three', 'goal 3', 'we want to get to 3'),
  ...rows('en', 'ambition-check', given(level(4)), 'make that a 4'),
  ...rows('en', 'current', given(unknown), "don't know", 'I don’t know', 'no idea', 'not sure', 'dont knwo', 'idk', 'I really have no idea'),
  ...rows('en', 'current', given(notMine), 'not my field', 'not my area', 'not applicable', 'n/a', 'not my expertize'),
  ...rows('en', 'current', given(skipped), 'skip this one', 'next', 'pass', 'leave it blank', 'next queston'),
  ...rows('en', 'ambition', given(skipped), 'skip'),
  ...rows('en', 'current', offRange, 'level five', 'option e', 'level 0', 'ten', '4.5', '0.5', '3 or 9', 'h', '7 please', 'zero'),
  ...rows('en', 'ambition', offRange, '5'),
  ...rows('en', 'current', levels(2, 3), '2.5', '2 or 3', 'between two and three', 'either 2 or 3', 'somewhere between 2 and 3', '2 to 3', '2/3', 'two and a half', '2 of 3', '2–3', 'b or c', 'now 2, later 3', '2. Most staff read a dashboard and ask questions about it.'),
  ...rows('en', 'current', levels(1, 4), 'first or last', '1 and 4'),
  ...rows('en', 'current', doubted(2), 'maybe 2', 'probably 2', '2 I guess', 'around 2', '2 or so', 'two?'),
  ...rows('en', 'current', hereOrLast(3), 'no, 3', 'I mean 3', 'make it 3', 'actually 3', 'sorry, 3', 'wait, 3'),
  ...rows('en', 'ambition', oneOf(hereAmbition(level(2)), correct('12', 'current', level(2))), 'no, 2', 'question 12 should be 2'),
  ...rows('en', 'ambition', oneOf(hereAmbition(level(2)), hereAmbition(level(3))), '2.5', 'now 2, later 3'),
  ...rows('en', 'current', oneOf({ action: 'explain-item', itemId: atHand }, here(unknown)), '??'),
  ...rows('en', 'current', oneOf(here(skipped), here(unknown)), 'can I skip this?'),
  ...rows('en', 'current', oneOf(here(level(3)), { action: 'revisit', itemId: three }), 'number 3', 'to 3', 'change to 3'),
  ...rows('en', 'current', lost, 'ambition 3', 'that one', 'one of the two', 'there', 'more than 2', 'at least 3', '3 times', 'B12', '1 2 3 4'),
  ...rows('en', 'current', lost, 'not 3', 'not a 2', 'never 4', 'definitely not 4', 'no one', "don't submit", 'do not submit yet', "I'm not done", 'not yet ready to submit', "don't skip", 'question 3 is not 2', 'I do know', 'it is my field', 'an idea', 'not back', "can't change it"),
  ...same('en', 'current', prose, 'I do not want to stop', 'staff work mainly on experience and ask for data', 'question 3 should not be 2'),
  ...rows('en', 'current', { type: 'back.asked' }, 'back', 'previous question', 'go back please'),
  ...rows('en', 'current', { type: 'overview.asked' }, 'overview please', 'show me my answers'),
  ...rows('en', 'current', { type: 'progress.asked' }, 'progress', 'how far am I?', 'progres', 'what is my progress?'),
  ...rows('en', 'review', { type: 'help.asked' }, 'help', 'what can I do?'),
  ...rows('en', 'consent', { type: 'privacy.asked' }, 'who sees my answers?', 'is this anonymous?'),
  ...rows('en', 'current', { type: 'repeat.asked' }, 'repeat the question', 'say that again please', 'got it', '👍'),
  ...rows('en', 'current', { type: 'human.asked' }, 'human', 'I want to talk to a human', 'can I speak to someone?'),
  ...rows('en', 'current', { type: 'pause.asked' }, 'pause', 'take a break', 'not now', 'continue later'),
  ...rows('en', 'nothing', { type: 'resume.asked' }, 'resume', 'continue', 'continu'),
  ...rows('en', 'review', { type: 'restart.asked' }, 'start over'),
  ...rows('en', 'current', { type: 'review.asked' }, 'review', 'check my answers'),
  ...rows('en', 'review', { type: 'submission.given' }, 'submit', "I'm done", 'send in', 'submitt'),
  ...rows('en', 'current', { type: 'language.chosen', language: 'nl' }, 'in Dutch please', 'other language', 'nederlands'),
  ...rows('en', 'current', either('repeat', 'restart'), 'again'),
  ...rows('en', 'current', either('pause', 'submit'), 'finish', 'end'),
  ...rows('en', 'review', either('submit', 'review'), 'submit?', 'done?'),
  ...rows('en', 'current', refused('status'), "who isn't done?", 'how far is everyone?'),
  ...rows('en', 'current', refused('digest'), 'send me the differences', 'what did the others answer?'),
  ...rows('en', 'current', explains(null), 'explain', 'what do you mean?', "I don't get it", 'example please', 'what does this mean', 'what is level 2?'),
  ...rows('en', 'current', explains('24'), 'explain question 24', 'explain 24'),
  ...rows('en', 'current', oneOf({ action: 'explain-item', itemId: three }, { action: 'explain-item', itemId: atHand }), 'explain 3'),
  ...rows('en', 'current', noItem('77'), 'explain question 77'),
  ...rows('en', 'current', { type: 'greeting.said' }, 'hello', 'good morning'),
  ...rows('en', 'current', smallTalk('thanks'), 'thanks!', 'thank you very much'),
  ...rows('en', 'current', smallTalk('complaint'), 'this is stupid', 'hard question'),
  ...rows('en', 'current', smallTalk('bot'), 'are you human?'),
  ...rows('en', 'current', smallTalk('goodbye'), 'bye'),
  ...rows('en', 'current', term('data-lake'), 'what is a data lake', 'explain data lake', 'data-lake?'),
  ...rows('en', 'current', term('dpia'), "what's a DPIA", 'whats dpia', 'can you explain dpia?'),
  ...rows('en', 'current', term('ciso'), 'what does CISO mean?'),
  ...rows('en', 'review', term('fg'), 'definition of dpo', 'data protection officer', 'data protecton officer'),
  ...rows('en', 'current', term('dashboard'), 'what is a dashbord?', 'a dashboard'),
  ...rows('en', 'current', noTerm('blockchain'), 'what is blockchain', 'define blockchain'),
  ...rows('en', 'consent', noTerm('weather'), "what's the weather?"),
  ...rows('en', 'current', revisited('12'), 'change 12'),
  ...rows('en', 'current', revisited('24'), 'go to 24', 'change question 24', 'question 24'),
  ...rows('en', 'current', revisited('3'), 'go back to 3', 'can I change 3?', 'I want to change question 3', 'chnage question 3'),
  ...rows('en', 'review', revisited('3'), '3'),
  ...rows('en', 'nothing', revisited('U1'), 'back to question U1'),
  ...rows('en', 'current', noItem('99'), 'change 99', 'question 99', 'go to 99', 'change 99 to 2'),
  ...rows('en', 'review', noItem('77'), '77'),
  ...rows('en', 'current', corrected('3', level(2)), 'change question 3 to 2', 'no, question 3 is 2', 'question 3 should be 2', 'item 3: 2', 'change 3 to 2', 'set question 3 to 2', 'change 3 from 1 to 2', '2 for question 3', 'my answer to question 3 should be 2', 'question three is two', 'I think question 3 is 2'),
  ...rows('en', 'current', corrected('24', level(4)), 'item 24: 4', '24 → 4', '24 = 4'),
  ...rows('en', 'review', corrected('3', level(4), 'ambition'), 'ambition of question 3 should be 4', 'set the ambition of question 3 to 4', 'question 3 ambition 4'),
  ...rows('en', 'current', given(level(3)), 'question 12 should be 3'),
  ...rows('en', 'ambition', corrected('12', level(3)), 'current 3'),
  ...rows('en', 'current', suggested('3', level(2)), 'maybe question 3 should be 2', '3 rather 2?', 'question 3 2', 'question 3 is 2?', '3 should be 2', 'change 3 2'),
  ...rows('en', 'current', suggested('3', level(4), 'ambition'), 'change the ambition for 3 to 4'),
  ...rows('en', 'current', suggested('24', skipped), 'skip question 24'),
  ...rows('en', 'current', suggested('1', level(3)), '1 -> 3'),
  ...rows('en', 'current', offRangeOf('3'), 'change 3 to 8', 'item 3: 0'),
  ...rows('en', 'current', offRangeOf('24'), 'question 24 should be 5'),
  ...rows('en', 'current', oneOf(correct('3', 'current', level(2)), correct('3', 'current', level(3))), 'change 3 to 2 or 3', 'question 3 is 2.5'),
  ...rows('en', 'current', remark('we do this together'), 'remark: we do this together', 'Comment – we do this together'),
  ...rows('en', 'current', remark('not yet arranged', '24'), 'note on 24: not yet arranged'),
  ...rows('en', 'current', startsRemark('12'), 'remark', 'add a remark'),
  ...rows('en', 'current', startsRemark('24'), 'remark on question 24'),
  ...rows('en', 'current', noItem('99'), 'remark on question 99: x'),
  ...rows('en', 'current', prose('the figures are wrong here'), 'remark the figures are wrong here'),
  ...rows('en', 'remark', { type: 'remark.dropped' }, 'cancel', 'never mind', 'no remark', 'Stop.'),
  ...rows('en', 'remark', { type: 'privacy.asked' }, 'who sees my answers?'),
  ...same('en', 'remark', (text) => remark(text), "don't know", '2 or 3', 'cancel the project', 'Helped by the police', 'submit it to the board first'),
  ...rows('en', 'consent', { type: 'consent.given' }, 'yes', 'yes I take part', 'sure', 'count me in'),
  ...rows('en', 'consent', { type: 'consent.declined' }, 'no', 'no thanks', 'rather not', "I don't want to take part"),
  ...rows('en', 'consent', { type: 'pause.asked' }, 'not yet'),
  ...rows('en', 'consent', oneOf({ action: 'consent', given: true }, { action: 'consent', given: false }), "let's start"),
  ...rows('en', 'consent', lost, 'yes but', 'maybe', 'yes?', 'I see, but who are you to ask', 'not no', '1'),
  ...rows('en', 'nothing', { type: 'consent.given' }, 'I want to join after all'),
  ...rows('en', 'nothing', { type: 'consent.declined' }, 'I do not want to take part'),
  ...rows('en', 'current', either('pause', 'human'), 'opt out'),
  ...rows('en', 'ambition-check', { type: 'confirmed' }, 'yes', "that's right", 'keep it'),
  ...rows('en', 'remark-check', { type: 'denied' }, 'no', 'nothing', 'cancel'),
  ...rows('en', 'remark-check', { type: 'confirmed' }, 'yes keep the remark'),
  ...rows('en', 'correction-check', { type: 'denied' }, "that's wrong", 'rather not'),
  ...rows('en', 'restart-check', lost, 'not yes', 'yes and no', '4', 'perhaps'),
  ...rows('en', 'current', lost, 'yes', 'no', 'good', 'maybe', 'well', '!!!', 'change', 'question', 'keep it', 'next week', 'qwerty'),
  ...same('en', 'current', prose, 'we do this together with the police every week', 'on paper it is arranged but nobody does it'),
  ...rows('en', 'restart-check', lost, 'we do this together with the police every week'),
];

/** Text that means harm, or comes from a cat on the keyboard. None of it is a reading. */
const hostile: readonly Utterance[] = [
  ...rows('en', 'current', lost, '__proto__', 'constructor', 'toString', '$where', '<script>alert(1)</script>', '[object Object]', '{"action":"consent"}', "' or 1=1 --", '\uD800', '\uDFFF\uD83D', 'x\u0000y'),
  ...rows('en', 'current', { type: 'text.missing' }, '', '   ', '\n\t', '\u200B', '\u2800\u3164', '\u202E\u202D', '\u0301\u0301', '\uFE0F'),
  ...rows('nl', 'remark', { type: 'text.missing' }, '', ' \u00AD\u200D '),
  ...same('en', 'current', prose, '3 2 '.repeat(13).trim()),
  ...rows('nl', 'current', { type: 'text.too-long', length: 10_001 }, `a${'\u0301'.repeat(10_000)}`),
  ...rows('nl', 'remark', { type: 'text.too-long', length: 4001 }, 'x'.repeat(4001)),
  ...rows('nl', 'review', { type: 'text.too-long', length: 4001 }, 'help '.repeat(800) + 'x'),
  ...rows('nl', 'remark', remark('x'.repeat(4000)), `  ${'x'.repeat(4000)}\n`),
  ...rows('nl', 'remark', remark('een\ntwee \uFFFD drie'), 'een\r\ntwee\u0000 \uD800\u202E drie'),
  ...rows('nl', 'current', given(level(3)), '\u202E3', '3\u200B', '３', 'niveau\u00A03'),
];

export const utterances: readonly Utterance[] = [...dutch, ...english, ...hostile];
