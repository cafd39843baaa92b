import { createHmac } from 'node:crypto';

/** Keyed, so that a copy of the table does not give a code away. */
export function codeHash(secret: string, phone: string, code: string): Buffer {
  return createHmac('sha256', secret).update(`sign-in code ${phone} ${code}`).digest();
}
