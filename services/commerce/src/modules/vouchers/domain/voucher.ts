import { MOST_PERCENT, type VoucherOnCart } from '../../../../api/vouchers.js';
import { allocate } from '../../../kernel/allocate.js';
import { compare, money, sum, type Money } from '../../../kernel/money.js';

/** What a voucher takes: so much of each price, or one sum of them all. */
export type VoucherTakes = { percent: number } | { amount: Money };

export interface Voucher {
  id: string;
  code: string;
  cooperativeId: string;
  takes: VoucherTakes;
  /** From so much of its cooperative's goods on. */
  least: Money;
  /** What it is for; null: all that its cooperative sells. */
  productIds: readonly string[] | null;
}

/** A line before anything is taken off it. */
export interface FullPrice {
  productId: string;
  cooperativeId: string;
  total: Money;
}

/** What a voucher does to a cart: for each line that it touches how much less it costs. */
export interface VoucherEffect {
  state: Exclude<VoucherOnCart['state'], 'over'>;
  discounts: Map<string, Money>;
}

/**
 * Divides what a voucher takes over the lines that it is for, by what they cost. Something is left of each: a line for
 * nothing could be neither paid nor shared nor sent back.
 *
 * @example voucherEffectOf({ takes: { percent: 10 }, … }, lines) // 10 % of each, to the đồng
 */
export function voucherEffectOf(voucher: Voucher, lines: readonly FullPrice[]): VoucherEffect {
  const own = lines.filter(({ cooperativeId }) => cooperativeId === voucher.cooperativeId);
  const wanted = own.filter(({ productId }) => voucher.productIds?.includes(productId) ?? true);
  if (wanted.length === 0) return { state: 'not-these', discounts: new Map() };
  const worth = (some: readonly FullPrice[]): Money =>
    sum(
      some.map(({ total }) => total),
      voucher.least.currency,
    );
  if (compare(worth(own), voucher.least) < 0) return { state: 'too-little', discounts: new Map() };
  const parts = allocate(
    taken(voucher.takes, worth(wanted)),
    wanted.map(({ total }) => total.amount),
  );
  const discounts = wanted.map(({ productId, total }, nth): [string, Money] => {
    const part = parts[nth]!.amount;
    return [productId, money(part < total.amount ? part : total.amount - 1n, total.currency)];
  });
  return { state: 'taken', discounts: new Map(discounts.filter(([, { amount }]) => amount > 0n)) };
}

function taken(takes: VoucherTakes, worth: Money): Money {
  const most = percentOf(worth, MOST_PERCENT);
  if ('percent' in takes) return percentOf(worth, takes.percent);
  return compare(takes.amount, most) > 0 ? most : takes.amount;
}

/** Rounded down, so that nobody gets more than was promised them. */
const percentOf = ({ amount, currency }: Money, percent: number): Money =>
  money((amount * BigInt(percent)) / 100n, currency);
