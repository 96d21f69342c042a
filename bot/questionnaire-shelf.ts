/**
 * Questionnaire shelf: the questionnaires that the store keeps: every version that a scan started with, and those that were imported.
 * A version is written once and never changed: what people answered stays readable as it was asked.
 * May import: flows, store, zod.
 */
import { z } from 'zod';
import type { QuestionnaireFiles } from '../flows/perspectives.ts';
import type { QuestionnaireRef } from '../flows/questionnaire.ts';
import type { Store } from '../store/port.ts';
import { update } from './update.ts';

const record = z.record(z.string(), z.unknown());
const files = z.object({ head: z.unknown(), modules: record, perspectives: record });
const version = z.string().nullable().catch(null);

const keyOf = ({ id, version: of }: QuestionnaireRef) => `questionnaire.${id}.${of}`;
const importedKey = (id: string) => `questionnaire-imported.${id}`;
const ofInstallation = { scanId: 'installation', dueAt: null } as const;

/** The files of one version; `null` where it was never kept. */
export async function keptQuestionnaire({ settings }: Store, ref: QuestionnaireRef): Promise<QuestionnaireFiles | null> {
  const setting = await settings.get(keyOf(ref));
  return setting === null ? null : files.parse(setting.document.value);
}

/** Keeps one version. @returns `false`: it is kept already, with whatever it said then */
export async function keepQuestionnaire({ settings }: Store, ref: QuestionnaireRef, value: QuestionnaireFiles): Promise<boolean> {
  return settings.insert({ id: keyOf(ref), ...ofInstallation, value });
}

/** The version that new scans get instead of the one among the program's files; `null` where none was imported. */
export async function importedVersion({ settings }: Store, id: string): Promise<string | null> {
  return version.parse((await settings.get(importedKey(id)))?.document.value);
}

export async function setImportedVersion({ settings }: Store, ref: QuestionnaireRef): Promise<void> {
  const id = importedKey(ref.id);
  if (await settings.insert({ id, ...ofInstallation, value: ref.version })) return;
  await update(settings, id, (setting) => ({ ...setting, value: ref.version }));
}
