/** A product and how many of its pieces are wanted. */
export interface CartLine {
  productId: string;
  quantity: number;
}

/** More different things than this is not a buyer but a trader; the service refuses more too. */
const MOST_LINES = 50;
const MOST_PIECES_A_LINE = 20;

export function piecesOf(cart: CartLine[]): number {
  return cart.reduce((sum, line) => sum + line.quantity, 0);
}

/** The cart with more pieces of a product. */
export function addToCart(cart: CartLine[], productId: string, quantity: number): CartLine[] {
  const before = cart.find((line) => line.productId === productId)?.quantity ?? 0;
  return setQuantity(cart, productId, before + quantity);
}

/** The cart with exactly so many pieces of a product; none takes the line away. */
export function setQuantity(cart: CartLine[], productId: string, quantity: number): CartLine[] {
  const line = { productId, quantity: Math.min(quantity, MOST_PIECES_A_LINE) };
  if (quantity < 1) return cart.filter((it) => it.productId !== productId);
  if (cart.some((it) => it.productId === productId)) {
    return cart.map((it) => (it.productId === productId ? line : it));
  }
  return [...cart, line].slice(0, MOST_LINES);
}
