/** Each instrument that ships, from the first word to the receipt, in Teams, in Slack and on the page at once: typed and pressed in turns, with the same outcome. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../flows/answer.ts';
import type { Choice } from '../../flows/choice.ts';
import type { Participant } from '../../flows/member.ts';
import { progressOf } from '../../flows/pace.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Item } from '../../flows/questionnaire.ts';
import { openEveryChannel } from '../support/every-channel.ts';
import { shippedQuestionnaire } from '../support/shipped-questionnaire.ts';
import { shownIn, type ChannelDriver, type Shown } from './conformance.ts';
import { hurried, slackSayer, teamsSayer } from './drivers.ts';

type Say = ChannelDriver['say'];

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

/** One person on one channel, who knows what was said last. */
class Answering {
  readonly summaries: string[] = [];
  private choices: readonly Choice[] = [];
  private readonly say: Say;
  private readonly id: MemberId;

  constructor(say: Say, id: MemberId) {
    this.say = say;
    this.id = id;
  }

  async type(text: string): Promise<void> {
    this.hear(await this.say(this.id, { kind: 'text', text }));
  }

  async press(what: string, isMeant: (choice: Choice) => boolean): Promise<void> {
    const choice = this.choices.find(isMeant);
    if (!choice) throw new Error(`There is no button for ${what}.`);
    this.hear(await this.say(this.id, { kind: 'choice', choice }));
  }

  async typeAnswer(item: Item): Promise<void> {
    await this.type(typedFor(item));
    if (item.asksAmbition) await this.type('4');
  }

  async pressAnswer(item: Item): Promise<void> {
    const level = (wanted: number, part: 'current' | 'ambition') =>
      this.press(`level ${String(wanted)} of ${item.id}`, (choice) => choice.action === 'answer' && choice.itemId === item.id && choice.part === part && choice.judgement.kind === 'level' && choice.judgement.level === wanted);
    const withOptions = (choice: Choice) => choice.action === 'answer' && choice.itemId === item.id && choice.judgement.kind === 'options';
    switch (item.kind) {
      case 'rubric':
      case 'scale':
        await level(3, 'current');
        if (item.asksAmbition) await level(4, 'ambition');
        return;
      case 'single':
        return this.press(`an option of ${item.id}`, withOptions);
      case 'multiple':
        for (const option of item.options.slice(0, 2)) {
          await this.press(`${option.id} of ${item.id}`, (choice) => choice.action === 'select' && choice.itemId === item.id && choice.option === option.id && choice.isSelected);
        }
        return this.press(`being done with ${item.id}`, withOptions);
      case 'number':
      case 'text':
        return this.typeAnswer(item);
    }
  }

  private hear(shown: readonly Shown[]): void {
    this.summaries.push(...shown.map(({ summary }) => summary));
    this.choices = shown.flatMap(({ choices }) => choices);
  }
}

describe.each([['analysis-tool', 35], ['full-scan', 79], ['quickscan', 20]])('%s', (id, count) => {
  const { questionnaire } = shippedQuestionnaire(id);

  it(`is answered to the end on each channel: ${String(count)} items, well under an hour, and sent in`, { timeout: 120_000 }, async () => {
    expect(questionnaire.items).toHaveLength(count);
    expect(progressOf(questionnaire, {}, 'nl').minutesLeft).toBeLessThan(id === 'full-scan' ? 60 : 45);
    const bot = await openEveryChannel(hurried(), questionnaire);
    try {
      const page = await bot.openPage('sem' as MemberId);
      const people = [
        ['fatima', 'teams', teamsSayer(bot)],
        ['joris', 'slack', slackSayer({ slack: bot.slack, bot })],
        ['sem', 'web', async (_, said) => (await page.say(said)).map(shownIn)],
      ] as const satisfies readonly (readonly [string, string, Say])[];
      const ends = [];
      for (const [name, channel, say] of people) {
        const person = new Answering(say, name as MemberId);
        const member = async () => (await bot.store.members.get(name))?.document as Participant;
        await person.type('hoi');
        await person.press('taking part', (choice) => choice.action === 'consent' && choice.given);
        const first = person.summaries.length;
        for (const [index, item] of questionnaire.items.entries()) {
          expect((await member()).intake.context.itemId).toBe(item.id);
          await (index % 2 === 0 ? person.pressAnswer(item) : person.typeAnswer(item));
        }
        expect((await member()).intake.state).toBe('reviewing');
        await person.press('sending in', (choice) => choice.action === 'command' && choice.command === 'submit');
        const { answers, submittedAt } = await member();
        expect(submittedAt).not.toBeNull();
        expect(new Set(Object.values(answers).flatMap(({ history }) => history.map((change) => change.channel)))).toEqual(new Set([channel]));
        ends.push({ answers: questionnaire.items.map((item) => [item.id, answerTo(answers, item.id).current, answerTo(answers, item.id).ambition]), said: person.summaries.slice(first).map((summary) => summary.replace(/\d\d:\d\d/, 'now')) });
      }
      const [inTeams, ...others] = ends;
      expect(inTeams?.answers.filter(([, current]) => current === null)).toEqual([]);
      for (const other of others) expect(other).toEqual(inTeams);
    } finally {
      await bot.close();
    }
  });
});
