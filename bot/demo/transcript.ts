/**
 * Transcript: a conversation as a person would read it, in Markdown.
 * May import: flows, templates, bot (types).
 */
import type { Block } from '../../templates/message.ts';
import type { FeedEntry, Person } from '../channels/web/contract.ts';

export function transcript(person: Person, entries: readonly FeedEntry[]): string {
  const lines = entries.map((entry) => (entry.from === 'person' ? `**${person.name}** (${entry.at})\n\n> ${entry.content.text.replaceAll('\n', '\n> ')}` : `**Datapeil** (${entry.at})\n\n${entry.content.blocks.map(blockText).join('\n\n')}`));
  return [`# ${person.name}`, ...lines].join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.style === 'title' ? `### ${block.text}` : block.text;
    case 'progress':
      return `_${block.label}_`;
    case 'options':
      return block.options.map(({ number, text, mark }) => `${number}. ${text}${mark === null ? '' : ` (${mark})`}`).join('\n');
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'facts':
      return block.rows.map(({ name, value }) => `- ${name}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'image':
      return `_${block.picture.alt}_`;
  }
}
