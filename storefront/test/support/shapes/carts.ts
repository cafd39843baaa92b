import { type CartSummary, openCartRequest, type ShownCart } from '@daulang/commerce/api/carts';
import type { Quote } from '@daulang/commerce/api/quotes';
import { CID, coop, dong, idOf, title } from './common.ts';

export const aQuote = (
  change: Partial<Quote> = {},
  line: Partial<Quote['parcels'][0]['lines'][0]> = {},
): Quote => ({
  parcels: [
    {
      cooperative: coop,
      lines: [
        {
          productId: idOf(1),
          productSlug: 'non-la-bai-tho',
          title,
          pictureCid: CID,
          quantity: 2,
          available: 2,
          freeAgainAt: null,
          readyBy: null,
          unitPrice: dong(350_000),
          discount: dong(0),
          total: dong(700_000),
          deposit: null,
          ...line,
        },
      ],
      pickUp: null,
      isFetched: false,
      days: [],
      countries: [],
      shipping: dong(40_000),
      subtotal: dong(700_000),
    },
  ],
  goods: dong(700_000),
  discount: dong(0),
  voucher: null,
  giftVoucher: null,
  shipping: dong(40_000),
  total: dong(740_000),
  charges: [],
  toPay: change.total ?? dong(740_000),
  deposit: null,
  restDays: null,
  countries: [],
  rails: ['card', 'transfer'],
  orderable: true,
  ...change,
});

export const wantedIn = (body: unknown): number =>
  openCartRequest.parse(body).lines.reduce((pieces, { quantity }) => pieces + quantity, 0);

export const aSummary = (change: Partial<CartSummary> = {}): CartSummary => ({
  pieces: 2,
  waiting: null,
  paid: null,
  ...change,
});

export const aCart = (change: Partial<ShownCart> = {}): ShownCart => ({
  ...aSummary(),
  quote: aQuote(),
  repriced: [],
  redated: [],
  gone: [],
  ...change,
});
