import { describe, expect, it } from 'vitest';
import { mayAsk } from '../../flows/access.ts';

describe('who may ask what', () => {
  it.each([
    ['participant', 'status', false],
    ['participant', 'digest', false],
    ['process-director', 'status', true],
    ['process-director', 'digest', false],
    ['facilitator', 'status', true],
    ['facilitator', 'digest', true],
  ] as const)('%s, %s: %s', (role, question, isAllowed) => {
    expect(mayAsk(role, question)).toBe(isAllowed);
  });
});
