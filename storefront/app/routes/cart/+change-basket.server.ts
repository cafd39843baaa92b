import { MY_CART, type CartSummary } from '@daulang/commerce/api/carts';
import type { Problem, ProblemCode } from '@daulang/commerce/api/problems';
import { data } from 'react-router';
import { addToCart, openCart, setInCart } from '~/api/carts.server';
import type { Answer } from '~/api/ask.server';
import { secretOfCart } from '~/cart/basket.server';
import { keepCart } from '~/cart/cart-cookie.server';
import type { CartWish } from './+cart-form';

/** What the cart's page says of a wish that was refused, as a word of its address. */
const REFUSALS: Partial<Record<ProblemCode, string>> = {
  'ordering.cart-full': 'most-products',
  'ordering.too-many-of-one': 'most-pieces',
  'ordering.product-not-for-sale': 'not-for-sale',
};

/**
 * The cart after a wish, with the word for what the service refused.
 *
 * @throws the problem as a response, where nobody can say what became of it
 */
export async function changeBasket(
  request: Request,
  wish: CartWish,
): Promise<{ refusal: string | null; headers: Headers }> {
  const { secret, headers } = await secretOfCart(request);
  const { value: changed, problem } = await change(request, secret, wish);
  if (problem) return { refusal: refusalOf(problem), headers };
  headers.append('Set-Cookie', await keepCart(changed.secret, changed));
  return { refusal: null, headers };
}

async function change(
  request: Request,
  secret: string | null,
  { by, ...wanted }: CartWish,
): Promise<Answer<CartSummary & { secret: string }>> {
  if (secret !== null) {
    const { value, problem } = await (by === 'more' ? addToCart : setInCart)(request, secret, wanted);
    if (value) return { value: { ...value, secret }, problem: null };
    // Forgotten since, or the session has ended: a new one begins with this wish.
    const isGone =
      problem.code === 'ordering.cart-not-found' || (secret === MY_CART && problem.status === 401);
    if (!isGone) return { value: null, problem };
  }
  return openCart(request, wanted.quantity > 0 ? [wanted] : []);
}

function refusalOf(problem: Problem): string {
  const refusal = REFUSALS[problem.code];
  if (refusal === undefined) throw data(problem, { status: problem.status });
  return refusal;
}
