import { randomInt } from 'node:crypto';
import { ORDER_CODE_LETTERS } from '../../../../api/reading/order-code.js';

/** @example newOrderCode() gives 'DL-7K3F9-QXM20'; 50 random bits, which the database keeps unique */
export function newOrderCode(): string {
  const letter = () => ORDER_CODE_LETTERS[randomInt(ORDER_CODE_LETTERS.length)];
  const letters = Array.from({ length: 10 }, letter).join('');
  return `DL-${letters.slice(0, 5)}-${letters.slice(5)}`;
}
