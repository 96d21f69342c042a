/** What a suite does where no MongoDB-compatible server can be had: it is skipped and says so. In CI that is a failure: otherwise it would be green for years. */
import { describe, expect, it } from 'vitest';

const reason = 'no MongoDB: run tests/mongodb/up (Debian, root, Go) or set MONGODB_URI; nothing of this suite was run';

export function mongoMissing(): void {
  if (process.env['CI'] === 'true') {
    it(reason, () => expect.fail(reason));
    return;
  }
  console.warn(reason);
  // Skipped because there is nothing to run it against; CI has a server, so there it fails, above.
  describe.skip(reason, () => it('is skipped', () => undefined));
}
