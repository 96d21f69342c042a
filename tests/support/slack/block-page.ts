/**
 * A page that shows blocks roughly as Slack does, for looking and for pictures. Slack has no renderer of its own to be had; sizes and colours are near enough.
 */
import type { Page } from 'playwright-core';
import type { SlackBlock, SlackButton } from '../../../bot/channels/slack/block-kit.ts';
import type { SlackMessage } from '../../../bot/channels/slack/to-slack-message.ts';

/** Puts the message on the page, which has nothing else. */
export async function showBlocks(page: Page, { blocks }: SlackMessage): Promise<void> {
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 12px; font: 15px/1.46 Lato, "Liberation Sans", sans-serif; color: #1d1c1d }
    .who { font-weight: 900 } .app { margin-left: 4px; padding: 0 3px; border-radius: 2px; background: #e8e8e8; font-size: 10px }
    h2 { margin: 8px 0; font-size: 18px } section { margin: 8px 0; display: flex; gap: 12px; justify-content: space-between; white-space: pre-line }
    .fields { display: grid; grid-template-columns: 1fr 1fr } .context { color: #616061; font-size: 13px; white-space: pre-line }
    .actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 }
    button { height: 36px; border: 1px solid #bbb; border-radius: 4px; background: #fff; padding: 0 12px; font: 700 15px Lato, "Liberation Sans", sans-serif }
    button.primary { border: 0; background: #007a5a; color: #fff } hr { border: 0; border-top: 1px solid #ddd }
    @media (max-width: 500px) { .fields { grid-template-columns: 1fr } }
  </style><span class="who">Datapeil</span><span class="app">APP</span>${blocks.map(htmlOf).join('')}`);
}

/** Every text is escaped as Slack wants it, which HTML reads the same way. */
function htmlOf(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return `<h2>${block.text.text}</h2>`;
    case 'section':
      return 'fields' in block ? `<section class="fields">${block.fields.map(({ text }) => `<div>${text}</div>`).join('')}</section>` : `<section><div>${block.text.text}</div>${block.accessory ? buttonOf(block.accessory) : ''}</section>`;
    case 'context':
      return `<div class="context">${block.elements.map(({ text }) => text).join(' ')}</div>`;
    case 'actions':
      return `<div class="actions">${block.elements.map(buttonOf).join('')}</div>`;
    case 'divider':
      return '<hr>';
  }
}

function buttonOf({ text, style }: SlackButton): string {
  return `<button class="${style ?? ''}">${text.text}</button>`;
}
