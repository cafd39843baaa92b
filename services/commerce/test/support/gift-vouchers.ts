import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { BuyGiftVoucherRequest } from '../../api/gift-vouchers.js';
import type { OpenedCart } from '../../api/carts.js';
import type { PlacedOrder } from '../../api/orders.js';
import { transferFor } from './bank.js';
import { aBuyer, orderIdOf, randomAddress, untilState } from './orders.js';
import type { Shop } from './shop.js';

/** What somebody asks for who buys one. */
export const aGiftVoucher = (amount: number, change: Partial<BuyGiftVoucherRequest> = {}) =>
  ({
    amount: { amount: String(amount), currency: 'VND' },
    recipient: 'Chị Nguyễn Thị Mai',
    note: 'Mừng tuổi mới',
    buyer: aBuyer(),
    payment: 'card',
    language: 'vi',
    ...change,
  }) satisfies BuyGiftVoucherRequest;

/** One that was bought and paid by transfer: its order, and the code that its page shows. */
export async function aPaidGiftVoucher(
  shop: Shop,
  amount: number,
): Promise<{ order: PlacedOrder; code: string }> {
  const headers = { 'idempotency-key': randomUUID(), 'x-forwarded-for': randomAddress() };
  const request = aGiftVoucher(amount, { payment: 'transfer' });
  const { status, body } = await shop.service
    .client()
    .post<PlacedOrder>('/api/v1/gift-vouchers', request, headers);
  if (status !== 201) throw new Error(`The gift voucher was refused: ${JSON.stringify(body)}`);
  await transferFor(shop, body, amount);
  const { giftVoucher } = await untilState(shop, body.secret, 'paid');
  return { order: body, code: giftVoucher?.code ?? '' };
}

/** The secret of a cart with these things and a code in it. */
export async function aCartWithCode(
  { service }: Shop,
  lines: readonly { productId: string; quantity: number }[],
  code: string,
): Promise<string> {
  const headers = { 'x-forwarded-for': randomAddress() };
  const { body } = await service.client().post<OpenedCart>('/api/v1/carts', { lines }, headers);
  const typed = await service.client().send('PUT', `/api/v1/carts/${body.secret}/voucher`, { code }, headers);
  if (typed.status !== 200) throw new Error(`The code was refused: ${JSON.stringify(typed.body)}`);
  return body.secret;
}

/** What the books owe on one is what is on it, with what orders that wait for money have of it; nothing may be under way. */
export async function expectOwedOnVoucher(shop: Shop, purchase: Pick<PlacedOrder, 'code'>): Promise<void> {
  const { rows } = await shop.query<{ owed: bigint; kept: bigint }>(
    `select (select coalesce(-sum(amount), 0)::bigint from ledger.entries
        where account = 'gift-voucher' and owner_id = $1) as owed,
      (select g.left_over + coalesce((select sum(u.amount) from vouchers.gift_uses u
        join ordering.orders o on o.id = u.order_id
        where u.gift_id = g.id and u.given_back_at is null and o.paid_at is null), 0)::bigint
       from vouchers.gifts g where g.id = $1) as kept`,
    [await orderIdOf(shop, purchase)],
  );
  expect(rows[0]!.owed, 'the books owe on a gift voucher what is left on it').to.equal(rows[0]!.kept);
}
