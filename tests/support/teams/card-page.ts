/**
 * A page that shows an Adaptive Card as Microsoft's own renderer does, for looking and for pictures.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { AdaptiveCard } from '../../../bot/channels/teams/adaptive-card.ts';

/** What Teams sets itself, near enough: its letter, sizes and colours in the light theme. */
const host = {
  fontFamily: '"Segoe UI", "Selawik", "Liberation Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, maxActions: 6 },
  containerStyles: { default: { foregroundColors: { default: { default: '#242424', subtle: '#616161' } } }, emphasis: { backgroundColor: '#f5f5f5', foregroundColors: { default: { default: '#242424', subtle: '#616161' } } } },
};

/** Puts the card on the page, which has nothing else. */
export async function showCard(page: Page, card: AdaptiveCard): Promise<void> {
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 12px; background: #f5f5f5; font: 14px "Segoe UI", "Liberation Sans", sans-serif; color: #616161 }
    #card { margin-top: 6px; border-radius: 6px; background: #fff; box-shadow: 0 1px 3px #0003 }
    .ac-pushButton { border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; padding: 6px 12px; font: 600 14px "Segoe UI", "Liberation Sans", sans-serif }
  </style>Datapeil<div id="card"></div>`);
  await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8') });
  await page.evaluate(`{
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(host)});
    card.parse(${JSON.stringify(card)});
    document.getElementById('card').append(card.render());
  }`);
}
