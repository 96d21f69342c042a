/** The peer: Microsoft's echo sample on restify and CloudAdapter, without state, with the same token check; its own tokens come from the stand-in. */
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import { createServer, plugins } from 'restify';

const [openIdMetadata = '', appId = ''] = process.argv.slice(2);
const credentials = { signRequest: (request: { headers: { set(name: string, value: string): void } }) => { request.headers.set('authorization', 'Bearer bot-token-1'); return Promise.resolve(request); } };
const factory = { isValidAppId: (id: string) => Promise.resolve(id === appId), isAuthenticationDisabled: () => Promise.resolve(false), createCredentials: () => Promise.resolve(credentials) };
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
    OAuthUrl: 'https://api.botframework.com',
  },
  factory as never,
);
const adapter = new CloudAdapter(authentication);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const text = `Echo: ${context.activity.text}`;
  await context.sendActivity(MessageFactory.text(text, text));
  await next();
});

const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as never, response as never, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${String(server.address().port)}\n`));
