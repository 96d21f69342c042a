/**
 * `person export` and `person erase`: what is kept of someone, in every scan; given, or taken away.
 * May import: flows, store, templates, bot.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isErased } from '../../flows/erasure.ts';
import type { Member } from '../../flows/member.ts';
import { isSameAddress } from '../../flows/people.ts';
import { readStore } from '../../store/archive/read-store.ts';
import type { Store } from '../../store/port.ts';
import { textsIn } from '../../templates/speech/texts.ts';
import { writeAudit } from '../audit.ts';
import { createClock } from '../clock.ts';
import { createEraser } from '../erase-person.ts';
import { holdingOf } from '../holding-of.ts';
import { loadSubjects } from '../subjects.ts';
import { readAheadMs } from '../try/kept-clock.ts';
import { parseFlags } from './parse-flags.ts';
import { PersonError } from './person-error.ts';
import { UsageError } from './usage-error.ts';
import type { Verb } from './verb.ts';
import { withStore } from './with-store.ts';

export const personExport: Verb = {
  name: 'person export',
  usage: 'ADDRESS_OR_ID FOLDER [--json]',
  purpose: 'Writes everything that is kept of someone to two new files in a folder: one to read, one for a computer.',
  run: (args, io) => {
    const { flags, words: [who = '', folder = ''] } = parseFlags(args, { json: 'switch' }, ['ADDRESS_OR_ID', 'FOLDER']);
    return withStore(io, { which: 'existing' }, async (store) => {
      const members = await found(store, who);
      const [{ language }] = members;
      const subjects = loadSubjects();
      const clock = createClock(await readAheadMs(store));
      const holdings = await Promise.all(members.map(async (member) => {
        await subjects.prepare(member, store);
        return { holding: await holdingOf(store, member), questionnaire: subjects.of(member).questionnaire };
      }));
      const { ownDataFiles } = await import('../../templates/mails/own-data-mail.ts');
      const files: string[] = [];
      for (const { filename, content } of ownDataFiles(holdings, textsIn(language).ownData.mail.file)) {
        const file = join(folder, filename);
        await writeFile(file, content, { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
          const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
          throw new PersonError(`${file} could not be written (${reason}). Name a folder that is there, without these files in it.`, { cause });
        });
        files.push(file);
      }
      const at = clock.now();
      for (const { id, scanId } of members) await writeAudit(store, { id: `exported.${id}.${at}`, scanId, at, by: 'operator', did: 'exported', about: id });
      io.out(flags.json ? JSON.stringify({ files, members: members.map(({ id }) => id) }) : files.join('\n'));
      return 0;
    });
  },
};

export const personErase: Verb = {
  name: 'person erase',
  usage: 'ADDRESS_OR_ID (--dry-run | --surely) [--json]',
  purpose: 'Erases someone from every scan; submitted levels stay without a name where the scan says so. It cannot be undone, so it asks for --surely.',
  run: (args, io) => {
    const { flags, words: [who = ''] } = parseFlags(args, { 'dry-run': 'switch', surely: 'switch', json: 'switch' }, ['ADDRESS_OR_ID']);
    if (flags['dry-run'] === flags.surely) throw new UsageError('Say --dry-run to see who it would be, or --surely to erase.');
    return withStore(io, { which: 'existing' }, async (store) => {
      const members = await found(store, who);
      const eraser = createEraser({ store, clock: createClock(await readAheadMs(store)) });
      if (flags.surely) for (const member of members) await eraser.person(member, 'operator');
      const named = members.map(({ id, scanId, role }) => ({ id, scanId, role }));
      io.out(flags.json ? JSON.stringify({ isDryRun: flags['dry-run'], members: named }) : `${flags.surely ? 'Erased' : 'Would be erased'}: ${named.map(({ id, scanId, role }) => `${id} (${role} of ${scanId})`).join(', ')}.`);
      return 0;
    });
  },
};

/** By id, or by address in every scan. @throws PersonError when nobody is found */
async function found(store: Store, who: string): Promise<readonly [Member, ...Member[]]> {
  const members: Member[] = [];
  for await (const { kept } of readStore(store, ['members'])) {
    if (!('id' in kept)) continue;
    const member = (await store.members.get(kept.id))?.document;
    if (member && !isErased(member) && (member.id === who || isSameAddress(member.email, who))) members.push(member);
  }
  const [first, ...rest] = members;
  if (!first) throw new PersonError(`Nobody is known as "${who}". Give the mail address or the id as the store has it; who was erased is not found any more.`);
  return [first, ...rest];
}
