/** Review, submitting, starting over, and what is said when it is done or too late. */
import type { Texts } from '../nl.ts';

const counted = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

export const finishing: Texts['finishing'] = {
  review: {
    title: 'Check and send in',
    complete: 'Everything is answered. You can send it in.',
    incomplete: (open) => `${counted(open, 'question is', 'questions are')} still open. You may send it in all the same.`,
    incompleteHint: 'What stays open does not count. You can still talk about it in the workshop.',
    submitted: 'You have sent it in already. What you change counts at once.',
    open: (count) => `Still open: ${count}`,
    skipped: (count) => `Skipped: ${count}`,
    unknown: (count) => `I don’t know or not my field: ${count}`,
    remarks: (count) => `You wrote ${counted(count, 'remark', 'remarks')}.`,
    lookAgain: 'Look again: these answers lie apart',
    lookAgainRow: (row) => `${row.title}: on question ${row.id} you chose ${row.direct}, on the parts (${row.first} to ${row.last}) ${row.detailed} on average. Are both right?`,
    lookAgainHint: (id) => `Both may be true. If not, type for example ‘change ${id}’.`,
    hint: (number) => `Type ‘change ${number}’ to go to a question.`,
  },
  submitted: {
    title: 'Thank you, your answers are in',
    titleAgain: 'Thank you, your changes are in',
    caption: 'Receipt',
    at: 'Sent in on',
    answered: 'Questions with an answer',
    withoutAnswer: 'Questions without an answer',
    remarks: 'Remarks',
    late: 'It came after the due date. The facilitators see that with it.',
    changeable: (due) => `You can change things until ${due}.`,
    changeableLate: 'Later is possible too, until the workshop begins. Then it says that it was late.',
    next: (workshop) => `The facilitators now prepare the workshop. It is on ${workshop}.`,
    summary: (at) => `Thank you, your answers are in since ${at}.`,
  },
  early: (open) => `You cannot send it in yet: ${counted(open, 'question is', 'questions are')} still open. First answer a question.`,
  already: (at) => `Your answers are in since ${at}.`,
  alreadyHint: (workshop) => `Do you want to change something? Type for example ‘change 3’. You can until the workshop, on ${workshop}.`,
  restartCheck: (answered) => `Do you want to start over? I put your ${counted(answered, 'answer', 'answers')} aside. Then you begin at the first question.`,
  restarted: 'We start over. Your old answers are put aside and do not count.',
  restartDropped: 'Fine, we go on where you were.',
  closed: {
    submitted: 'The workshop has begun and your answers are fixed.',
    unsubmitted: 'The workshop has begun and answers can no longer be sent in.',
    next: (facilitators) => `Is there something you still want to say? Say it in the workshop or tell the facilitators: ${facilitators}.`,
  },
};
