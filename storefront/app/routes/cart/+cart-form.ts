import { cartLine } from '@daulang/commerce/api/quotes';
import { readWholeNumber } from '@daulang/commerce/api/reading/number';

/** What one form of the cart wants. */
export interface CartWish {
  by: 'more' | 'exactly';
  productId: string;
  quantity: number;
}

/** `intent=add` one more of `productId`, `intent=set` exactly `quantity` of it; null for what makes no sense. */
export function readCartForm(form: FormData): CartWish | null {
  const { data: productId } = cartLine.shape.productId.safeParse(form.get('productId'));
  if (productId === undefined) return null;
  if (form.get('intent') === 'add') return { by: 'more', productId, quantity: 1 };
  const quantity = readWholeNumber(String(form.get('quantity') ?? ''));
  return quantity === undefined ? null : { by: 'exactly', productId, quantity };
}
