/**
 * Scan words: what changed in a scan as sentences for one person, and why an order cannot be carried out. Chat, mail and command line use the same.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { Problem } from '../../flows/scan-order.ts';
import type { Person, ScanNews } from '../../flows/scan.ts';
import { daysBetween } from '../../flows/planning.ts';
import type { SayOf } from './card.ts';
import { day, dayAndTime, time } from './dates.ts';
import { disciplineName, firstName, listed, roleName, spokenBack } from './phrases.ts';
import { textsIn } from './texts.ts';

export interface ScanWords {
  readonly subject: string;
  /** The first greets by name. */
  readonly paragraphs: readonly string[];
}

/** Pure. */
export function scanWords(say: SayOf<'scan-news'>, language: Language): ScanWords {
  const { scan } = textsIn(language);
  const isOwn = say.news.every(({ news }) => news === 'joined' || news === 'left' || news === 'applied');
  return {
    subject: subjectOf(say, language),
    paragraphs: [
      scan.greeting(firstName(say.name)),
      ...say.news.flatMap((news) => newsSentences(news, say, language)),
      ...(say.by === say.name || isOwn ? [] : [scan.by(say.by)]),
    ],
  };
}

/** The news that matters most names the mail. */
function subjectOf({ news, municipality }: SayOf<'scan-news'>, language: Language): string {
  const { subject } = textsIn(language).scan;
  const order: readonly ScanNews['news'][] = ['closed', 'refused', 'accepted', 'applied', 'questionnaires', 'date-set', 'dates-proposed', 'joined', 'left'];
  const main = order.flatMap((kind) => news.find((each) => each.news === kind) ?? [])[0];
  if (main?.news !== 'date-set') return subject[main?.news ?? 'joined'](municipality);
  const workshop = dayAndTime(main.calendar.workshopAt, language);
  return main.before === null ? subject['date-set'](municipality, workshop) : subject.moved(municipality, workshop);
}

/** What one piece of news means for this person. Pure. */
export function newsSentences(news: ScanNews, { role, memberId, municipality, calendar }: Pick<SayOf<'scan-news'>, 'role' | 'memberId' | 'municipality' | 'calendar'>, language: Language): readonly string[] {
  const { scan } = textsIn(language);
  switch (news.news) {
    case 'joined': {
      const as = workOf(news.person, language);
      if (news.memberId !== memberId) return [news.succeeds === null ? scan.joined(news.person.name, as) : scan.succeeded(news.person.name, news.succeeds, as)];
      return [role === 'participant' && news.succeeds !== null ? scan.youSucceed(news.succeeds, municipality) : scan.youJoined(roleName(role, language), municipality)];
    }
    case 'left': {
      if (news.memberId === memberId) return [news.successor === null ? scan.youLeft(municipality) : scan.youWereReplaced(municipality, news.successor)];
      if (news.role !== 'participant') return [scan.stepsDown(news.name, roleName(news.role, language))];
      return [news.successor === null ? scan.left(news.name) : scan.replaced(news.name, news.successor)];
    }
    case 'dates-proposed':
      return [scan.datesProposed(listed(news.dates.map((date) => dayAndTime(date, language)), language))];
    case 'date-set': {
      const workshop = dayAndTime(news.calendar.workshopAt, language);
      const days = daysBetween(calendar.opensAt, calendar.answersDueAt);
      return [
        news.before === null ? scan.dateSet(workshop) : scan.moved(dayAndTime(news.before, language), dayAndTime(news.calendar.workshopAt, language, news.before)),
        scan.dates(day(calendar.opensAt, language), dayAndTime(calendar.answersDueAt, language)),
        ...(news.isShortNotice ? [scan.shortNotice(days)] : []),
        ...(news.before !== null && role === 'participant' ? [scan.answersStay] : []),
      ];
    }
    case 'applied': {
      const { by, director, why, isAccepted } = news.signUp;
      if (role === 'account-manager' && !isAccepted) return [scan.applied(by.name, municipality), scan.wanted(director.name), ...(why === '' ? [] : [scan.why(why)])];
      if (role === 'account-manager') return [scan.begins(municipality), scan.leads(director.name, director.email)];
      return [isAccepted ? scan.signedUp(by.name, municipality) : scan.received(municipality), ...scan.whatFollows];
    }
    case 'questionnaires':
      return [scan.questionnaires(questionnaireNames(news.questionnaires, language))];
    case 'accepted':
      return [scan.accepted(municipality)];
    case 'refused':
    case 'closed':
      return [scan[news.news](municipality, news.reason)];
  }
}

/** "analyse-instrument en quickscan". */
export function questionnaireNames(ids: readonly string[], language: Language): string {
  const { questionnaires } = textsIn(language).words;
  return listed(ids.map((id) => questionnaires[id] ?? id), language);
}

function workOf({ role, discipline }: Person, language: Language): string {
  return discipline === null ? roleName(role, language) : disciplineName(discipline, language);
}

/** Why an order cannot be carried out, and what would do instead. Pure. */
export function problemWords(problem: Problem, language: Language): string {
  const { problems, orders } = textsIn(language).scan;
  const at = (instant: string) => day(instant, language);
  switch (problem.problem) {
    case 'date-missing':
    case 'no-such-day':
    case 'email-unreadable':
    case 'no-such-person':
    case 'name-missing':
    case 'discipline-unknown':
      return problems[problem.problem](spokenBack(problem.spoken));
    case 'date-past':
      return problems['date-past'](at(problem.at));
    case 'too-soon':
      return problems['too-soon'](at(problem.at), problem.days, at(problem.earliest));
    case 'day-off':
      return problems['day-off'](at(problem.at), at(problem.before), at(problem.after));
    case 'not-office-hours':
      return problems['not-office-hours'](time(problem.at, language), problem.earliest, problem.latest);
    case 'here-already':
      return problems['here-already'](problem.name, roleName(problem.role, language));
    case 'two-roles':
      return problems['two-roles'](problem.name, roleName(problem.role, language), roleName(problem.wanted, language));
    case 'role-taken':
      return problems['role-taken'](roleName(problem.role, language), listed(problem.names, language));
    case 'director-needed':
    case 'manager-needed':
      return problems[problem.problem](problem.name);
    case 'municipality-here':
      return problems['municipality-here'](problem.municipality);
    case 'municipality-missing':
    case 'same-questionnaires':
      return problems[problem.problem];
    case 'too-many-people':
      return problems['too-many-people'](problem.most);
    case 'same-date':
      return problems['same-date'](dayAndTime(problem.workshopAt, language));
    case 'changed-meanwhile':
      return problems['changed-meanwhile'](problem.by, dayAndTime(problem.workshopAt, language));
    case 'not-now':
      return problems['not-now'](orders[problem.order]);
  }
}
