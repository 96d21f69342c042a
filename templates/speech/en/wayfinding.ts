/** Where someone is, what can be typed, small talk, and getting back on the way. */
import type { Texts } from '../nl.ts';

export const wayfinding: Texts['wayfinding'] = {
  overview: {
    title: 'Your answers',
    summary: (answered, total) => `Your answers: ${answered} of the ${total} questions are answered.`,
    now: (value) => `now ${value}`,
    ambition: (value) => `ambition ${value}`,
    remark: 'remark',
    hint: (number) => `Do you want to change something? Type for example ‘change ${number}’.`,
  },
  progress: {
    standing: (answered, total, minutesLeft) => `You have answered ${answered} of the ${total} questions, ${minutesLeft}.`,
    all: (total) => `You have answered all ${total} questions.`,
    complete: (total) => `You have answered all ${total} questions. Check them and send them in.`,
    submitted: (answered, total) => `You have sent it in: ${answered} of the ${total} questions are answered.`,
    due: (due) => `You can send it in until ${due}.`,
    changeable: (workshop) => `You can change things until the workshop, on ${workshop}.`,
  },
  help: {
    title: 'What can you type?',
    summary: 'Choose a button or type your answer. This is what you can type.',
    lines: [
      '‘3’ – choose level 3',
      '‘don’t know’, ‘not my field’ or ‘skip’ – give no level',
      '‘explain’ – read more about the question',
      '‘what is a DPIA?’ – read what a word means',
      '‘back’ – go to the question before',
      '‘change 12’ or ‘question 3 should be 2’ – change an answer',
      '‘remark’ – write something about the question',
      '‘overview’ – look at your answers',
      '‘how far am I’ – see what is still to come',
      '‘pause’ and ‘go on’ – stop for now and go on again',
      '‘review’ and ‘submit’ – finish it',
      '‘who sees my answers’ – read who looks along',
      '‘my data’ or ‘erase my data’ – get what I keep of you, or have it erased',
      '‘start over’ – begin again at the first question',
      '‘nederlands’ – schakel over naar Nederlands',
      '‘human’ – ask a facilitator to contact you',
    ],
    director: (director) => `Questions about the scan itself? Ask ${director}, the process director.`,
  },
  languageSet: 'We continue in English.',
  humanCalled: {
    asked: (facilitators) => `I am asking the facilitators to contact you: ${facilitators}.`,
    meanwhile: 'Your answers are saved. Until you go on, I send no reminders. Do you want to go on? Type ‘go on’.',
  },
  paused: {
    saved: 'Fine, see you later. Your answers are saved.',
    due: (due) => `You can send it in until ${due}. Type ‘go on’ when you have time again.`,
  },
  welcomeBack: (name) => `Welcome back, ${name}.`,
  smallTalk: {
    greeting: 'Hello. Good to have you here.',
    thanks: 'You are welcome.',
    goodbye: 'Until next time. Your answers are saved.',
    bot: 'I am a bot. I ask the questions of the scan and save your answers.',
    complaint: 'I am sorry that this is not going well. Take a break if you like, or ask for a person.',
  },
  notUnderstood: {
    rephrased: {
      level: 'I did not understand that. Choose the level that fits, or say that you don’t know.',
      'yes-no': 'I did not understand that. Choose ‘yes’ or ‘no’.',
      other: 'I did not understand that. Choose a button, or say it in other words.',
    },
    withExamples: {
      level: 'I do not understand you yet. Type for example ‘3’, ‘don’t know’ or ‘explain’.',
      'yes-no': 'I do not understand you yet. Type ‘yes’ or ‘no’, or type ‘help’.',
      other: 'I do not understand you yet. Type for example ‘go on’, ‘overview’ or ‘help’.',
    },
    withHelp: (facilitators) => `We are not getting there together. Choose below what helps you. You can also talk to a person: ${facilitators}.`,
  },
  nothingToConfirm: 'There is nothing to say yes or no to now. Choose one of the answers, or type ‘help’.',
  textMissing: 'I see no text. Type your answer or choose a button.',
  refused: {
    status: (names) => `I tell only the process director and the facilitators how far everyone is. Ask ${names}.`,
    digest: (names) => `I mail the differences only to the facilitators. Ask ${names}.`,
    compose: (names) => `The process director decides who takes part. Ask ${names}.`,
    plan: (names) => `The process director decides when the workshop is. Ask ${names}.`,
    remind: (names) => `Reminding others is up to the process director. Ask ${names}.`,
  },
};
