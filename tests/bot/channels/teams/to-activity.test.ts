/** Every message that the bot can produce, as Teams gets it: within the documented limits, and as safe as it was written. */
import { describe, expect, it } from 'vitest';
import { activityIssues, limits } from '../../../../bot/channels/teams/limits.ts';
import { toActivity } from '../../../../bot/channels/teams/to-activity.ts';
import { languages } from '../../../../flows/language.ts';
import type { MemberId } from '../../../../flows/people.ts';
import type { Message } from '../../../../templates/message.ts';
import { codeRefused, codeTooOften, unknownPerson, whichSeat } from '../../../../templates/speech/reception.ts';
import { renderSay } from '../../../../templates/speech/render-say.ts';
import { analysisTool } from '../../../support/invented-scan.ts';
import { sampleGlossary, sampleQuestionnaire } from '../../../support/sample-questionnaire.ts';
import { allSampleSays } from '../../../support/sample-says.ts';
import { replicaQuestionnaire, replicaSubjects } from '../../../support/replica.ts';
import { actionsOn, textOf } from '../../../support/teams/teams-person.ts';
import { buildMember } from '../../../support/member-builder.ts';

const memberId = 'waterveen-2026-someone-with-a-long-id' as MemberId;
const { glossary } = replicaSubjects.of(buildMember({ questionnaire: { id: replicaQuestionnaire.id, version: replicaQuestionnaire.version } }));

describe.each(languages)('what is said in %s', (language) => {
  it.each(allSampleSays.map((say) => [say.say, say] as const))('fits in Teams: %s', (_, say) => {
    const message = renderSay(say, { language, questionnaire: sampleQuestionnaire, glossary: sampleGlossary });
    expect(activityIssues(toActivity(message, memberId))).toEqual([]);
  });

  it('fits for every question of the real questionnaire, and keeps every button', () => {
    const questionnaire = analysisTool();
    for (const { id } of questionnaire.items) {
      for (const part of ['current', 'ambition'] as const) {
        const say = { say: 'question', itemId: id, part, revision: 99, progress: { answered: 34, total: 35, minutesLeft: 99 }, given: { kind: 'level', level: 3 }, current: { kind: 'level', level: 2 }, isFirstOfModule: true, isRepeat: false } as const;
        const message = renderSay(say, { language, questionnaire, glossary });
        const activity = toActivity(message, memberId);
        expect(activityIssues(activity), id).toEqual([]);
        const choices = message.blocks.flatMap((block) => {
          if (block.kind === 'options') return block.options.map(({ choice }) => choice);
          return block.kind === 'buttons' ? block.buttons.map(({ choice }) => choice) : [];
        });
        expect(actionsOn(activity.attachments?.[0]?.content).map(({ data }) => data['choice'])).toEqual(expect.arrayContaining(choices));
      }
      expect(activityIssues(toActivity(renderSay({ say: 'explanation', itemId: id }, { language, questionnaire, glossary }), memberId)), id).toEqual([]);
    }
  });

  it('fits at the front door', () => {
    const seats = Array.from({ length: 9 }, (_, index) => ({ memberId: `seat-${String(index)}` as MemberId, scanId: 'scan-1' as never, role: 'process-director', municipality: 'Súdwest-Fryslân en de Waadhoeke', homes: [] }) as const);
    for (const message of [unknownPerson(language), codeRefused(language), codeTooOften(language), whichSeat(seats, language)]) expect(activityIssues(toActivity(message, null))).toEqual([]);
  });
});

describe('a message', () => {
  const quoting = (text: string): Message => ({ summary: 's', tone: 'question', lang: 'nl', blocks: [{ kind: 'text', style: 'title', text: 'T' }, { kind: 'text', style: 'quote', text }] });

  it('shows what a person wrote as it was written: no Markdown, no template', () => {
    const written = '**vet** [link](https://evil.example) ${name} <at>Iedereen</at> # kop';
    const activity = toActivity(quoting(written), memberId);
    expect(textOf({ activity })).toContain(written);
    expect(JSON.stringify(activity)).not.toContain('"TextBlock"');
  });

  it('has Execute with Submit behind it, which carry the same', () => {
    const say = { say: 'restart-check', answered: 4 } as const;
    const activity = toActivity(renderSay(say, { language: 'nl', questionnaire: sampleQuestionnaire, glossary: sampleGlossary }), memberId);
    for (const action of actionsOn(activity.attachments?.[0]?.content)) {
      expect(action).toMatchObject({ type: 'Action.Execute', verb: 'choose', associatedInputs: 'none', data: { member: memberId } });
      expect(action.fallback).toMatchObject({ type: 'Action.Submit', title: action.title, data: action.data, associatedInputs: 'none' });
    }
  });

  it('has no row of buttons that is wider than a phone, and loses none', () => {
    const labels = ['Weet ik niet', 'Niet mijn vak', 'Overslaan', 'Terug', '1', '2', '3', '4', '5', '6', '7'];
    const buttons = labels.map((label) => ({ label, weight: 'normal', choice: { action: 'drop-remark' } }) as const);
    const card = toActivity({ summary: 's', tone: 'question', lang: 'nl', blocks: [{ kind: 'buttons', buttons }] }, memberId).attachments?.[0]?.content;
    const rows = card?.body.map((element) => (element.type === 'ActionSet' ? element.actions.map(({ title }) => title) : [])) ?? [];
    expect(rows.flat()).toEqual(labels);
    for (const row of rows) expect(row.join('     ').length, row.join()).toBeLessThanOrEqual(44);
  });

  it('is a card alone, or text alone', () => {
    const text = toActivity({ summary: 's', tone: 'receipt', lang: 'nl', blocks: [{ kind: 'text', style: 'normal', text: 'Genoteerd.' }] }, memberId);
    expect(text).toMatchObject({ text: 'Genoteerd.', textFormat: 'plain' });
    expect(text.attachments).toBeUndefined();
    expect(toActivity(quoting('x'), memberId).text).toBeUndefined();
  });

  it('is refused beyond the limits, by what breaks them', () => {
    expect(activityIssues(toActivity(quoting('x'.repeat(limits.bytes / 2)), memberId)).map(({ path }) => path)).toEqual(['message']);
    expect(activityIssues(toActivity(quoting(''), memberId)).map(({ path }) => path)).toEqual(['body › 1 › 0']);
    const label = (text: string): Message => ({ summary: 's', tone: 'question', lang: 'nl', blocks: [{ kind: 'buttons', buttons: [{ label: text, weight: 'normal', choice: { action: 'drop-remark' } }] }] });
    expect(activityIssues(toActivity(label('x'.repeat(41)), memberId)).map(({ path }) => path)).toEqual(['body › 0 › 0']);
    expect(activityIssues(toActivity(label(' '), memberId)).map(({ path }) => path)).toEqual(['body › 0 › 0']);
  });
});
