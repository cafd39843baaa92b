import { z } from 'zod';
import { MOST_LINES, MOST_PIECES_A_LINE } from './cart-limits.js';
import { giftVoucherOnCart } from './gift-vouchers.js';
import { moneyOnWire } from './money.js';
import { rail } from './payments.js';
import { fetchedFrom, pickUpPlace } from './pick-up.js';
import { provinceCode } from './places.js';
import { bilingual, slug } from './text.js';
import { voucherOnCart } from './vouchers.js';

export const cartLine = z.strictObject({
  productId: z.uuid(),
  quantity: z.number().int().min(1).max(MOST_PIECES_A_LINE),
});

/** The secret of the buyer's own order that waits for money. One that is over is as good as none. */
export const waitingSecret = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .optional();

/** POST /api/v1/quotes: what a cart costs now, grouped by the cooperative that will send it. Nothing is stored. */
export const quoteRequest = z.strictObject({
  lines: z.array(cartLine).max(MOST_LINES),
  /** Where it is to be sent (ISO 3166): what sending costs depends on it. */
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('VN'),
  /** Within Vietnam; without it sending is priced as to a far one. */
  provinceCode: provinceCode.optional(),
  /** What the buyer fetches costs nothing to send. */
  pickUp: fetchedFrom,
  /** Its pieces count as free: a new order would take its place. */
  waiting: waitingSecret,
});
export type QuoteRequest = z.input<typeof quoteRequest>;

const quotedLine = z.object({
  productId: z.uuid(),
  productSlug: slug,
  title: bilingual,
  pictureCid: z.string().nullable(),
  quantity: z.number().int(),
  /** Fewer than asked for when stock ran short; 0 when the product is gone. */
  available: z.number().int(),
  /** Too few are free, but somebody is buying some: when the first may be free again. */
  freeAgainAt: z.iso.datetime().nullable(),
  /** By when it is ready, where it is made for this order; null where its pieces are there. */
  readyBy: z.iso.date().nullable(),
  unitPrice: moneyOnWire,
  /** What a voucher takes off the line; `total` is without it. */
  discount: moneyOnWire,
  total: moneyOnWire,
  /** What of it is due at once, if its buyer pays a deposit; null where all of it is. */
  deposit: moneyOnWire.nullable(),
});

export const quote = z.object({
  parcels: z.array(
    z.object({
      cooperative: z.object({ slug, name: bilingual }),
      lines: z.array(quotedLine),
      /** Where it can be fetched; null where it is sent only. */
      pickUp: pickUpPlace.nullable(),
      /** Priced as one that its buyer fetches. */
      isFetched: z.boolean(),
      /** The next days that it can be wished for; none where it is fetched, goes abroad or its cooperative offers none. */
      days: z.array(z.iso.date()),
      /** Countries beside Vietnam that its cooperative sends to. */
      countries: z.array(z.string()),
      shipping: moneyOnWire,
      subtotal: moneyOnWire,
    }),
  ),
  /** What the goods cost at their prices; `total` is without the `discount`. */
  goods: moneyOnWire,
  discount: moneyOnWire,
  /** The code in the cart, and what it does; null without one. */
  voucher: voucherOnCart.nullable(),
  /** The gift voucher in the cart, and what it pays; null without one. */
  giftVoucher: giftVoucherOnCart.nullable(),
  shipping: moneyOnWire,
  total: moneyOnWire,
  /** What a card can be charged for all of it in place of the total, in the currencies that all its cooperatives take. */
  charges: z.array(moneyOnWire),
  /** What is left of the total when a gift voucher paid its part. */
  toPay: moneyOnWire,
  /** What is due at once if its buyer pays a deposit, and the rest when what is made for it is finished; null where the whole is. */
  deposit: moneyOnWire.nullable(),
  /** Within how many days from then the rest is to be paid; null without a deposit. */
  restDays: z.number().int().nullable(),
  /** Countries beside Vietnam that everything of it that is sent can be sent to. */
  countries: z.array(z.string()),
  /** The ways to pay that take as much, the usual one first. */
  rails: z.array(rail),
  /** False when a line has less than asked for: the order would be refused. */
  orderable: z.boolean(),
});
export type Quote = z.infer<typeof quote>;
