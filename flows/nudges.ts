export const milestones = ['invitation', 'reminder-start', 'reminder-week', 'due-soon', 'due-today', 'overdue'] as const;
export type Milestone = (typeof milestones)[number];
