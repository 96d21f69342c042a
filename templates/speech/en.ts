/**
 * Every sentence that people read in a conversation, in English. Complete: the compiler compares it with the Dutch.
 * May import: templates/speech/en.
 */
import type { Texts } from './nl.ts';
import { answering } from './en/answering.ts';
import { buttons } from './en/buttons.ts';
import { desk } from './en/desk.ts';
import { enrolment } from './en/enrolment.ts';
import { explaining } from './en/explaining.ts';
import { failing } from './en/failing.ts';
import { finishing } from './en/finishing.ts';
import { manage } from './en/manage.ts';
import { nudge } from './en/nudge.ts';
import { reception } from './en/reception.ts';
import { ownData } from './en/own-data.ts';
import { remarks } from './en/remarks.ts';
import { scan } from './en/scan.ts';
import { starting } from './en/starting.ts';
import { wayfinding } from './en/wayfinding.ts';
import { words } from './en/words.ts';

export const en: Texts = { answering, buttons, desk, enrolment, explaining, failing, finishing, manage, nudge, ownData, reception, remarks, scan, starting, wayfinding, words };
