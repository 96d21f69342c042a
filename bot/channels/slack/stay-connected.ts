/**
 * Stays connected to Slack's socket. The library's own way back ends the process when Slack cannot be reached just then.
 * May import: bot, @slack/bolt (types).
 */
import type { SocketModeReceiver } from '@slack/bolt';
import { factsOf, type Log } from '../../log.ts';

const firstWaitMs = 1000;
const longestWaitMs = 30_000;

/**
 * Connects, and again whenever the connection ends: at once when Slack ended it, later and later while Slack cannot be reached.
 * @returns a stop; it resolves when the connection is closed
 */
export function stayConnected(receiver: SocketModeReceiver, wait: (ms: number) => Promise<void>, log: Log): () => Promise<void> {
  const { client } = receiver;
  let isStopped = false;
  const run = async () => {
    let waitMs = firstWaitMs;
    while (!isStopped) {
      try {
        await client.start();
        log('info', 'slack.connected');
        waitMs = firstWaitMs;
        await new Promise((resolve) => client.once('disconnected', resolve));
      } catch (error) {
        log('warn', 'slack.connect.failed', factsOf(error));
        await wait(waitMs);
        waitMs = Math.min(longestWaitMs, waitMs * 2);
      }
    }
  };
  void run();
  return async () => {
    isStopped = true;
    await client.disconnect();
  };
}
