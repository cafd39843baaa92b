import { cartLine } from '@daulang/commerce/api/orders';
import { readWholeNumber } from '@daulang/commerce/api/reading/number';
import { addToCart, type CartLine, type ChangedCart, setQuantity } from '../../cart/cart.ts';

/**
 * The cart after one form: `intent=add` one more of `productId`, `intent=set` exactly `quantity` of it (0 takes it
 * out). What makes no sense changes nothing.
 */
export function changedCart(cart: CartLine[], form: FormData): ChangedCart {
  const unchanged: ChangedCart = { cart, refusal: null };
  const { data: productId } = cartLine.shape.productId.safeParse(form.get('productId'));
  if (productId === undefined) return unchanged;
  if (form.get('intent') === 'add') return addToCart(cart, productId, 1);
  const quantity = readWholeNumber(String(form.get('quantity') ?? ''));
  return quantity === undefined ? unchanged : setQuantity(cart, productId, quantity);
}
