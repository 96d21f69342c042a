/**
 * Verbs: everything that the command line can do, in the order in which help lists it. To add one, write its file and name it here.
 * May import: bot.
 */
import { managerVerbs } from './manager-verbs.ts';
import { personErase, personExport } from './person.ts';
import { storeBackup, storeRestore } from './store-backup.ts';
import { peopleVerbs } from './people-verbs.ts';
import { questionnaireVerbs } from './questionnaire.ts';
import { scanVerbs } from './scan-verbs.ts';
import { storeCheck } from './store-check.ts';
import { storeCopy } from './store-copy.ts';
import { storeMigrate } from './store-migrate.ts';
import type { Verb } from './verb.ts';

export const verbs: readonly Verb[] = [storeCheck, storeCopy, storeBackup, storeRestore, storeMigrate, personExport, personErase, ...questionnaireVerbs, ...scanVerbs, ...peopleVerbs, ...managerVerbs];
