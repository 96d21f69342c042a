/** The peer by the book: Microsoft's multi-turn prompt sample with our questions in its waterfall, its state durable. */
import { ActivityHandler, ConversationState, UserState, type StatePropertyAccessor, type TurnContext } from 'botbuilder';
import { ChoiceFactory, ChoicePrompt, ComponentDialog, ConfirmPrompt, DialogSet, DialogTurnStatus, WaterfallDialog, type FoundChoice, type WaterfallStepContext } from 'botbuilder-dialogs';
import { replicaQuestionnaire } from '../../support/replica.ts';
import { serve } from './cloud-adapter.ts';
import { openLmdbStorage } from './lmdb-storage.ts';

const [openIdMetadata = '', appId = '', dataDir = ''] = process.argv.slice(2);
const waterfall = 'scan';
const consent = 'consent';
const level = 'level';

interface Question {
  readonly key: string;
  readonly text: string;
  readonly levels: readonly string[];
}
const questions: readonly Question[] = replicaQuestionnaire.items.flatMap(({ id, title, levels: localised }) => {
  const levels = localised.map(({ nl }) => nl);
  return [
    { key: `${id}.current`, text: title.nl, levels },
    { key: `${id}.ambition`, text: `${title.nl}: waar wil je naartoe?`, levels },
  ];
});

class ScanDialog extends ComponentDialog {
  constructor(private readonly answers: StatePropertyAccessor<Record<string, number>>) {
    super('scan-dialog');
    this.addDialog(new ConfirmPrompt(consent));
    this.addDialog(new ChoicePrompt(level));
    const asked = questions.map(({ text, levels }, index) => async (step: WaterfallStepContext) => {
      await this.keep(step, index - 1);
      return step.prompt(level, { prompt: text, choices: ChoiceFactory.toChoices([...levels]) });
    });
    this.addDialog(new WaterfallDialog(waterfall, [(step) => step.prompt(consent, 'Wil je meedoen aan de scan?'), ...asked, async (step) => {
      await this.keep(step, questions.length - 1);
      await step.context.sendActivity('Dank je wel. Alles is ingevuld.');
      return step.endDialog();
    }]));
    this.initialDialogId = waterfall;
  }

  async run(context: TurnContext, accessor: StatePropertyAccessor): Promise<void> {
    const dialogs = new DialogSet(accessor);
    dialogs.add(this);
    const dialog = await dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog(this.id);
  }

  private async keep(step: WaterfallStepContext, index: number): Promise<void> {
    const question = questions[index];
    if (!question) return;
    const answers = await this.answers.get(step.context, {});
    answers[question.key] = (step.result as FoundChoice).index + 1;
  }
}

const storage = openLmdbStorage(dataDir);
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const dialogState = conversationState.createProperty('DialogState');
const dialog = new ScanDialog(userState.createProperty('answers'));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await dialog.run(context, dialogState);
  await next();
});
bot.onDialog(async (context, next) => {
  await conversationState.saveChanges(context, false);
  await userState.saveChanges(context, false);
  await next();
});
serve(openIdMetadata, appId, (context) => bot.run(context));
