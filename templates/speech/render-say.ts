/**
 * Renders what the bot has to say as a message, in the person's language. A Say without a card is a type error here.
 * May import: flows, templates/message, templates/speech.
 */
import type { Say } from '../../flows/say.ts';
import type { Message } from '../message.ts';
import type { Cards, SayName, SayOf, Speaker } from './card.ts';
import { answeringCards } from './cards/answering.ts';
import { deskCards } from './cards/desk.ts';
import { digestCards } from './cards/digest.ts';
import { explainingCards } from './cards/explaining.ts';
import { finishingCards } from './cards/finishing.ts';
import { manageCards } from './cards/manage.ts';
import { nudgeCards } from './cards/nudge.ts';
import { ownDataCards } from './cards/own-data.ts';
import { questionCards } from './cards/question.ts';
import { remarkCards } from './cards/remarks.ts';
import { scanCards } from './cards/scan.ts';
import { startingCards } from './cards/starting.ts';
import { wayfindingCards } from './cards/wayfinding.ts';

const cards: Cards = {
  ...startingCards,
  ...questionCards,
  ...answeringCards,
  ...remarkCards,
  ...explainingCards,
  ...wayfindingCards,
  ...finishingCards,
  ...nudgeCards,
  ...ownDataCards,
  ...deskCards,
  ...scanCards,
  ...manageCards,
  ...digestCards,
};

/** Pure. @throws UnknownItemError when the Say is about an item that the speaker's questionnaire does not have */
export function renderSay(say: Say, speaker: Speaker): Message {
  return render(say.say, say, speaker);
}

function render<Name extends SayName>(name: Name, say: SayOf<Name>, speaker: Speaker): Message {
  return cards[name](say, speaker);
}
