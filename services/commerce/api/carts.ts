import { z } from 'zod';
import { MOST_LINES } from './cart-limits.js';
import { moneyOnWire } from './money.js';
import { cartLine, quote } from './quotes.js';
import { fetchedFromQuery } from './pick-up.js';
import { provinceCode } from './places.js';
import { bilingual } from './text.js';

/**
 * In place of a secret, the one cart of who is signed in (401 problem without a session): on each of their devices the same.
 * No secret opens it, so whoever signs out leaves nothing behind.
 */
export const MY_CART = 'mine';

/**
 * POST /api/v1/carts: opens a cart with what is in it, also one from elsewhere. What is not for sale is left out. Who is
 * signed in has it put into their own cart, as by POST /api/v1/account/cart (409 problem when there is no room).
 */
export const openCartRequest = z.strictObject({ lines: z.array(cartLine).max(MOST_LINES) });
export type OpenCartRequest = z.infer<typeof openCartRequest>;

/**
 * POST /api/v1/carts/:secret/lines: so many pieces more of a product. 409 problem at the product after the fiftieth, and
 * where it would be more than twenty pieces; then nothing is changed.
 */
export const addToCartRequest = cartLine;

/** PUT /api/v1/carts/:secret/lines/:productId: exactly so many pieces; none takes the product out. */
export const setInCartRequest = z.strictObject({
  quantity: z.number().int().min(0),
});
export type SetInCartRequest = z.infer<typeof setInCartRequest>;

/** Where it is to be sent (ISO 3166): what sending costs depends on it. */
export const cartQuery = z.strictObject({
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('VN'),
  /** Within Vietnam; without it sending is priced as to a far one. */
  provinceCode: provinceCode.optional(),
  /** Cooperatives whose parcels are fetched: their slugs with commas. */
  pickUp: fetchedFromQuery,
});
export type CartQuery = z.infer<typeof cartQuery>;

const ofCart = {
  /** All together, also of products that are not for sale any more. */
  pieces: z.number().int(),
  /** The order that was placed from this cart and waits for money: its pieces are theirs. */
  waiting: z.object({ secret: z.string(), code: z.string(), keptUntil: z.iso.datetime() }).nullable(),
  /** The order that was placed from this cart and is paid: what it took is not in the cart any more. */
  paid: z.object({ secret: z.string() }).nullable(),
};

/** GET /api/v1/carts/:secret/summary, and the answer to each change. */
export const cartSummary = z.object(ofCart);
export type CartSummary = z.infer<typeof cartSummary>;

/** The answer to a new cart. Who has the secret has the cart; keep it out of logs. */
export const openedCart = z.object({ secret: z.string(), ...ofCart });
export type OpenedCart = z.infer<typeof openedCart>;

/**
 * POST /api/v1/account/cart (signed in): brings the cart that was filled as a guest into that of the account. Of each product
 * the larger number stays, so that doing it twice changes nothing; the guest's cart ends.
 */
export const bringCartRequest = z.strictObject({
  /** The secret of the guest's cart. One that is over, and none, are alike. */
  cart: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});
export type BringCartRequest = z.infer<typeof bringCartRequest>;

export const broughtCart = z.object({
  ...ofCart,
  /** How many products found no room; they are what is left in the guest's cart. */
  leftOut: z.number().int(),
});
export type BroughtCart = z.infer<typeof broughtCart>;

/** GET /api/v1/carts/:secret (404 problem for an unknown one): what is in it, and what has changed since it was put in. */
export const shownCart = z.object({
  ...ofCart,
  /** Null when nothing is in it. */
  quote: quote.nullable(),
  /** Products that cost something else now than when they were put in, and what they cost then. */
  repriced: z.array(z.object({ productId: z.uuid(), was: moneyOnWire })),
  /** Products that would be made, and ready later now than when they were put in; and by when it was then. */
  redated: z.array(z.object({ productId: z.uuid(), was: z.iso.date() })),
  /** Products that are not for sale any more, as they were called. */
  gone: z.array(z.object({ productId: z.uuid(), title: bilingual, quantity: z.number().int() })),
});
export type ShownCart = z.infer<typeof shownCart>;
