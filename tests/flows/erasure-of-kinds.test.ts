import { describe, expect, it } from 'vitest';
import { erasedMember } from '../../flows/erasure.ts';
import type { Judgement } from '../../flows/answer.ts';
import { buildMember } from '../support/member-builder.ts';

describe('what is left of an answer when its person is erased', () => {
  const left = (current: Judgement) => {
    const answers = { K1: { current, ambition: null, remark: null, history: [] } };
    const member = erasedMember(buildMember({ answers, submittedAt: '2026-11-01T10:00:00.000Z' }), 'anonymise', '2026-12-01T10:00:00.000Z');
    return member?.role === 'participant' ? member.answers['K1']?.current : undefined;
  };

  it('is a level, a number and options, and never a word of their own', () => {
    expect(left({ kind: 'level', level: 2 })).toEqual({ kind: 'level', level: 2 });
    expect(left({ kind: 'number', value: 12 })).toEqual({ kind: 'number', value: 12 });
    expect(left({ kind: 'options', options: ['gis'], other: 'van Anna' })).toEqual({ kind: 'options', options: ['gis'], other: null });
    expect(left({ kind: 'options', options: [], other: 'van Anna' })).toBeNull();
    expect(left({ kind: 'text', text: 'Ik ben Anna' })).toBeNull();
  });
});
