/** The questions, the receipts, and what happens when an answer does not fit. */
import type { Texts } from '../nl.ts';

export const answering: Texts['answering'] = {
  question: {
    summary: (number, title, options) => `Question ${number}: ${title}. You choose from ${options} answers.`,
    options: 'What fits your municipality best now?',
    newModule: (module) => `New part: ${module}.`,
    given: 'your answer before',
    scale: 'What fits your municipality best?',
    single: 'Choose what fits best.',
    multiple: 'Choose everything that fits. Then choose ‘Done’.',
    number: (lowest, highest, unit) => `Type a number from ${lowest} to ${highest} (${unit}).`,
    text: 'Type your answer in your own words.',
    openSummary: (number, title) => `Question ${number}: ${title}. You type your answer yourself.`,
    taken: 'chosen',
    before: (value) => `Your answer before: ${value}`,
    unscored: 'This question does not count in the score.',
  },
  ambition: {
    title: (number) => `${number} · Ambition`,
    summary: (number, title, options) => `Ambition for question ${number}: ${title}. You choose from ${options} answers.`,
    options: 'Where should your municipality go?',
    current: 'now',
  },
  ambitionCheck: ({ number, current, ambition }) => `For ${number} your ambition is ${ambition}, lower than the ${current} of now. That is fine. Do you mean it?`,
  recorded: {
    current: (number, value) => `Noted: ${number} is now ${value}.`,
    ambition: (number, value) => `Noted: the ambition for ${number} is ${value}.`,
    answer: (number, value) => `Noted for ${number}: ${value}.`,
    both: (number, current, ambition) => `Noted for ${number}: now ${current}, ambition ${ambition}.`,
  },
  changed: {
    current: (number, before, value) => `Changed: ${number} went from ${before} to ${value}.`,
    ambition: (number, before, value) => `Changed: the ambition for ${number} went from ${before} to ${value}.`,
  },
  inSubmission: 'The answers you sent in are updated.',
  late: 'The facilitators see that this came after the due date.',
  kept: (number) => `Fine, ${number} stays as it was.`,
  outOfRange: {
    choice: (lowest, highest) => `That number is not there. Choose a number from ${lowest} to ${highest}.`,
    amount: (lowest, highest) => `That number does not fit here. Type a number from ${lowest} to ${highest}.`,
  },
  noAmbition: (number) => `For ${number} I only ask how it is now. It has no ambition.`,
  other: {
    question: (number, title) => `What is the other answer to ${number}, ${title}?`,
    hint: 'Type it in a few words.',
  },
  noSuchItem: (spoken, numbers) => `I do not know question ${spoken}. Choose a number from ${numbers}.`,
  numbers: (first, last) => `${first} to ${last}`,
  firstItem: 'This is the first question, so there is no way back. Choose an answer or skip it.',
  correctionCheck: {
    current: (number, value) => `Shall I set question ${number} to ${value}?`,
    ambition: (number, value) => `Shall I set the ambition for question ${number} to ${value}?`,
    before: (before) => `It is ${before} now.`,
  },
  correctionDropped: 'Fine, I change nothing.',
  alreadyAnswered: {
    current: (number, value) => `For question ${number} you gave ${value} before. Do you want another? Choose ‘Go to question ${number}’.`,
    ambition: (number, value) => `For the ambition of ${number} you gave ${value} before. Do you want another? Choose ‘Go to question ${number}’.`,
  },
  readings: 'What do you mean? Choose one of these.',
  chosen: {
    current: (label) => `Chosen for now: ${label}`,
    ambition: (label) => `Chosen as ambition: ${label}`,
    other: (label) => `Chosen: ${label}`,
  },
};
