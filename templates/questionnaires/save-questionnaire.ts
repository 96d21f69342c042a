/**
 * Writes a questionnaire's files as a folder of YAML, as `load-questionnaire.ts` reads it.
 * May import: flows, js-yaml, node:fs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import type { QuestionnaireFiles } from '../../flows/perspectives.ts';

/** @param folder that is not there yet */
export function saveQuestionnaire({ head, modules, perspectives }: QuestionnaireFiles, folder: string): void {
  const write = (within: string, files: Readonly<Record<string, unknown>>) => {
    mkdirSync(within, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(within, `${name}.yaml`), dump(content, { lineWidth: 160 }));
  };
  write(folder, { questionnaire: head, ...modules });
  if (Object.keys(perspectives).length > 0) write(join(folder, 'perspectives'), perspectives);
}
