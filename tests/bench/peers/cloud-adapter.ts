/** What both peers of botbuilder share: restify, and CloudAdapter with the token check of the real thing; the bot's own tokens come from the stand-in. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { createServer, plugins } from 'restify';

/** Serves `/api/messages` on a free port, and prints the port. */
export function serve(openIdMetadata: string, appId: string, onTurn: (context: TurnContext) => Promise<void>): void {
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
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request as never, response as never, onTurn);
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${String(server.address().port)}\n`));
}
