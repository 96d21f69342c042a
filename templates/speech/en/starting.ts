/** Before the first question: what it is, who sees what, whether the person takes part. */
import type { Texts } from '../nl.ts';

export const starting: Texts['starting'] = {
  consent: {
    title: (municipality) => `Data scan of ${municipality}`,
    invitation: (name) => `Hello ${name}, good to have you here. Will you take part?`,
    purpose: 'The scan shows you together how the municipality works with data now. And where you want to go.',
    perspective: (discipline) => `You answer from your own function: ${discipline}.`,
    size: (items, minutes) => `There are ${items} questions. They take you about ${minutes} minutes.`,
    pausing: 'You may stop in between and go on later.',
    due: (due) => `Send in your answers before ${due}.`,
    workshop: (workshop) => `The workshop is on ${workshop}.`,
    voluntary: 'Taking part is voluntary.',
    summary: ({ municipality, items, minutes }) => `Will you take part in the data scan of ${municipality}? There are ${items} questions, about ${minutes} minutes. Taking part is voluntary.`,
  },
  sees: {
    facilitators: (names) => `The facilitators see your answers, with your name and function: ${names}.`,
    director: (director) => `${director} is process director and sees only how far you are.`,
    colleagues: 'Your colleagues see nothing of your answers before the workshop.',
  },
  privacy: {
    title: 'Who sees my answers?',
    summary: 'Only the facilitators see your answers. The process director sees how far you are. Colleagues see nothing before the workshop.',
    remarks: 'Your remarks are part of your answers. The same people see them.',
    purpose: 'The facilitators use them to prepare the workshop.',
    questions: (director) => `Do you have questions about this? Ask ${director}.`,
  },
  declined: {
    done: 'Fine, you do not take part. I ask you nothing and send no reminders.',
    director: (director) => `${director} sees that you do not take part, and nothing else.`,
    backAgain: 'Did you change your mind? Choose ‘Take part after all’.',
  },
};
