/** Writes the statecharts' pictures to docs/ (`npm run docs`). */
import { writeFileSync } from 'node:fs';
import { createIntakeChart } from '../../flows/intake.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { statechartPicture } from './statechart-picture.ts';

writeFileSync('docs/intake.md', statechartPicture(createIntakeChart(sampleQuestionnaire), 'Intake: one participant answers, reviews and submits'));
