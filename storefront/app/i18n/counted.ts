import { formatNumber } from './format.ts';

/**
 * A number with what it counts, in English, where one is not many. Vietnamese nouns do not change.
 *
 * @param many only where it is not the singular with an s
 * @example counted(1, 'product') // '1 product'
 * @example counted(1200, 'product') // '1,200 products'
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count, 'en')} ${count === 1 ? one : many}`;
}

/** @example countedVi(1200, 'mặt hàng') // '1.200 mặt hàng' */
export function countedVi(count: number, noun: string): string {
  return `${formatNumber(count, 'vi')} ${noun}`;
}
