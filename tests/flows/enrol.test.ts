/** Signing up by talking: every arrow of the chart, what is understood, and what is asked again. */
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { after, beginEnrolment, enrol, isEnrolRequest, type Enrolment, type EnrolmentTurn } from '../../flows/enrol.ts';
import { enrolmentChart, enrolmentStates, type EnrolmentEvent } from '../../flows/enrolment.ts';
import type { Choice } from '../../flows/choice.ts';
import { stepEnrolment } from '../../flows/step.ts';
import { enrolmentQuestion } from '../../templates/speech/enrolment.ts';

const email = 'bea@waterveen.example';
const nowhere = () => false;
type Said = string | { readonly press: Extract<Choice, { action: 'enrol' }>['answer'] };
const press = (answer: Extract<Choice, { action: 'enrol' }>['answer']) => ({ press: answer });
function talk(...said: readonly Said[]): EnrolmentTurn {
  return said.reduce<EnrolmentTurn>(
    ({ stored }, each) => enrol(stored, typeof each === 'string' ? { kind: 'text', text: each } : { kind: 'choice', choice: { action: 'enrol', answer: each.press } }, email, nowhere),
    beginEnrolment(email),
  );
}
const whole = ['Waterveen', 'Bea Bos', press('self'), 'Dit voorjaar graag'] as const;

describe('the chart of a sign-up', () => {
  const events: readonly EnrolmentEvent[] = [
    { type: 'municipality.given', municipality: 'Waterveen' }, { type: 'municipality.taken' }, { type: 'name.given', name: 'Bea Bos' }, { type: 'director.given', director: null }, { type: 'why.given', why: '' },
    { type: 'signup.sent' }, { type: 'back.asked' }, { type: 'signup.doubted' }, { type: 'signup.dropped' },
  ];

  it('reaches every state, takes exactly the arrows that it has, and stays where it has none', () => {
    const paths = getShortestPaths(enrolmentChart, { events: [...events], serializeState: ({ value }) => value });
    expect(paths.map(({ state }) => state.value).toSorted()).toEqual([...enrolmentStates].toSorted());
    const arrows = enrolmentStates.flatMap((state) => events.flatMap((event) => {
      const stored: Enrolment = { flowVersion: 1, state, context: beginEnrolment(email).stored.context };
      const next = stepEnrolment(enrolmentChart, stored, event);
      const isThere = event.type in (enrolmentChart.states[state]?.config.on ?? {});
      if (!isThere) expect(next).toEqual(stored);
      return isThere ? [`${state} ${event.type} ${next.state}`] : [];
    }));
    expect(arrows).toEqual([
      'askingMunicipality municipality.given askingName', 'askingMunicipality municipality.taken askingMunicipality', 'askingMunicipality signup.dropped dropped',
      'askingName name.given askingDirector', 'askingName back.asked askingMunicipality', 'askingName signup.dropped dropped',
      'askingDirector director.given askingWhy', 'askingDirector back.asked askingName', 'askingDirector signup.dropped dropped',
      'askingWhy why.given checking', 'askingWhy back.asked askingDirector', 'askingWhy signup.dropped dropped',
      'checking municipality.taken askingMunicipality', 'checking signup.sent sent', 'checking back.asked askingWhy', 'checking signup.doubted askingMunicipality', 'checking signup.dropped dropped',
    ]);
  });
});

describe('who signs a municipality up', () => {
  it('is asked four things, shown all of it, and sends it after a yes alone', () => {
    const shown = talk(...whole);
    expect(shown).toMatchObject({ stored: { state: 'checking' }, signUp: null });
    expect(enrolmentQuestion(shown.asked, 'nl').blocks).toContainEqual({ kind: 'facts', caption: 'De aanmelding', rows: [
      { name: 'Gemeente', value: 'Waterveen' }, { name: 'Aangemeld door', value: 'Bea Bos (bea@waterveen.example)' }, { name: 'Procesregisseur', value: 'Bea Bos (bea@waterveen.example)' }, { name: 'Waarom en wanneer', value: 'Dit voorjaar graag' },
    ] });
    const bea = { name: 'Bea Bos', email };
    expect(talk(...whole, 'ja').signUp).toEqual({ municipality: 'Waterveen', by: bea, director: bea, why: 'Dit voorjaar graag', questionnaires: ['analysis-tool'], isAccepted: false });
    expect(after(shown.stored, { type: 'signup.sent' }, email).asked.state).toBe('sent');
  });

  it('can name another process director, skip why, go back, start again, and stop', () => {
    expect(talk('gemeente Waterveen', 'Bea Bos', 'Petra Prins, petra@waterveen.example', press('skip'), press('send')).signUp).toMatchObject({ municipality: 'Waterveen', director: { name: 'Petra Prins', email: 'petra@waterveen.example' }, why: '' });
    expect(talk(...whole, 'terug').asked.state).toBe('askingWhy');
    expect(talk(...whole, 'nee').asked).toMatchObject({ state: 'askingMunicipality', draft: { name: 'Bea Bos' } });
    expect(talk('Waterveen', 'stop').asked.state).toBe('dropped');
    expect(talk('Waterveen', press('stop')).stored.state).toBe('dropped');
  });

  it.each([
    [['9'], 'municipality-unreadable'], [['x'.repeat(5000)], 'municipality-unreadable'], [['<script>alert(1)</script>'], 'municipality-unreadable'], [['Waterveen', 'b'], 'name-unreadable'], [['Waterveen', 'Bea\u0000Bos'], 'name-unreadable'],
    [['Waterveen', 'Bea Bos', 'Petra'], 'director-unreadable'], [['Waterveen', 'Bea Bos', 'petra@waterveen'], 'director-unreadable'], [['Waterveen', 'Bea Bos', 'x@y.nl, '.repeat(500)], 'director-unreadable'],
    [['Waterveen', 'Bea Bos', 'ik', 'y'.repeat(501)], 'why-too-long'], [['Waterveen', 'Bea Bos', 'ik', 'nu', 'misschien'], 'yes-or-no'],
  ] as const)('is asked again, with what is wrong: %j', (said, trouble) => {
    const { asked, stored } = talk(...said);
    expect(asked.trouble).toBe(trouble);
    expect(JSON.stringify(stored).length).toBeLessThan(1000);
    for (const language of ['nl', 'en'] as const) expect(enrolmentQuestion(asked, language).summary).not.toBe('');
  });

  it('hears that the municipality is here already, when it is named and when it is sent', () => {
    expect(enrol(beginEnrolment(email).stored, { kind: 'text', text: 'Waterveen' }, email, () => true)).toMatchObject({ stored: { state: 'askingMunicipality' }, asked: { trouble: 'municipality-taken' } });
    expect(after(talk(...whole).stored, { type: 'municipality.taken' }, email)).toMatchObject({ stored: { state: 'askingMunicipality' }, asked: { trouble: 'municipality-taken' } });
  });

  it.each(["'s-Hertogenbosch", 'Nuenen c.a.', 'Súdwest-Fryslân', 'Bergen (NH)'])('may be of %s', (municipality) => {
    expect(talk(municipality).stored).toMatchObject({ state: 'askingName', context: { municipality } });
  });

  it.each([['aanmelden', true], ['Ik wil mijn gemeente aanmelden', true], ['meld mijn gemeente aan', true], ['sign up', true], ['I want to sign up my municipality', true], ['hallo', false], ['ik kan me niet aanmelden bij de server', false], ['', false]])('says so: %s (%s)', (text, isRequest) => {
    expect(isEnrolRequest(text)).toBe(isRequest);
  });
});
