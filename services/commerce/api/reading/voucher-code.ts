import { typedFor } from '@daulang/protocol/vietnamese-keyboard';

/** Shorter ones are guessed, longer ones are not typed. */
const SHORTEST_VOUCHER_CODE = 4;
const LONGEST_VOUCHER_CODE = 20;

/** So many ways to read one code are looked up and no more. */
const MOST_READINGS = 64;

/**
 * A code as it is kept: capitals and figures alone; undefined for what is none.
 *
 * @example voucherCodeOf(' tết-2027 ') // 'TET2027'
 */
export function voucherCodeOf(typed: string): string | undefined {
  const code = charactersOf(typed).map(withoutMarks).join('');
  return isVoucherCode(code) ? code : undefined;
}

/**
 * The codes that may be meant, however one was typed, read out or copied: that without the marks first, then those of
 * which a Vietnamese keyboard may have made marks. None for what is no code.
 *
 * @example readVoucherCodes('Tét2027') // ['TET2027', 'TEST2027', …]
 */
export function readVoucherCodes(typed: string): string[] {
  const said = charactersOf(typed);
  if (said.length > LONGEST_VOUCHER_CODE) return [];
  let readings = [''];
  for (const character of said) {
    const choices = typedFor(character) ?? [character];
    readings = readings.flatMap((begun) => choices.map((next) => begun + next));
    if (readings.length > MOST_READINGS) readings = [];
  }
  return [...new Set([voucherCodeOf(typed) ?? '', ...readings])].filter(isVoucherCode);
}

const charactersOf = (typed: string): string[] => [
  ...typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC'),
];

const withoutMarks = (character: string): string =>
  character === 'Đ' ? 'D' : character.normalize('NFD').replace(/\p{M}/gu, '');

function isVoucherCode(code: string): boolean {
  const isLong = code.length >= SHORTEST_VOUCHER_CODE && code.length <= LONGEST_VOUCHER_CODE;
  return isLong && /^[A-Z0-9]+$/.test(code);
}
