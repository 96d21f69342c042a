/** Who may ask what: every cell both ways, and a row for everything that can be asked. */
import { readFileSync } from 'node:fs';
import { createServer as createRestify, type RequestHandler } from 'restify';
import { describe, expect, it } from 'vitest';
import { isRefusable, mayAsk, questionOfAction, questionOfCommand, turnTo, type Question } from '../../flows/access.ts';
import { unlistedRoutes } from '../../bot/route-access.ts';
import { verbs } from '../../bot/cli/verbs.ts';
import { commands } from '../../flows/choice.ts';
import { roles, type Role } from '../../flows/people.ts';
import { accessPage } from '../house/access-table.ts';

/** Written out by hand, so that a change of the table is a change here too. */
const allowed: Readonly<Record<Question, Readonly<Record<Role, boolean>>>> = {
  talk: { participant: true, 'process-director': true, facilitator: true, 'account-manager': true },
  answer: { participant: true, 'process-director': false, facilitator: false, 'account-manager': false },
  'choose-date': { participant: true, 'process-director': false, facilitator: true, 'account-manager': false },
  status: { participant: false, 'process-director': true, facilitator: true, 'account-manager': false },
  digest: { participant: false, 'process-director': false, facilitator: true, 'account-manager': false },
  compose: { participant: false, 'process-director': true, facilitator: false, 'account-manager': false },
  plan: { participant: false, 'process-director': true, facilitator: false, 'account-manager': false },
  remind: { participant: false, 'process-director': true, facilitator: false, 'account-manager': false },
  scans: { participant: false, 'process-director': false, facilitator: false, 'account-manager': true },
  admit: { participant: false, 'process-director': false, facilitator: false, 'account-manager': true },
  staff: { participant: false, 'process-director': false, facilitator: false, 'account-manager': true },
  managers: { participant: false, 'process-director': false, facilitator: false, 'account-manager': true },
};
const questions = Object.keys(allowed) as Question[];

describe('who may ask what', () => {
  it.each(questions.flatMap((question) => roles.map((role) => [role, question, allowed[question][role]] as const)))('%s, %s: %s', (role, question, isAllowed) => {
    expect(mayAsk(role, question)).toBe(isAllowed);
  });

  it('is told whom to ask instead, where it is refused', () => {
    for (const question of questions) expect([question, isRefusable(question)]).toEqual([question, question in turnTo]);
    expect(Object.keys(turnTo).toSorted()).toEqual(questions.filter((question) => question !== 'talk' && question !== 'answer' && question !== 'choose-date').toSorted());
  });
});

describe('everything that can be asked', () => {
  it('has a row: each command and each button', () => {
    expect(Object.keys(questionOfCommand).toSorted()).toEqual([...commands].toSorted());
    for (const question of [...Object.values(questionOfCommand), ...Object.values(questionOfAction)]) expect(questions).toContain(question);
  });

  it('stands in docs/access.md as it is', () => {
    expect(readFileSync('docs/access.md', 'utf8')).toBe(accessPage());
  });

  it('over HTTP has a row for each address; the bot does not start with one that has none', () => {
    const server = createRestify();
    // restify takes a handler that calls back by its three arguments.
    const nothing: RequestHandler = (_request, _response, next) => next();
    server.get('/health/live', nothing);
    expect(unlistedRoutes(server)).toEqual([]);
    server.get('/everything', nothing);
    server.post('/health/live', nothing);
    expect(unlistedRoutes(server)).toEqual(['GET /everything', 'POST /health/live']);
  });

  it('on the command line is for whoever has the settings of the bot, verb by verb', () => {
    expect(verbs.map(({ name }) => name).toSorted()).toEqual([
      'account-manager add', 'account-manager list', 'account-manager remove', 'account-manager replace', 'director add', 'director remove', 'director replace', 'facilitator add', 'facilitator remove', 'facilitator replace', 'participant add', 'participant remove', 'participant replace', 'person erase', 'person export', 'questionnaire check', 'questionnaire diff', 'questionnaire export', 'questionnaire import', 'questionnaire template',
      'scan accept', 'scan close', 'scan create', 'scan list', 'scan move', 'scan refuse', 'scan show', 'scan sign-up', 'store backup', 'store check', 'store copy', 'store migrate', 'store restore',
    ]);
  });
});
