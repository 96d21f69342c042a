/** `scan …`, `participant …`, `facilitator …`, `director …`, as they are typed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../bot/cli/run.ts';
import { verbs } from '../../../bot/cli/verbs.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'datapeil-cli-scan-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<{ code: number; out: string; notes: string }> {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await runCli(args, verbs, { env: { DATA_DIR: join(directory, 'data') }, out: (line) => out.push(line), note: (line) => notes.push(line) });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}
const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).out) as Record<string, unknown>;

const file = (lines: readonly string[]) => {
  const path = join(directory, 'scan.yaml');
  writeFileSync(path, lines.join('\n'));
  return path;
};
const people = [
  'municipality: Waterveen',
  'director: Petra Prins <petra@waterveen.example>',
  'facilitators: [Fenna Faber <fenna@begeleiders.example>, Frits Fok <frits@begeleiders.example>]',
  'participants:',
  '  - { name: Anna Aalders, email: anna@waterveen.example, function: openbare orde en veiligheid }',
  '  - { name: Bram Bos, email: bram@waterveen.example, function: informatiemanager }',
];

describe('a scan on the command line', () => {
  it('is made from a file, shown, given other people, and closed', async () => {
    const made = await json('scan', 'create', '--from', file(people));
    expect(made).toMatchObject({ ok: true, scan: { municipality: 'Waterveen', state: 'composing', revision: 1 } });
    const { id } = made['scan'] as { readonly id: string };
    expect(await json('scan', 'show', id)).toMatchObject({
      step: 2,
      waitsFor: 'process-director',
      people: expect.arrayContaining([expect.objectContaining({ name: 'Anna Aalders', discipline: 'security', state: 'not-started' }), expect.objectContaining({ name: 'Frits Fok', role: 'facilitator' })]) as unknown,
    });
    expect((await run('participant', 'add', id, '--name', 'Chris Claassen', '--email', 'chris@waterveen.example', '--function', 'privacy officer')).code).toBe(0);
    expect((await run('participant', 'replace', id, '--email', 'bram@waterveen.example', '--name', 'Sem Smit', '--new-email', 'sem@waterveen.example')).code).toBe(0);
    expect((await run('participant', 'remove', id, '--email', 'anna@waterveen.example')).code).toBe(0);
    expect((await run('facilitator', 'replace', id, '--email', 'frits@begeleiders.example', '--name', 'Gerda Groot', '--new-email', 'gerda@begeleiders.example')).code).toBe(0);
    expect((await run('director', 'replace', id, '--email', 'petra@waterveen.example', '--name', 'Pia Post', '--new-email', 'pia@waterveen.example')).code).toBe(0);
    const { out } = await run('scan', 'show', id);
    expect(out).toMatch(/step 2 of 7 \(composing\), waits for process-director/);
    for (const name of ['Chris Claassen', 'Sem Smit', 'Gerda Groot', 'Pia Post', 'Fenna Faber']) expect(out).toContain(name);
    for (const name of ['Bram Bos', 'Anna Aalders', 'Frits Fok', 'Petra Prins']) expect(out).not.toContain(name);
    expect(await json('scan', 'close', id, '--reason', 'Fusie')).toMatchObject({ ok: true, scan: { state: 'closed' } });
  });

  it('is listed with its step, beside the others', async () => {
    await run('scan', 'create', '--from', file(people));
    await run('scan', 'create', '--municipality', 'Merenburg');
    const { out } = await run('scan', 'list');
    expect(out.split('\n')).toEqual([expect.stringContaining('Merenburg; step 2 of 7'), expect.stringContaining('Waterveen; step 2 of 7 (composing), waits for process-director')]);
    expect(JSON.parse((await run('scan', 'list', '--json')).out)).toMatchObject([{ municipality: 'Merenburg', step: 2, who: 'process-director' }, {}]);
  });

  it('gets ids of its own, however often the municipality signs up', async () => {
    const ids = [await json('scan', 'create', '--municipality', 'Waterveen'), await json('scan', 'create', '--municipality', 'Waterveen')].map((made) => (made['scan'] as { readonly id: string }).id);
    expect(ids[1]).toBe(`${String(ids[0])}-2`);
  });

  it('is looked for in a store that is there', async () => {
    expect((await run('scan', 'list')).notes).toContain('where no store is');
  });

  it.each([
    [['scan', 'create'], 2, '--municipality NAME is missing'],
    [['scan', 'create', '--from', '/nowhere/scan.yaml'], 2, 'cannot be read'],
    [['scan', 'create', '--municipality', 'Waterveen', '--workshop', '30 februari'], 2, 'There is no 30 februari'],
    [['scan', 'create', '--municipality', 'Waterveen', '--workshop', '12 maart 2020'], 2, 'that day is over'],
    [['scan', 'create', '--municipality', 'Waterveen', '--workshop', 'morgen'], 2, 'too soon'],
    [['scan', 'create', '--municipality', 'Waterveen', '--director', 'Petra'], 2, 'Name <name@example.org>'],
    [['scan', 'show', 'nowhere'], 2, 'There is no scan nowhere'],
    [['scan', 'move', 'nowhere'], 2, '--workshop DATE is missing'],
    [['scan', 'close', 'nowhere', '--reason', 'x'], 1, 'UNKNOWN_SCAN'],
    [['participant', 'add', 'nowhere', '--name', 'Anna'], 2, 'Give the e-mail address as well'],
    [['participant', 'remove', 'nowhere', '--email', 'anna@waterveen.example'], 2, 'There is no participant anna@waterveen.example in nowhere'],
  ])('%j ends with %i and says: %s', async (args, code, words) => {
    await run('scan', 'create', '--municipality', 'Merenburg');
    const ran = await run(...args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.notes).toContain(words);
  });

  it('names every fault of a file by its field', async () => {
    const { code, notes } = await run('scan', 'create', '--from', file(['municipality: ""', 'director: Petra', 'participants: [{ name: Anna, email: x }]', 'facilitator: []']));
    expect(code).toBe(2);
    for (const words of ['municipality: is empty', 'director: must be written as', 'participants › 0 › function', 'facilitator']) expect(notes).toContain(words);
  });

  it('says all that is wrong with the people, as text and as JSON, and makes nothing', async () => {
    const path = file([...people, '  - { name: Bea, email: bram@waterveen.example, function: kok }']);
    const { code, notes } = await run('scan', 'create', '--from', path);
    expect(code).toBe(1);
    expect(notes).toMatch(/Which function has Bea[^]*Bram Bos is participant in this scan already[^]*Nothing was changed/);
    expect(await json('scan', 'create', '--from', path)).toMatchObject({ ok: false, problems: [{ problem: 'discipline-unknown' }, { problem: 'here-already' }] });
  });
});

describe('account managers on the command line', () => {
  const nadia = ['--name', 'Nadia Noort', '--email', 'nadia@leiding.example'] as const;

  it('are added, listed, replaced and removed', async () => {
    expect(await json('account-manager', 'add', ...nadia)).toEqual({ ok: true, accountManagers: [{ name: 'Nadia Noort', email: 'nadia@leiding.example' }] });
    const managers = file(['account-managers: [Omar Oud <omar@leiding.example>]']);
    expect((await run('account-manager', 'add', '--from', managers)).out).toBe('Nadia Noort <nadia@leiding.example>\nOmar Oud <omar@leiding.example>');
    expect(await json('account-manager', 'replace', '--email', 'OMAR@leiding.example', '--name', 'Pim Pol', '--new-email', 'pim@leiding.example')).toMatchObject({ accountManagers: [{ name: 'Nadia Noort' }, { name: 'Pim Pol' }] });
    expect(await json('account-manager', 'remove', '--email', 'nadia@leiding.example')).toMatchObject({ accountManagers: [{ name: 'Pim Pol' }] });
    expect(await json('account-manager', 'add', ...nadia)).toMatchObject({ ok: true });
    expect(await json('account-manager', 'list')).toMatchObject({ accountManagers: [{ name: 'Nadia Noort' }, { name: 'Pim Pol' }] });
    expect((await run('scan', 'list')).out).toBe('');
  });

  it('are refused, with what to do, and nobody is added', async () => {
    await run('account-manager', 'add', ...nadia);
    expect(await run('account-manager', 'add', ...nadia)).toMatchObject({ code: 1, notes: expect.stringMatching(/Nadia Noort is account manager.*already[^]*Nothing was changed/) as string });
    expect(await json('account-manager', 'add', '--name', 'X', '--email', 'nobody')).toMatchObject({ ok: false, problems: [{ problem: 'email-unreadable' }] });
    expect(await run('account-manager', 'remove', '--email', 'omar@leiding.example')).toMatchObject({ code: 1, notes: expect.stringContaining('omar@leiding.example') as string });
    expect(await run('account-manager', 'add', '--name', 'X')).toMatchObject({ code: 2, notes: expect.stringContaining('Give the e-mail address as well') as string });
    expect(await run('account-manager', 'add', '--from', file(['account-managers: [Omar]']))).toMatchObject({ code: 2, notes: expect.stringContaining('must be written as Name') as string });
    expect(await run('account-manager', 'replace', '--name', 'X', '--new-email', 'x@y.example')).toMatchObject({ code: 2 });
    expect(await json('account-manager', 'list')).toMatchObject({ accountManagers: [{ name: 'Nadia Noort' }] });
  });
});
