import type { Texts } from '../nl.ts';

export const enrolment: Texts['enrolment'] = {
  invite: 'Do you want to sign up your municipality for the data scan? Type ‘sign up’ or choose the button.',
  intro: 'Good that you want to sign up your municipality. I ask you four questions. You can always type ‘back’ or ‘stop’.',
  ask: {
    municipality: 'What is your municipality called?',
    name: 'What is your name? Give your first and last name.',
    director: 'Who is to be the process director? They choose the group and a day for the workshop. Is that you? Otherwise type a name and an e-mail address.',
    why: 'Why do you take part, and when would it suit? One or two sentences will do.',
    check: 'Is this right, and shall I send it?',
  },
  check: { title: 'Your sign-up', caption: 'The sign-up', municipality: 'Municipality', by: 'Signed up by', director: 'Process director', why: 'Why and when', notSaid: 'not said', named: (name, email) => `${name} (${email})` },
  trouble: {
    'municipality-unreadable': 'I do not read that as the name of a municipality. Type the name alone, for instance Waterveen.',
    'municipality-taken': 'This municipality has a sign-up or a scan already. Ask within your municipality who runs it. Is it another municipality? Then type that name.',
    'name-unreadable': 'I do not read that as a name. Type your first and last name.',
    'director-unreadable': 'A name or an e-mail address is missing. Type for instance ‘Petra Prins, petra@example.org’, or choose the button if it is you.',
    'why-too-long': 'That is too long. Write it in 500 characters at most, or skip it.',
    'yes-or-no': 'I did not understand that. Choose a button, or type your answer.',
  },
  sent: (email) => `Your sign-up has been sent. You will get a confirmation at ${email}, with how it goes on.`,
  dropped: 'Fine, I sent nothing. Type ‘sign up’ if you want to do it later.',
  noAddress: 'I cannot read your e-mail address here. So I cannot take your sign-up. Ask the account manager of the data scan to sign up your municipality.',
  tooOften: 'You sent too many messages. Try again in an hour; what you said is kept.',
  buttons: { begin: 'Sign up my municipality', self: 'That is me', skip: 'Skip', send: 'Yes, send it', again: 'No, start again', back: 'Back', stop: 'Stop' },
};
