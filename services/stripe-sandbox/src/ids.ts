import { randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** An id in Stripe's manner: a prefix that names the kind, then 24 random letters and digits. */
export function newId(prefix: string): string {
  // The few leftover values of a byte make some letters slightly likelier: no harm in a stand-in.
  return `${prefix}_${Array.from(randomBytes(24), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
