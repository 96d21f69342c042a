import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createIntakeChart } from '../../flows/intake.ts';
import { enrolmentChart } from '../../flows/enrolment.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { scanPage } from './scan-page.ts';
import { statechartPicture } from './statechart-picture.ts';

it('keeps docs/intake.md equal to the machine (npm run docs writes it)', () => {
  const drawn = statechartPicture(createIntakeChart(sampleQuestionnaire), 'Intake: one participant answers, reviews and submits');
  expect(drawn).toContain('askingCurrent --> askingAmbition: judgement.given [leadsToAmbition]');
  expect(readFileSync('docs/intake.md', 'utf8')).toBe(drawn);
});

it('keeps docs/scan.md equal to the machine (npm run docs writes it)', () => {
  const drawn = scanPage();
  expect(drawn).toContain('composing --> answering: date.set');
  expect(drawn).toContain('| 3 | answering | participant | de deelnemers beantwoorden de vragen | answers.due |');
  expect(readFileSync('docs/scan.md', 'utf8')).toBe(drawn);
});

it('keeps docs/enrolment.md equal to the machine (npm run docs writes it)', () => {
  const drawn = statechartPicture(enrolmentChart, 'Enrolment: a municipality signs up by talking');
  expect(drawn).toContain('checking --> sent: signup.sent');
  expect(readFileSync('docs/enrolment.md', 'utf8')).toBe(drawn);
});
