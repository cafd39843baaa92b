import { MOST_LINES, MOST_PIECES_A_LINE } from '@daulang/commerce/api/cart-limits';

/** A product and how many of its pieces are wanted. */
export interface CartLine {
  productId: string;
  quantity: number;
}

/** Why a cart is not as it was wished: no room for one more product, or for so many pieces of one. */
type CartRefusal = 'most-products' | 'most-pieces';

/** The cart after a wish; with a refusal it is as full as it may be, and the reader is told. */
export interface ChangedCart {
  cart: CartLine[];
  refusal: CartRefusal | null;
}

export function piecesOf(cart: CartLine[]): number {
  return cart.reduce((sum, line) => sum + line.quantity, 0);
}

/** The cart with more pieces of a product. */
export function addToCart(cart: CartLine[], productId: string, quantity: number): ChangedCart {
  const before = cart.find((line) => line.productId === productId)?.quantity ?? 0;
  return setQuantity(cart, productId, before + quantity);
}

/** The cart with exactly so many pieces of a product; none takes the line away. */
export function setQuantity(cart: CartLine[], productId: string, quantity: number): ChangedCart {
  if (quantity < 1) return { cart: cart.filter((it) => it.productId !== productId), refusal: null };
  const refusal = quantity > MOST_PIECES_A_LINE ? 'most-pieces' : null;
  const line = { productId, quantity: Math.min(quantity, MOST_PIECES_A_LINE) };
  if (cart.some((it) => it.productId === productId)) {
    return { cart: cart.map((it) => (it.productId === productId ? line : it)), refusal };
  }
  if (cart.length >= MOST_LINES) return { cart, refusal: 'most-products' };
  return { cart: [...cart, line], refusal };
}

/** What is left of a cart when these lines were paid for; what was added since stays. */
export function withoutBought(cart: CartLine[], bought: readonly CartLine[]): CartLine[] {
  return cart.flatMap(({ productId, quantity }) => {
    const left = quantity - (bought.find((line) => line.productId === productId)?.quantity ?? 0);
    return left > 0 ? [{ productId, quantity: left }] : [];
  });
}
