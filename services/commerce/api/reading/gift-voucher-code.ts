import { typingsOf } from '@daulang/protocol/vietnamese-keyboard';
import { checkCharacterOf, ORDER_CODE_LETTERS } from './order-code.js';

const PREFIX = 'QT';
/** The last is a check character; the others are 17 × 4.95 = 84 bits, which nobody guesses. */
export const GIFT_VOUCHER_LETTERS = 18;

/** As it is shown and printed. @example 'QT-7K3F9Q-XM27K3-F9QXMA' */
export const formatGiftVoucherCode = (letters: string): string =>
  [PREFIX, letters.slice(0, 6), letters.slice(6, 12), letters.slice(12)].join('-');

/** The code whose letters these are, when the last is right for the others. */
function checked(letters: string): string | undefined {
  const isOne =
    letters.length === GIFT_VOUCHER_LETTERS && [...letters].every((it) => ORDER_CODE_LETTERS.includes(it));
  return isOne && letters.at(-1) === checkCharacterOf(letters.slice(0, -1))
    ? formatGiftVoucherCode(letters)
    : undefined;
}

/**
 * The code of a gift voucher that is meant, however it was typed, read out or copied, also by a Vietnamese keyboard; undefined for
 * what is none.
 *
 * @example readGiftVoucherCode('qt 7k3f9q xm27k3 f9qxma')
 */
export function readGiftVoucherCode(typed: string): string | undefined {
  const said = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  const letters = [
    ...typingsOf(said, PREFIX.length + GIFT_VOUCHER_LETTERS).flatMap(
      (keys) => /^QT(.+)$/.exec(keys)?.[1] ?? [],
    ),
    ...typingsOf(said, GIFT_VOUCHER_LETTERS),
  ];
  return letters.map(checked).find((code) => code !== undefined);
}
