import { addToCart, type CartLine, type ChangedCart, setQuantity } from '../../cart/cart.ts';

/**
 * The cart after one form: `intent=add` one more of `productId`, `intent=set` exactly `quantity` of it (0 takes it
 * out). What makes no sense changes nothing.
 */
export function changedCart(cart: CartLine[], form: FormData): ChangedCart {
  const unchanged: ChangedCart = { cart, refusal: null };
  const productId = String(form.get('productId') ?? '');
  if (!isUuid(productId)) return unchanged;
  if (form.get('intent') === 'add') return addToCart(cart, productId, 1);
  const typed = String(form.get('quantity') ?? '').trim();
  // An empty field would read as zero and take the line away.
  const quantity = typed === '' ? NaN : Number(typed);
  return Number.isInteger(quantity) && quantity >= 0 ? setQuantity(cart, productId, quantity) : unchanged;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
