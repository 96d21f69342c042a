/**
 * StoreError: the store cannot keep a promise of its port. The codes are explained in `store/README.md`.
 * May import: flows.
 */
import { AppError } from '../flows/app-error.ts';

export const storeErrorCodes = [
  'STORE_AWAY',
  'STORE_BAD_ADDRESS',
  'STORE_BAD_DOCUMENT',
  'STORE_BROKEN',
  'STORE_CLOSED',
  'STORE_DENIED',
  'STORE_DIFFERS',
  'STORE_FOREIGN',
  'STORE_FULL',
  'STORE_LOCKED',
  'STORE_NEWER',
  'STORE_REFUSED',
  'STORE_TOO_LARGE',
  'STORE_UNWRITABLE',
] as const;
export type StoreErrorCode = (typeof storeErrorCodes)[number];

export class StoreError extends AppError {
  override readonly code: StoreErrorCode;

  /** @param message what happened and what to do; never a credential, never what a person wrote */
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
