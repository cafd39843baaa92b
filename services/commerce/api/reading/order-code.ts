/** Crockford's alphabet: nothing in it is mistaken for something else on the phone or on paper. */
export const ORDER_CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people write for another letter (Crockford, Base 32). */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const LETTERS = 10;

/**
 * An order's code as it is kept, however it was typed or read out; undefined for what is none.
 *
 * @example readOrderCode('dl 7k3f9 qxm2o') gives 'DL-7K3F9-QXM20'
 */
export function readOrderCode(typed: string): string | undefined {
  const said = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const letters = said.length > LETTERS && said.startsWith('DL') ? said.slice(2) : said;
  const code = letters.replace(/[OIL]/g, (letter) => MEANT[letter]!);
  if (code.length !== LETTERS || [...code].some((letter) => !ORDER_CODE_LETTERS.includes(letter)))
    return undefined;
  return `DL-${code.slice(0, 5)}-${code.slice(5)}`;
}
