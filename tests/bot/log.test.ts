import { describe, expect, it } from 'vitest';
import { HttpError } from '../../bot/http-error.ts';
import { createLog, factsOf } from '../../bot/log.ts';

describe('the log', () => {
  it('has one JSON line an event, whatever is in it', () => {
    const lines: string[] = [];
    createLog((line) => lines.push(line), () => '2026-11-02T08:00:00.000Z')('info', 'request.refused', { path: 'a\nb"c\u2028' });
    expect(lines).toEqual(['{"at":"2026-11-02T08:00:00.000Z","level":"info","event":"request.refused","path":"a\\nb\\"c\u2028"}\n']);
  });
});

describe('what it says of an error', () => {
  it('is class and code where there is one, never the message', () => {
    expect(factsOf(new HttpError('MALFORMED', 'Anna'))).toEqual({ error: 'HttpError', code: 'MALFORMED' });
    expect(factsOf(Object.assign(new Error('anna@example.org'), { code: 'ECONNRESET' }))).toEqual({ error: 'Error', code: 'ECONNRESET' });
  });

  it('is where it happened for a fault of ours, never the message, even one of several lines', () => {
    const facts = factsOf(new SyntaxError('Unexpected "Anna"\n    at Anna (anna.ts:1:1)'));
    expect(facts).toMatchObject({ error: 'SyntaxError', place: expect.stringMatching(/^at .*log\.test\.ts:\d+:\d+/) as string });
    expect(JSON.stringify(facts)).not.toContain('Anna');
  });

  it('is its kind when it is no error', () => {
    expect(factsOf('Anna')).toEqual({ error: 'string' });
    expect(factsOf(undefined)).toEqual({ error: 'undefined' });
  });
});
