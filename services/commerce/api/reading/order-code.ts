import { typingsOf } from '@daulang/protocol/vietnamese-keyboard';

/**
 * Nothing in it is mistaken for something else on the phone or on paper: no 0 and O, no 1, I and L. There are
 * thirty-one, a prime: that is what lets one character tell every slip (see `checkCharacterOf`).
 */
export const ORDER_CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Codes of before (Crockford's letters), the tenth as free as the others. Who has one finds the order by it still. */
const LETTERS_OF_BEFORE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What people wrote for another letter in these. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const PREFIX = 'DL';
const LETTERS = 10;

/**
 * The tenth letter of a code, from the nine in front of it. Each counts three times as much as the one behind it, modulo
 * 31. No power of 3 is like another before the thirtieth, so that one wrong letter, and two that changed places, never
 * come out right.
 *
 * @example checkCharacterOf('7K3F9QXM2') gives 'A'
 */
export function checkCharacterOf(nine: string): string {
  const sum = [...nine].reduce(
    (sofar, letter) => (3 * (sofar + ORDER_CODE_LETTERS.indexOf(letter))) % ORDER_CODE_LETTERS.length,
    0,
  );
  return ORDER_CODE_LETTERS[sum]!;
}

/** As it is kept and shown. @example formatOrderCode('7K3F9QXM2A') gives 'DL-7K3F9-QXM2A' */
export const formatOrderCode = (letters: string): string =>
  `${PREFIX}-${letters.slice(0, 5)}-${letters.slice(5)}`;

/** The code whose ten letters these are, when the tenth is right for the others. */
export function checkedOrderCode(letters: string): string | undefined {
  const isOne = letters.length === LETTERS && [...letters].every((it) => ORDER_CODE_LETTERS.includes(it));
  return isOne && letters.at(-1) === checkCharacterOf(letters.slice(0, -1))
    ? formatOrderCode(letters)
    : undefined;
}

/**
 * The codes that may be meant, as they are kept, however one was typed or read out; none for what is no code. There is
 * more than one only when a Vietnamese keyboard changed letters: `Đ` is DD or D9, and only the order knows which.
 *
 * @example readOrderCodes('dl 7k3f9 qxm2a') gives ['DL-7K3F9-QXM2A']
 */
export function readOrderCodes(typed: string): string[] {
  const said = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  const letters = [
    ...typingsOf(said, PREFIX.length + LETTERS).flatMap((keys) => /^DL(.+)$/.exec(keys)?.[1] ?? []),
    ...typingsOf(said, LETTERS),
  ];
  // Of ten letters without a check character every third word of Vietnamese could be made: one of its own has figures.
  const mayBeOfBefore = /^[\x20-~]*$/.test(said.join('')) || /[0-9]/.test(said.join(''));
  const found = letters.map(
    (ten) => checkedOrderCode(ten) ?? (mayBeOfBefore ? codeOfBefore(ten) : undefined),
  );
  return [...new Set(found.filter((code) => code !== undefined))];
}

function codeOfBefore(ten: string): string | undefined {
  const meant = ten.replace(/[OIL]/g, (letter) => MEANT[letter]!);
  return [...meant].every((letter) => LETTERS_OF_BEFORE.includes(letter))
    ? formatOrderCode(meant)
    : undefined;
}
