import { z } from 'zod';
import { moneyOnWire } from './money.js';
import { dongOnWire } from './shipping.js';
import { bilingual } from './text.js';

const notFree = { vi: 'Cần một giá lớn hơn 0.', en: 'Expected a price of more than 0.' };
const endsBefore = {
  vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
  en: 'The end must come after the beginning.',
};

/**
 * POST /api/v1/office/sale-prices: what a product of the officer's own cooperative costs from one day of Vietnam to the end of another.
 * 409 problem when it is no less than the usual price, when it is over already, or beside another sale of that product.
 */
export const setSalePriceRequest = z
  .strictObject({
    productId: z.uuid(),
    price: dongOnWire.refine(({ amount }) => amount !== '0', { params: notFree, message: notFree.en }),
    /** Null: from now on. */
    from: z.iso.date().nullable(),
    until: z.iso.date(),
  })
  .superRefine(({ from, until }, { addIssue }) => {
    if (from && until < from)
      addIssue({ code: 'custom', path: ['until'], message: endsBefore.en, params: endsBefore });
  });
export type SetSalePriceRequest = z.infer<typeof setSalePriceRequest>;

/** POST /api/v1/office/sale-prices/:id/stop: the usual price holds from now on (404 problem for another cooperative's). */
export const salePricePath = z.strictObject({ id: z.uuid() });
export type SalePricePath = z.infer<typeof salePricePath>;

/** GET /api/v1/office/sale-prices: all that the cooperative has in the shop, with what is on sale or will be. */
export const salePriceList = z.object({
  products: z.array(
    z.object({
      id: z.uuid(),
      title: bilingual,
      /** The usual one. */
      price: moneyOnWire,
      sales: z.array(
        z.object({
          id: z.uuid(),
          price: moneyOnWire,
          from: z.iso.datetime(),
          until: z.iso.datetime(),
          isNow: z.boolean(),
        }),
      ),
    }),
  ),
});
export type SalePriceList = z.infer<typeof salePriceList>;
