import { typedFor, typingsOf } from '@daulang/protocol/vietnamese-keyboard';
import { checkedOrderCode } from '../../../../api/reading/order-code.js';

/** Orders are named in a transfer by their codes without the dashes: `DL7K3F9QXM2A`. */
const PREFIX = 'DL';
const LENGTH = 12;

/** Banks carry a few hundred characters; whoever sends more does not get us to read for ever. */
const MOST_CHARACTERS = 500;

/** @example transferCodeOf('DL-7K3F9-QXM2A') gives 'DL7K3F9QXM2A' */
export const transferCodeOf = (code: string): string => code.replaceAll('-', '');

/**
 * The codes of orders that stand in the words of a transfer, among what buyer and banks wrote around them. Only one whose
 * check character is right counts: money is never taken for an order that merely looks like the one meant.
 *
 * @example codesIn('MBVCB.3278 DL7K3F9QXM2A GD 6012') gives ['DL-7K3F9-QXM2A']
 */
export function codesIn(text: string): string[] {
  const characters = charactersOf(text);
  const found = characters.flatMap((_, at) => codeAt(characters, at) ?? []);
  return [...new Set(found)];
}

/**
 * Those of the known codes that may have been meant, for an officer to decide: with one character that is another, is
 * missing or is too many, or with two neighbours that changed places. One that is there as it should be needs no guess.
 */
export function nearCodes(text: string, known: readonly string[]): string[] {
  const characters = charactersOf(text);
  // What a keyboard made of two keys a bank may have made one plain letter of: that is a character missing.
  const said = characters.map((character) => character.normalize('NFD').replace('Đ', 'D').charAt(0)).join('');
  const exact = codesIn(text);
  return known.filter((code) => !exact.includes(code) && isNearly(said, transferCodeOf(code)));
}

/** Capitals and figures, and letters of Vietnamese, which may have been two keys; nothing else. */
const charactersOf = (text: string): string[] =>
  [...text.slice(0, MOST_CHARACTERS).normalize('NFKC').toUpperCase()].filter(
    (character) => /^[0-9A-Z]$/.test(character) || typedFor(character) !== undefined,
  );

/** The code that begins here, in as few characters as a keyboard may have left of its twelve keys. */
function codeAt(characters: readonly string[], at: number): string | undefined {
  const [first, second] = characters.slice(at, at + 2);
  if ((first !== 'D' && first !== 'Đ') || second !== 'L') return undefined;
  for (let length = LENGTH; length > PREFIX.length; length -= 1) {
    for (const keys of typingsOf(characters.slice(at, at + length), LENGTH)) {
      const code = keys.startsWith(PREFIX) ? checkedOrderCode(keys.slice(PREFIX.length)) : undefined;
      if (code) return code;
    }
  }
  return undefined;
}

/** Whether the wanted characters begin anywhere in the text with one slip at most. */
function isNearly(text: string, wanted: string): boolean {
  for (let at = 0; at <= text.length - wanted.length + 1; at += 1) {
    const same = sharedStart(text.slice(at), wanted);
    const rest = text.slice(at + same);
    const left = wanted.slice(same);
    const [here = '', next = ''] = left;
    const isSlip =
      rest.slice(1).startsWith(left.slice(1)) ||
      rest.startsWith(left.slice(1)) ||
      rest.slice(1).startsWith(left) ||
      rest.startsWith(next + here + left.slice(2));
    if (isSlip) return true;
  }
  return false;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}
