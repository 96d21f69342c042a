/**
 * Three replicas on one store and 3,500 due nudges: one is killed half way, one is suspended past its claims and goes on.
 * Everyone hears once. Twice is allowed where the platform took the message and the sender ended before it had written that down.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { MemberId } from '../../flows/people.ts';
import { withDueAt } from '../../flows/outbox.ts';
import { kinds } from '../../store/documents.ts';
import { openMongo } from '../../store/mongo.ts';
import { buildMember } from '../support/member-builder.ts';
import { mongoMissing } from '../support/mongo-missing.ts';
import { findMongo, ownDatabase } from '../support/mongo-server.ts';
import { replicaQuestionnaire } from '../support/replica.ts';

const server = await findMongo();
const people = 3_500;
/** A write may take this long where the machine is loaded. */
const recordMs = 10_000;
/** When everyone's reminder goes out: the Tuesday after the scan opened. */
const now = '2026-11-03T08:00:05.000Z';

interface Sent {
  readonly by: string;
  readonly id: string;
  readonly at: number;
}

if (server === null) mongoMissing();
else {
  it('tells each of 3,500 people once', { timeout: 280_000 }, async () => {
    const { uri, remove } = ownDatabase(server);
    const store = await openMongo(uri, { timeoutMs: 60_000 });
    const sent: Sent[] = [];
    const standIn = createServer((request, response) => {
      const [, by = '', memberId = '', key = ''] = (request.url ?? '').split('/');
      sent.push({ by, id: `${memberId} ${key}`, at: performance.now() });
      response.end();
    }).listen(0, '127.0.0.1');
    await once(standIn, 'listening');
    const children = new Map<string, ChildProcess>();
    try {
      const ids = Array.from({ length: people }, (_, index) => `p${String(index).padStart(4, '0')}` as MemberId);
      for (let first = 0; first < people; first += 250) {
        await store.archive.putDocuments('members', ids.slice(first, first + 250).map((id) => {
          const { version, id: questionnaire } = replicaQuestionnaire;
          const contacts = [{ address: { channel: 'slack', teamId: 'T1', userId: id, conversationId: 'D1' }, unreachable: null }] as const;
          const body = withDueAt(buildMember({ id, contacts, questionnaire: { id: questionnaire, version }, nudged: [{ milestone: 'invitation', at: now, outcome: 'sent' }] }), now);
          return { id, version: 1, schemaVersion: kinds.members.schemaVersion, scanId: body.scanId, dueAt: body.dueAt, body };
        }));
      }
      const aheadMs = Date.parse(now) - Date.now();
      const { port } = standIn.address() as AddressInfo;
      for (const name of ['killed', 'suspended', 'steady']) {
        const args = [resolve('tests/faults/nudging-process.ts'), uri, String(aheadMs), `http://127.0.0.1:${port}`, name];
        const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
        children.set(name, child);
        await once(child.stdout, 'data');
      }
      const distinct = () => new Set(sent.map(({ id }) => id)).size;
      const reached = (count: number) => vi.waitFor(() => expect(distinct()).toBeGreaterThanOrEqual(count), { timeout: 200_000, interval: 2 });

      await reached(1_000);
      children.get('suspended')?.kill('SIGSTOP');
      const suspendedAt = performance.now();
      await reached(people / 2);
      children.get('killed')?.kill('SIGKILL');
      const killedAt = performance.now();
      // Its claims are over when another has said what it left.
      await reached(people);
      const continuedAt = performance.now();
      children.get('suspended')?.kill('SIGCONT');
      await vi.waitFor(async () => expect(await store.members.due(new Date(Date.now() + aheadMs + 60_000).toISOString(), 10)).toEqual([]), { timeout: 90_000, interval: 500 });
      expect(performance.now() - suspendedAt).toBeGreaterThan(30_000);

      expect(distinct()).toBe(people);
      expect(new Set(sent.map(({ id }) => id.split(' ')[0]))).toEqual(new Set(ids));
      const first = new Map<string, Sent>();
      const twice = sent.flatMap((later) => {
        const earlier = first.get(later.id);
        first.set(later.id, earlier ?? later);
        return earlier ? [{ earlier, later }] : [];
      });
      // Handed over when its sender was ended or suspended, or handed over by that one sending as it went on: the time that writing it down takes.
      const isNear = (at: number, moment: number) => Math.abs(at - moment) < recordMs;
      const blamed = twice.map(({ earlier, later }) => {
        if (earlier.by === 'killed' && isNear(earlier.at, killedAt)) return 'killed';
        if (earlier.by === 'suspended' && isNear(earlier.at, suspendedAt)) return 'suspended';
        return later.by === 'suspended' && isNear(later.at, continuedAt) ? 'suspended' : 'nobody';
      });
      console.log(`  ${people} people, ${sent.length} messages; twice: ${twice.length} (${blamed.join(', ')})`);
      expect(blamed).not.toContain('nobody');
      for (const name of ['killed', 'suspended']) expect(blamed.filter((by) => by === name).length, name).toBeLessThanOrEqual(1);
    } finally {
      for (const child of children.values()) child.kill('SIGKILL');
      standIn.close();
      await store.close();
      await remove();
    }
  });
}
