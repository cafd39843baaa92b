import { MOST_LINES, MOST_PIECES_A_LINE } from '../../../../api/cart-limits.js';
import type { OrderState } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import type { Money } from '../../../kernel/money.js';
import { CartFull, TooManyOfOne } from './ordering.errors.js';

/** A product in a cart, as it was called and what one piece cost when it was put in. */
export interface CartLine {
  productId: string;
  quantity: number;
  title: Bilingual;
  price: Money;
  /** By when so many of it were to be ready then, YYYY-MM-DD; null where they were there, or nobody said. */
  readyBy: string | null;
}

/** The order that was placed from a cart last. */
export interface CartOrder {
  id: string;
  code: string;
  state: OrderState;
  expiresAt: Date;
  /** Or is to be paid at the door, and confirmed. */
  isPaid: boolean;
  /** Its buyer cancelled it: they do not want it any more. */
  isGivenUp: boolean;
}

export interface Cart {
  id: string;
  /** Without what its order took, once that is settled. */
  lines: CartLine[];
  /** The code of a voucher, until an order with it is settled. */
  voucher: string | null;
  /** Which code of a gift voucher, likewise. */
  giftCodeId: string | null;
  order: CartOrder | null;
}

type Wanted = Pick<CartLine, 'productId' | 'quantity'>;

/** What is left when these were taken: what was put in since stays. */
export function leftOf<Line extends Wanted>(lines: readonly Line[], taken: readonly Wanted[]): Line[] {
  return lines.flatMap((line) => {
    const quantity =
      line.quantity - (taken.find(({ productId }) => productId === line.productId)?.quantity ?? 0);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

/** The order needs the cart no more: what it took is bought, or not wanted. */
export const isSettled = ({ isPaid, isGivenUp }: CartOrder): boolean => isPaid || isGivenUp;

export const isWaiting = ({ state, expiresAt }: CartOrder, now: Date): boolean =>
  state === 'placed' && expiresAt > now;

export const piecesOf = (lines: readonly Wanted[]): number =>
  lines.reduce((pieces, { quantity }) => pieces + quantity, 0);

/** @throws CartFull, TooManyOfOne */
export function withMore(lines: readonly CartLine[], line: CartLine): CartLine[] {
  const before = lines.find(({ productId }) => productId === line.productId)?.quantity ?? 0;
  // How long so many take was not asked.
  const readyBy = before > 0 ? null : line.readyBy;
  return withExactly(lines, { ...line, quantity: before + line.quantity, readyBy });
}

/**
 * With so many pieces of this product; none takes it out. What was in already keeps the name and the price of then.
 *
 * @throws CartFull, TooManyOfOne
 */
export function withExactly(lines: readonly CartLine[], line: CartLine): CartLine[] {
  const { productId, quantity } = line;
  if (quantity > MOST_PIECES_A_LINE) throw new TooManyOfOne({ most: MOST_PIECES_A_LINE });
  if (quantity < 1) return lines.filter((it) => it.productId !== productId);
  if (lines.some((it) => it.productId === productId)) {
    return lines.map((it) => (it.productId === productId ? { ...it, quantity, readyBy: line.readyBy } : it));
  }
  if (lines.length >= MOST_LINES) throw new CartFull({ most: MOST_LINES });
  return [...lines, line];
}

/**
 * One cart of two. Of each product the larger number, never the sum: what is brought twice changes nothing. What was in
 * the first stays; what finds no room beside it is left out.
 */
export function joinLines(
  lines: readonly CartLine[],
  brought: readonly CartLine[],
): { lines: CartLine[]; leftOut: CartLine[] } {
  const isIn = ({ productId }: Wanted) => lines.some((line) => line.productId === productId);
  const larger = lines.map((line) => {
    const other = brought.find(({ productId }) => productId === line.productId);
    const quantity = Math.max(line.quantity, other?.quantity ?? 0);
    return { ...line, quantity, readyBy: quantity === line.quantity ? line.readyBy : null };
  });
  const others = brought.filter((line) => !isIn(line));
  const room = MOST_LINES - lines.length;
  return { lines: [...larger, ...others.slice(0, room)], leftOut: others.slice(room) };
}

/** Of the orders of two carts the one that was placed last, as far as it may still take something out. */
export function laterOrder(...orders: (CartOrder | null)[]): CartOrder | null {
  const open = orders.filter((order) => order !== null && !isSettled(order)) as CartOrder[];
  // Ids carry the time they were made.
  return open.reduce<CartOrder | null>((last, order) => (last && last.id > order.id ? last : order), null);
}
