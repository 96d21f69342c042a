/**
 * Verbs: everything that the command line can do, in the order in which help lists it. To add one, write its file and name it here.
 * May import: bot.
 */
import { storeCheck } from './store-check.ts';
import type { Verb } from './verb.ts';

export const verbs: readonly Verb[] = [storeCheck];
