/** What was read; `unclear` when a point or comma may stand before thousands and before decimals alike. */
export type NumberRead = { kind: 'number'; value: number } | { kind: 'unclear' } | { kind: 'none' };

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Reads a number as people write it here and abroad: `1250`, `1.250`, `1,250`, `1 250`, `41,5`, `1.250,5`. With one
 * separator and three digits behind it nobody but the writer knows what is meant: that is `unclear`, unless a number
 * of this kind is always whole.
 *
 * @param units what may stand behind it, such as `g`
 * @example readNumber('41,5') // { kind: 'number', value: 41.5 }
 */
export function readNumber(text: string, units: readonly string[] = []): NumberRead {
  const read = partsOf(text, units);
  if (!read) return { kind: 'none' };
  if (read.isUnclear) return { kind: 'unclear' };
  return { kind: 'number', value: Number(`${read.whole}.${read.decimals || '0'}`) };
}

/**
 * Reads a number that is whole by its nature, such as grams or đồng: three digits behind a separator are thousands.
 * Undefined for what is no number or has decimals: a comma too many must be asked about, not rounded.
 *
 * @example readWholeNumber('12.500') // 12500
 */
export function readWholeNumber(text: string, units: readonly string[] = []): number | undefined {
  const read = partsOf(text, units);
  if (!read) return undefined;
  if (read.isUnclear) return exact(read.whole + read.decimals);
  // `350,00` is 350; `1250.000` may be a million and more.
  return /^0{0,2}$/.test(read.decimals) ? exact(read.whole) : undefined;
}

/** Beyond what a number holds exactly its last digits would be guessed. */
function exact(digits: string): number | undefined {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Reads a price in đồng, with or without the word for it.
 *
 * @example readDong('350.000 ₫') // 350000
 */
export const readDong = (text: string): number | undefined =>
  readWholeNumber(text, ['đồng', 'vnd', 'đ', '₫']);

interface Parts {
  whole: string;
  decimals: string;
  isUnclear: boolean;
}

function partsOf(text: string, units: readonly string[]): Parts | undefined {
  const typed = text.normalize('NFKC').replace(UNSEEN, '').trim().toLowerCase();
  const unit = units.find((each) => typed.endsWith(each.toLowerCase()));
  const number = (unit ? typed.slice(0, -unit.length) : typed).trim();
  // Thousands are three and three behind one and the same separator; decimals stand behind the other.
  const grouped = /^([1-9]\d{0,2})((?:([.,' ’])\d{3})(?:\3\d{3})*)(?:(?!\3)[.,](\d+))?$/.exec(number);
  if (grouped) {
    const [, first = '', rest = '', separator = '', decimals = ''] = grouped;
    const groups = rest.split(separator).slice(1);
    const isUnclear = groups.length === 1 && decimals === '' && /[.,]/.test(separator);
    if (isUnclear) return { whole: first, decimals: groups[0]!, isUnclear };
    return { whole: first + groups.join(''), decimals, isUnclear };
  }
  const [, whole, decimals = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(number) ?? [];
  return whole === undefined ? undefined : { whole, decimals, isUnclear: false };
}
