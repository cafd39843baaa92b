import { randomInt } from 'node:crypto';
import { checkCharacterOf, formatOrderCode, ORDER_CODE_LETTERS } from '../../../../api/reading/order-code.js';

/** @example newOrderCode() gives 'DL-7K3F9-QXM2A'; 44 random bits, which the database keeps unique */
export function newOrderCode(): string {
  const letter = () => ORDER_CODE_LETTERS[randomInt(ORDER_CODE_LETTERS.length)];
  const nine = Array.from({ length: 9 }, letter).join('');
  return formatOrderCode(nine + checkCharacterOf(nine));
}
