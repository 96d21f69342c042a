/** One participant through each instrument that ships, from the first word to the receipt, by text. */
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parseGlossary } from '../../flows/glossary.ts';
import { createIntakeChart } from '../../flows/intake.ts';
import { progressOf } from '../../flows/pace.ts';
import type { Item } from '../../flows/questionnaire.ts';
import { parseYaml } from '../../templates/questionnaires/load-questionnaire.ts';
import { Conversation, conversationStart, invitedMember } from '../support/conversation.ts';
import { accepted, shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const glossary = accepted(parseGlossary(accepted(parseYaml('glossary.yaml', readFileSync('templates/glossary.yaml', 'utf8')))));

/** What one types, by the kind of item. */
function typedFor(item: Item): string {
  switch (item.kind) {
    case 'rubric':
    case 'scale':
      return '3';
    case 'single':
      return item.hasOther ? 'anders, namelijk iets eigens' : '1';
    case 'multiple':
      return '1 en 2';
    case 'number':
      return String(item.min + 3);
    case 'text':
      return 'Dat ligt bij ons aan de tijd.';
  }
}

describe.each([['analysis-tool', 35], ['full-scan', 79], ['quickscan', 20]])('%s', (id, items) => {
  const { questionnaire } = shippedQuestionnaire(id);

  it(`is answered to the end: ${items} items, well under an hour, and sent in`, () => {
    const talk = new Conversation(invitedMember({}, questionnaire), conversationStart, { questionnaire, glossary, chart: createIntakeChart(questionnaire) });
    talk.type('hoi');
    talk.type('ja');
    for (const item of questionnaire.items) {
      expect(talk.member.intake.context.itemId).toBe(item.id);
      talk.type(typedFor(item));
      if (item.asksAmbition) talk.type('4');
    }
    expect(talk.member.intake.state).toBe('reviewing');
    expect(talk.type('insturen').says).toEqual([expect.objectContaining({ say: 'submitted', answered: items, withoutAnswer: 0 })]);
    expect(progressOf(questionnaire, {}, 'nl').minutesLeft).toBeLessThan(id === 'full-scan' ? 60 : 45);
  });
});
