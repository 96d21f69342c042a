/**
 * What a person does on the try page, in a real browser.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults } from './browser.ts';

const longestWaitMs = 20_000;
const shots = join(tmpdir(), 'datapeil-shots');

export interface TalkPage {
  readonly page: Page;
  readonly box: Locator;
  /** The card that can be answered now; a nudge over it is another. */
  readonly question: Locator;
  /** Waits until the open card takes a click: one that has just come up takes none for a moment. */
  accepts(): Promise<void>;
  /** One of the open card's numbered options, once it takes a click. */
  option(number: number): Promise<Locator>;
  /** Presses a button of an open card, once it takes a click. */
  press(name: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until this is asked. */
  asks(title: string): Promise<void>;
  /** Waits until the bot has said this since one last said something. */
  hears(text: string | RegExp): Promise<void>;
}

export function talkPage(page: Page): TalkPage {
  const open = page.locator('.entry.is-open');
  const question = page.locator('.entry.question.is-open');
  const box = page.locator('#box');
  // XPath, because Playwright's own :has() is slow on a long conversation.
  const sinceOneSpoke = page.locator('xpath=//div[@class="place"][not(following-sibling::div/article[contains(@class, "own")])]/article[not(contains(@class, "own"))]');
  // Looked at in every frame: a locator's own waiting soon looks but twice a second.
  const accepts = async (): Promise<void> => {
    await page.evaluate(`new Promise((resolve, reject) => {
      const givenUpAt = performance.now() + ${String(longestWaitMs)};
      const look = () => {
        if (document.querySelector('.entry.is-open') && !document.querySelector('.entry.is-open[data-fresh], .log[aria-busy]')) resolve();
        else if (performance.now() > givenUpAt) reject(new Error('No card takes a click.'));
        else requestAnimationFrame(look);
      };
      look();
    })`);
  };
  return {
    page,
    box,
    question,
    accepts,
    async option(number) {
      await accepts();
      return question.locator('.option').nth(number - 1);
    },
    async press(name) {
      await accepts();
      await open.getByRole('button', { name, exact: true }).last().click();
    },
    async type(text) {
      await box.fill(text);
      await box.press('Enter');
    },
    async asks(title) {
      await open.locator('h2', { hasText: title }).waitFor();
    },
    async hears(text) {
      await sinceOneSpoke.filter({ hasText: text }).first().waitFor();
    },
  };
}

/** What is wrong with the page as it stands; keeps a screenshot. @param name of the state, for the screenshot */
export async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  await keepShot(page, name);
  const isTooWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  return [...(await accessibilityFaults(page)), ...(isTooWide ? ['scrolls sideways'] : [])];
}

/** Keeps a screenshot outside the tree, by state and width. */
export async function keepShot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}-${String(page.viewportSize()?.width)}.png`) });
}
