/** The app package against Microsoft's own schemas, and against what the bot understands. */
import { AppManifestUtils } from '@microsoft/app-manifest';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorIcon, outlineIcon } from '../../../../bot/channels/teams/icons.ts';
import { englishWords, teamsManifest } from '../../../../bot/channels/teams/manifest.ts';
import { languages } from '../../../../flows/language.ts';
import { understandCommand } from '../../../../flows/understand.ts';
import { teamsAppWords } from '../../../../templates/teams-app.ts';

const manifest = teamsManifest({ appId: '11111111-2222-3333-4444-555555555555', version: '0.1.0', publicUrl: 'https://datapeil.example.org' });

/** What Microsoft's own checker says; it needs no network where it is given the schema. */
function faultsOf(schema: string, value: unknown): Promise<readonly string[]> {
  const file = new URL(`../../../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.19/${schema}`, import.meta.url);
  // The schema of the words has patterns with a bracket that strict regular expressions want escaped.
  const text = readFileSync(file, 'utf8').replaceAll(String.raw`\\b]`, String.raw`\\b\\]`);
  return AppManifestUtils.validateAgainstSchema(value as never, JSON.parse(text) as never);
}

describe('the app package for Teams', () => {
  it('fits the published schema, words included', async () => {
    expect(await faultsOf('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(await faultsOf('MicrosoftTeams.Localization.schema.json', englishWords())).toEqual([]);
  });

  it('is refused by that schema with an eleventh command', async () => {
    const [bot] = manifest.bots;
    const [command] = teamsAppWords.nl.commands;
    const commandLists = [{ scopes: ['personal'], commands: [...teamsAppWords.nl.commands, command] }];
    expect(await faultsOf('MicrosoftTeams.schema.json', { ...manifest, bots: [{ ...bot, commandLists }] })).not.toEqual([]);
  });

  it('says the same in both languages', () => {
    expect(teamsAppWords.en.commands).toHaveLength(teamsAppWords.nl.commands.length);
    expect(Object.keys(englishWords()).filter((key) => key.startsWith('bots'))).toHaveLength(teamsAppWords.nl.commands.length * 2);
  });

  it.each(languages)('lists only words that the bot knows, in %s', (language) => {
    const known = teamsAppWords[language].commands.filter(({ title }) => understandCommand(title) !== null || ['uitleg', 'explain'].includes(title));
    expect(known).toEqual(teamsAppWords[language].commands);
  });

  it('has its icons in the sizes that Teams asks for, the outline white on nothing', async () => {
    for (const [bytes, size] of [[colorIcon(), 192], [outlineIcon(), 32]] as const) {
      const image = await loadImage(Buffer.from(bytes));
      expect([image.width, image.height]).toEqual([size, size]);
    }
    const canvas = createCanvas(32, 32);
    canvas.getContext('2d').drawImage(await loadImage(Buffer.from(outlineIcon())), 0, 0);
    const { data } = canvas.getContext('2d').getImageData(0, 0, 32, 32);
    const pixels = Array.from({ length: 32 * 32 }, (_, index) => [...data.subarray(index * 4, index * 4 + 4)]);
    expect(pixels.every(([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255))).toBe(true);
    expect(pixels.some(([, , , alpha]) => alpha === 255)).toBe(true);
  });
});
