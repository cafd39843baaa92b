import {
  giftVoucherLeft,
  officeGiftVoucherList,
  type BuyGiftVoucherRequest,
  type GiftVoucherLeft,
} from '@daulang/commerce/api/gift-vouchers';
import { placedOrder, type PlacedOrder } from '@daulang/commerce/api/orders';
import type { RequestQuery } from '@daulang/commerce/api/requests';
import { type Answer, tryAsk } from './ask.server';
import { askAsMember } from './member.server';

export function buyGiftVoucher(
  request: Request,
  body: BuyGiftVoucherRequest,
  idempotencyKey: string,
): Promise<Answer<PlacedOrder>> {
  return tryAsk(request, { to: 'POST /gift-vouchers', body, idempotencyKey }, placedOrder);
}

/** What is left on a code. */
export function askGiftVoucherLeft(request: Request, code: string): Promise<Answer<GiftVoucherLeft>> {
  return tryAsk(request, { to: 'POST /gift-vouchers/left', body: { code } }, giftVoucherLeft);
}

export const listGiftVouchers = (request: Request, query: RequestQuery<'GET /office/gift-vouchers'>) =>
  askAsMember(request, { to: 'GET /office/gift-vouchers', query }, officeGiftVoucherList);

export const blockGiftVoucher = (request: Request, id: string, reason: string) =>
  tryAsk(
    request,
    { to: 'POST /office/gift-vouchers/:id/block', at: { id }, body: { reason } },
    officeGiftVoucherList,
  );

export const reissueGiftVoucher = (request: Request, id: string) =>
  tryAsk(request, { to: 'POST /office/gift-vouchers/:id/reissue', at: { id } }, officeGiftVoucherList);
