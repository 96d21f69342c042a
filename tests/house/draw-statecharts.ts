/** Writes the statecharts' pictures and the table of access to docs/ (`npm run docs`). */
import { writeFileSync } from 'node:fs';
import { createIntakeChart } from '../../flows/intake.ts';
import { enrolmentChart } from '../../flows/enrolment.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { accessPage } from './access-table.ts';
import { scanPage } from './scan-page.ts';
import { statechartPicture } from './statechart-picture.ts';

writeFileSync('docs/intake.md', statechartPicture(createIntakeChart(sampleQuestionnaire), 'Intake: one participant answers, reviews and submits'));
writeFileSync('docs/scan.md', scanPage());
writeFileSync('docs/enrolment.md', statechartPicture(enrolmentChart, 'Enrolment: a municipality signs up by talking'));
writeFileSync('docs/access.md', accessPage());
