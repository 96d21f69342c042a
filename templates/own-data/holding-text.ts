/**
 * Everything that is kept of a person, as a text to read.
 * May import: flows, templates/speech.
 */
import type { Answer, Answers, Judgement } from '../../flows/answer.ts';
import type { Holding } from '../../flows/holding.ts';
import type { Identity } from '../../flows/identity.ts';
import type { Language } from '../../flows/language.ts';
import type { Item, Questionnaire } from '../../flows/questionnaire.ts';
import { dayAndTime } from '../speech/dates.ts';
import { disciplineName, judgementWords, roleName } from '../speech/phrases.ts';
import { textsIn } from '../speech/texts.ts';

/** Plain text in the person's language, with the year of everything beside it. Pure. */
export function renderHolding({ member, identities, until, conversation, mails, audit }: Holding, questionnaire: Questionnaire): string {
  const { language } = member;
  const { buttons, ownData: { file } } = textsIn(language);
  const facts: [string, string][] = [
    [file.name, member.name],
    [file.email, member.email],
    [file.role, roleName(member.role, language)],
    [file.language, language === 'nl' ? buttons.commands.dutch : buttons.commands.english],
  ];
  if (member.role === 'participant') {
    const { consent, submittedAt } = member;
    facts.push([file.discipline, disciplineName(member.discipline, language)]);
    if (consent) facts.push([file.consent, (consent.given ? file.consented : file.declined)(when(consent.at, language))]);
    if (submittedAt !== null) facts.push([file.submitted, when(submittedAt, language)]);
  }
  if (until !== null) facts.push([file.until, when(until, language)]);

  const answers = member.role === 'participant' ? answerLines(member.answers, questionnaire, language) : [];
  const archived = member.role === 'participant' ? member.archived.flatMap(({ answers: before }) => answerLines(before, questionnaire, language)) : [];
  const said = conversation.map(({ at, from, content }) => `${when(at, language)}, ${from === 'person' ? file.you : file.bot}: ${wordsIn(content)}`);
  return [
    file.title(member.scan.municipality),
    ...section(file.person, facts.map(([name, value]) => `${name}: ${value}`)),
    ...section(file.knownBy, identities.length > 0 ? identities.map((identity) => nameLine(identity, language)) : [file.none]),
    ...(member.role === 'participant' ? section(file.answers, answers.length > 0 ? answers : [file.none]) : []),
    ...(archived.length > 0 ? section(file.archived, archived) : []),
    ...section(file.conversation, said.length > 0 ? said : [file.none]),
    ...section(file.mails, mails.length > 0 ? mails.map(({ queuedAt, subject, text }) => `${when(queuedAt, language)}: ${subject}\n${indented(text)}`) : [file.none]),
    ...section(file.audit, audit.length > 0 ? audit.map(({ at, did }) => `${when(at, language)}: ${file.did[did]}`) : [file.none]),
    '',
  ].join('\n');
}

/** An address or account, with the seats it leads to; of a code only its digest is kept, which says nothing to anyone. */
function nameLine({ id, is }: Identity, language: Language): string {
  const { file } = textsIn(language).ownData;
  switch (is.kind) {
    case 'person':
      return [id.replace(':', ': '), ...is.seats.map(({ municipality, role }) => `${roleName(role, language)} ${municipality}`)].join(', ');
    case 'pointer':
      return id.replace(':', ': ');
    case 'invitation':
      return is.usedBy === null ? file.codeUntil(when(is.expiresAt, language)) : file.codeUsed(is.usedBy.replace(':', ': '));
    case 'applicant':
      return file.signUp(when(is.begunAt, language));
  }
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return ['', title.toUpperCase(), ...lines];
}

function answerLines(answers: Answers, questionnaire: Questionnaire, language: Language): readonly string[] {
  const { words } = textsIn(language);
  return Object.entries(answers).flatMap(([itemId, answer]) => {
    const item = questionnaire.item(itemId);
    return [words.questionLine(itemId, item?.title[language] ?? ''), ...partsOf(answer, item, language).map((part) => `  ${part}`)];
  });
}

function partsOf({ current, ambition, remark, history }: Answer, item: Item | undefined, language: Language): readonly string[] {
  const { file } = textsIn(language).ownData;
  const valueOf = (value: Judgement | string | null) => {
    if (value === null) return file.removed;
    if (typeof value === 'string') return value;
    return value.kind === 'text' ? value.text : judgementWords(value, item, language);
  };
  const names = { current: file.now, ambition: file.ambition, remark: file.remark };
  const standing = ([['current', current], ['ambition', ambition], ['remark', remark]] as const).filter(([, value]) => value !== null);
  return [
    ...standing.map(([part, value]) => `${names[part]}: ${valueOf(value)}`),
    ...history.map(({ at, channel, part, value }) => `  ${when(at, language)}, ${channel}: ${names[part]} ${valueOf(value)}`),
  ];
}

/** What a line of the web conversation shows: its texts, whatever they are in. */
function wordsIn(content: unknown): string {
  if (typeof content !== 'object' || content === null) return String(content);
  if ('text' in content && typeof content.text === 'string') return content.text;
  return 'summary' in content && typeof content.summary === 'string' ? content.summary : JSON.stringify(content);
}

function when(at: string, language: Language): string {
  return `${dayAndTime(at, language)} (${at.slice(0, 4)})`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '  ');
}
