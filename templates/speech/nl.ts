/**
 * Every sentence that people read in a conversation, in Dutch: the reference. One file a subject; `buttons` holds every label.
 * Functions take strings and numbers, or one object of them, so that the tests can read out every sentence.
 * May import: templates/speech/nl.
 */
import { answering } from './nl/answering.ts';
import { buttons } from './nl/buttons.ts';
import { desk } from './nl/desk.ts';
import { enrolment } from './nl/enrolment.ts';
import { explaining } from './nl/explaining.ts';
import { failing } from './nl/failing.ts';
import { finishing } from './nl/finishing.ts';
import { manage } from './nl/manage.ts';
import { nudge } from './nl/nudge.ts';
import { reception } from './nl/reception.ts';
import { ownData } from './nl/own-data.ts';
import { remarks } from './nl/remarks.ts';
import { scan } from './nl/scan.ts';
import { starting } from './nl/starting.ts';
import { wayfinding } from './nl/wayfinding.ts';
import { words } from './nl/words.ts';

export const nl = { answering, buttons, desk, enrolment, explaining, failing, finishing, manage, nudge, ownData, reception, remarks, scan, starting, wayfinding, words };

/** What every language has to offer; a missing or extra text is a type error. */
export type Texts = typeof nl;
