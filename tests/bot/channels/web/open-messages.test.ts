import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../../../bot/channels/web/contract.ts';
import { openKeys } from '../../../../bot/channels/web/page/open-messages.ts';
import type { Message } from '../../../../templates/message.ts';
import { messages, question } from '../../../support/fake-try-server.ts';

function said(...contents: (Message | string)[]): FeedEntry[] {
  return contents.map((content, index) => {
    const place = { key: String(index), at: '2026-11-16T08:00:00.000Z' };
    return typeof content === 'string' ? { ...place, from: 'person', content: { text: content } } : { ...place, from: 'bot', content };
  });
}

const withButton: Message = { summary: 'Ingeleverd.', tone: 'receipt', lang: 'nl', blocks: [{ kind: 'buttons', buttons: [{ label: 'Overzicht', weight: 'normal', choice: { action: 'command', command: 'overview' } }] }] };
const withExplanation: Message = { summary: 'Uitleg.', tone: 'notice', lang: 'nl', blocks: [{ kind: 'buttons', buttons: [{ label: 'Meer', weight: 'quiet', choice: { action: 'command', command: 'help' } }] }] };

describe('openKeys', () => {
  it('opens nothing in an empty conversation', () => {
    expect([...openKeys([])]).toEqual([]);
  });

  it('opens the newest question and closes the older ones', () => {
    expect([...openKeys(said(question('18', 'current', null), '2', messages.receipt, question('18', 'ambition', 2)))]).toEqual(['3']);
  });

  it('keeps the question open under an explanation that asks for nothing', () => {
    expect([...openKeys(said(question('18', 'current', null), 'wat is een datawarehouse?', messages.term, withExplanation))]).toEqual(['0']);
  });

  it('opens a nudge and the question that it came over', () => {
    expect([...openKeys(said(question('18', 'current', null), messages.nudge))].sort()).toEqual(['0', '1']);
  });

  it('opens the newest of several nudges only', () => {
    expect([...openKeys(said(messages.nudge, messages.nudge))]).toEqual(['1']);
  });

  it('closes the question once a receipt asks for something else', () => {
    expect([...openKeys(said(question('18', 'current', null), 'inleveren', withButton))]).toEqual(['2']);
  });
});
