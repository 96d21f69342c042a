/** Recent: keeps what was read or written last, and no more than it may. */
import { expect, it } from 'vitest';
import { createRecent } from '../../store/embedded/recent.ts';
import { setting } from './contract.ts';

const kept = (id: string, version = 1) => ({ document: setting(id), version });

it('gives back what was kept last under an id', () => {
  const recent = createRecent(2);
  recent.keep(kept('a'));
  recent.keep(kept('a', 2));
  expect(recent.get('a')).toEqual(kept('a', 2));
  expect(recent.get('b')).toBeUndefined();
});

it('lets go of the one that was kept longest ago', () => {
  const recent = createRecent(2);
  for (const id of ['a', 'b', 'a', 'c']) recent.keep(kept(id));
  expect(['a', 'b', 'c'].filter((id) => recent.get(id))).toEqual(['a', 'c']);
});

it('keeps nothing of a kind that may keep nothing, nor after it was cleared', () => {
  const [none, some] = [createRecent(0), createRecent(2)];
  for (const recent of [none, some]) recent.keep(kept('a'));
  some.clear();
  expect([none.get('a'), some.get('a')]).toEqual([undefined, undefined]);
});
