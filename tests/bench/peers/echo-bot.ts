/** The peer without state: Microsoft's echo sample. */
import { ActivityHandler, MessageFactory } from 'botbuilder';
import { serve } from './cloud-adapter.ts';

const [openIdMetadata = '', appId = ''] = process.argv.slice(2);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const text = `Echo: ${context.activity.text}`;
  await context.sendActivity(MessageFactory.text(text, text));
  await next();
});
serve(openIdMetadata, appId, (context) => bot.run(context));
