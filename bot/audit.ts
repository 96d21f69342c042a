/**
 * Audit: writes a line of who did what when. The same id again changes nothing.
 * May import: flows, store.
 */
import type { AuditLine } from '../flows/audit.ts';
import type { Store } from '../store/port.ts';

export async function writeAudit({ audit }: Store, line: Omit<AuditLine, 'dueAt'>): Promise<void> {
  await audit.insert({ ...line, dueAt: null });
}
