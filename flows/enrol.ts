/**
 * Enrol: one turn of someone who signs a municipality up: what they typed or pressed, stepped, and what is asked next.
 * May import: flows. Pure: the caller says which municipalities have a scan, and by which address the platform knows the person.
 */
import { emptyDraft, enrolmentChart, type EnrolmentDraft, type EnrolmentEvent, type EnrolmentState } from './enrolment.ts';
import type { Inbound } from './inbound.ts';
import type { SignUp } from './scan.ts';
import { isEmail } from './scan-order.ts';
import { fold } from './spelling.ts';
import { stepEnrolment } from './step.ts';
import { meaningOf } from './understanding/meaning.ts';
import { peopleIn } from './understanding/people-reading.ts';

/** As it is kept between turns. */
export interface Enrolment {
  readonly flowVersion: 1;
  readonly state: EnrolmentState;
  readonly context: EnrolmentDraft;
}

export interface EnrolmentAsked {
  readonly state: EnrolmentState;
  readonly draft: EnrolmentDraft;
  readonly email: string;
  /** What was wrong with what was said; `null`: nothing. */
  readonly trouble: 'municipality-unreadable' | 'municipality-taken' | 'name-unreadable' | 'director-unreadable' | 'why-too-long' | 'yes-or-no' | null;
}

export interface EnrolmentTurn {
  readonly stored: Enrolment;
  readonly asked: EnrolmentAsked;
  /** To be sent, where a yes was said; the caller steps on with how that ended. */
  readonly signUp: SignUp | null;
}

export const longestWhy = 500;
const longestName = 80;
const usualQuestionnaires = ['analysis-tool'];

/** Whether a text asks to sign a municipality up. Pure. */
export function isEnrolRequest(text: string): boolean {
  return wanting.test(fold(text.slice(0, 200)));
}
const wanting = /^(?:(?:ik wil |wij willen |we willen |kan ik |i want to |we want to )?(?:(?:mijn|onze|de|my|our|the) (?:gemeente|municipality) )?(?:graag )?(?:aanmelden|aanmelding|meedoen|sign up|signup|enrol|enroll)(?: (?:voor (?:de )?(?:datascan|scan)|(?:my|our) municipality|for the (?:data )?scan))?|meld (?:mijn|onze) gemeente aan)$/u;

/** The first question. Pure. */
export function beginEnrolment(email: string): EnrolmentTurn {
  const stored: Enrolment = { flowVersion: 1, state: 'askingMunicipality', context: emptyDraft };
  return { stored, asked: { state: stored.state, draft: emptyDraft, email, trouble: null }, signUp: null };
}

/** One turn. Pure. @param isHere whether this municipality has a sign-up or a scan that goes on */
export function enrol(stored: Enrolment, said: Inbound['said'], email: string, isHere: (municipality: string) => boolean): EnrolmentTurn {
  const heard = hear(stored, said, isHere);
  if ('trouble' in heard) return { stored, asked: { state: stored.state, draft: stored.context, email, trouble: heard.trouble }, signUp: null };
  if (heard.type === 'signup.sent') return { ...stay(stored, email, null), signUp: signUpOf(stored.context, email) };
  return after(stored, heard, email);
}

/** The turn after one thing that happened: the sign-up was sent, or its municipality turned out to be here already. Pure. */
export function after(stored: Enrolment, event: EnrolmentEvent, email: string): EnrolmentTurn {
  return stay(stepEnrolment(enrolmentChart, stored, event), email, event.type === 'municipality.taken' ? 'municipality-taken' : null);
}

function stay(stored: Enrolment, email: string, trouble: EnrolmentAsked['trouble']): EnrolmentTurn {
  return { stored, asked: { state: stored.state, draft: stored.context, email, trouble }, signUp: null };
}

type Heard = EnrolmentEvent | { readonly trouble: NonNullable<EnrolmentAsked['trouble']> };

function hear({ state }: Enrolment, said: Inbound['said'], isHere: (municipality: string) => boolean): Heard {
  const pressed = said.kind === 'choice' ? (said.choice.action === 'enrol' ? said.choice.answer : null) : null;
  const text = said.kind === 'text' ? said.text.replace(/\s+/gu, ' ').trim() : '';
  const meaning = said.kind === 'text' ? meaningOf(text) : null;
  if (pressed === 'stop' || meaning === 'cancel' || /^stop(?:pen)?$/iu.test(text)) return { type: 'signup.dropped' };
  if ((pressed === 'back' || meaning === 'back') && state !== 'askingMunicipality') return { type: 'back.asked' };
  switch (state) {
    case 'askingMunicipality': {
      const municipality = text.replace(/^(?:de )?gemeente /iu, '');
      if (!isName(municipality)) return { trouble: 'municipality-unreadable' };
      return isHere(municipality) ? { type: 'municipality.taken' } : { type: 'municipality.given', municipality };
    }
    case 'askingName':
      return isName(text) ? { type: 'name.given', name: text } : { trouble: 'name-unreadable' };
    case 'askingDirector': {
      if (pressed === 'self' || /^(?:dat ben |ben )?(?:ik|ikzelf|ik zelf|zelf|me|myself|i am)$/iu.test(text) || meaning === 'yes') return { type: 'director.given', director: null };
      const person = text.length > 300 ? undefined : peopleIn(text)[0];
      return person && isName(person.name) && isEmail(person.email) ? { type: 'director.given', director: { name: person.name, email: person.email } } : { trouble: 'director-unreadable' };
    }
    case 'askingWhy':
      if (pressed === 'skip' || meaning === 'skipped' || meaning === 'next') return { type: 'why.given', why: '' };
      if (text === '') return { trouble: 'yes-or-no' };
      return text.length > longestWhy ? { trouble: 'why-too-long' } : { type: 'why.given', why: text };
    case 'checking':
      if (pressed === 'send' || meaning === 'yes' || meaning === 'ok') return { type: 'signup.sent' };
      return pressed === 'again' || meaning === 'no' ? { type: 'signup.doubted' } : { trouble: 'yes-or-no' };
    case 'sent':
    case 'dropped':
      return { trouble: 'yes-or-no' };
  }
}

/** Letters with what stands between them in names: "'s-Hertogenbosch", "Nuenen c.a." */
function isName(text: string): boolean {
  return text.length >= 2 && text.length <= longestName && /\p{L}/u.test(text) && /^[\p{L}\p{M} .,'’()/-]+$/u.test(text);
}

function signUpOf({ municipality, name, director, why }: EnrolmentDraft, email: string): SignUp {
  const by = { name, email };
  return { municipality, by, director: director ?? by, why, questionnaires: usualQuestionnaires, isAccepted: false };
}
