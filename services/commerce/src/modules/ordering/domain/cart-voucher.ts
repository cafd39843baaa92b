import type { VoucherOnCart } from '../../../../api/vouchers.js';
import { moneyToWire } from '../../../../api/money.js';
import type { Bilingual } from '../../../../api/text.js';
import type { Money } from '../../../kernel/money.js';
import type { PricedOrder, PricedProduct } from './pricing.js';

/** What a code does to a cart, as its buyer is shown it. */
export interface CartVoucher extends VoucherOnCart {
  /** To be counted when the order is placed; null where it takes nothing. */
  taken: { id: string; discount: Money } | null;
}

/** What vouchers say of it; undefined for a code that cannot be used any more. */
interface Reckoned {
  voucher: { id: string; code: string; cooperativeId: string; least: Money };
  state: CartVoucher['state'];
}

/** @param order with what the voucher takes off already taken */
export function cartVoucherOf<Product extends PricedProduct & { cooperative: { name: Bilingual } }>(
  code: string,
  reckoned: Reckoned | undefined,
  order: PricedOrder<Product>,
): CartVoucher {
  const { discount } = order;
  const shown = { code, discount: moneyToWire(discount), cooperative: null, least: null };
  if (!reckoned) return { ...shown, state: 'over', taken: null };
  const { voucher, state } = reckoned;
  const parcel = order.parcels.find(({ cooperativeId }) => cooperativeId === voucher.cooperativeId);
  return {
    ...shown,
    code: voucher.code,
    state,
    cooperative: parcel?.lines[0]?.product.cooperative.name ?? null,
    least: voucher.least.amount > 0n ? moneyToWire(voucher.least) : null,
    taken: discount.amount > 0n ? { id: voucher.id, discount } : null,
  };
}
