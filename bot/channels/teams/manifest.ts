/**
 * Manifest: the app as Teams installs it (manifest version 1.19), with the words of both languages. Pure.
 * May import: templates.
 */
import { teamsAppWords } from '../../../templates/teams-app.ts';

export interface PackageOptions {
  readonly appId: string;
  /** Three numbers. */
  readonly version: string;
  /** Where people read who runs this, and what happens with their data. */
  readonly publicUrl: string;
}

const { nl, en } = teamsAppWords;

export function teamsManifest({ appId, version, publicUrl }: PackageOptions) {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
    manifestVersion: '1.19',
    version,
    id: appId,
    developer: { name: 'Datapeil', websiteUrl: publicUrl, privacyUrl: `${publicUrl}/privacy`, termsOfUseUrl: `${publicUrl}/terms` },
    name: { short: nl.name, full: nl.fullName },
    description: { short: nl.short, full: nl.full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1B4B66',
    localizationInfo: { defaultLanguageTag: 'nl', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
    bots: [{ botId: appId, scopes: ['personal'], supportsFiles: false, isNotificationOnly: false, commandLists: [{ scopes: ['personal'], commands: nl.commands }] }],
    defaultInstallScope: 'personal',
    validDomains: [],
  };
}

/** English, by the place of each word in the manifest. */
export function englishWords(): Readonly<Record<string, string>> {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.Localization.schema.json',
    'name.short': en.name,
    'name.full': en.fullName,
    'description.short': en.short,
    'description.full': en.full,
    ...Object.fromEntries(en.commands.flatMap(({ title, description }, index) => [
      [`bots[0].commandLists[0].commands[${index}].title`, title],
      [`bots[0].commandLists[0].commands[${index}].description`, description],
    ])),
  };
}
