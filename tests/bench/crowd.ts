/**
 * Crowd: people in Teams who all talk at once. Each says the next thing when the answer to the last one is there, as people do; what counts
 * is the time until that answer, not until the acknowledgement.
 */
import { Agent, request } from 'node:http';
import type { BotConnector, Received } from '../support/teams/bot-connector.ts';
import { teamsPerson, type Deliver, type TeamsPerson } from '../support/teams/teams-person.ts';

export interface CrowdRun {
  readonly turns: number;
  readonly perSecond: number;
  /** Milliseconds from sending to the answer, every turn's, lowest first. */
  readonly latencies: readonly number[];
  /** Turns that were refused, or had no answer in time. */
  readonly failures: number;
}

export interface Crowd {
  /** Everyone says these things, one after the other; all of them at once. @param textOf what the person with this number says at this turn */
  talk(people: readonly number[], turns: number, textOf: (person: number, turn: number) => string): Promise<CrowdRun>;
  close(): void;
}

/** As a platform has them to one bot: kept, and far fewer than people. */
const connections = 128;
/** Microsoft's machines share few tokens. */
const tokensInUse = 10;
const patienceMs = 60_000;

export async function createCrowd(connector: BotConnector, port: number): Promise<Crowd> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections });
  const tokens = await Promise.all(Array.from({ length: tokensInUse }, (_, index) => connector.token({ jti: String(index) })));
  const waiting = new Map<string, () => void>();
  const hear = ({ conversationId }: Received): void => waiting.get(conversationId)?.();
  connector.listeners.add(hear);

  const deliver: Deliver = (_, body, token) =>
    new Promise((resolve, reject) => {
      const bytes = Buffer.from(body);
      const headers = { 'Content-Type': 'application/json', 'Content-Length': bytes.length, Authorization: `Bearer ${token ?? ''}` };
      const sent = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: '', body: null }));
      });
      sent.on('error', reject);
      sent.end(bytes);
    });

  /** @returns whether it was taken and answered */
  const turn = async (speaker: TeamsPerson, text: string, token: string): Promise<boolean> => {
    const { conversationId } = speaker;
    let timer: NodeJS.Timeout | undefined;
    const answered = new Promise<boolean>((resolve) => {
      waiting.set(conversationId, () => resolve(true));
      timer = setTimeout(() => resolve(false), patienceMs);
    });
    const { status } = await speaker.post({ type: 'message', text, textFormat: 'plain' }, token);
    const isAnswered = status === 200 && (await answered);
    clearTimeout(timer);
    waiting.delete(conversationId);
    return isAnswered;
  };

  return {
    async talk(people, turns, textOf) {
      const latencies: number[] = [];
      let failures = 0;
      const startedAt = performance.now();
      await Promise.all(people.map(async (number) => {
        const speaker = teamsPerson(connector, () => '', nameOf(number), `${nameOf(number)}@merenburg.example`, deliver);
        const token = tokens[number % tokensInUse] ?? '';
        for (let index = 0; index < turns; index++) {
          const from = performance.now();
          if (await turn(speaker, textOf(number, index), token)) latencies.push(performance.now() - from);
          else failures += 1;
        }
      }));
      const seconds = (performance.now() - startedAt) / 1000;
      return { turns: people.length * turns, perSecond: (people.length * turns) / seconds, latencies: latencies.sort((a, b) => a - b), failures };
    },
    close: () => {
      connector.listeners.delete(hear);
      agent.destroy();
    },
  };
}

export function nameOf(person: number): string {
  return `p${String(person)}`;
}

/** @param share 0 to 1 */
export function percentile(latencies: readonly number[], share: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
}
