import { randomInt } from 'node:crypto';

/** Crockford's alphabet: nothing in it is mistaken for something else on the phone or on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @example newOrderCode() gives 'DL-7K3F9-QXM20'; 50 random bits, which the database keeps unique */
export function newOrderCode(): string {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `DL-${letters.slice(0, 5)}-${letters.slice(5)}`;
}
