import { expect } from 'chai';
import { addToCart, type CartLine, piecesOf, setQuantity, withoutBought } from './cart.ts';
import { changedCart } from '../routes/cart/+cart-form.ts';

const hat = '11111111-1111-4111-8111-111111111111';
const bell = '22222222-2222-4222-8222-222222222222';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** So many different products. */
const cartOf = (products: number): CartLine[] =>
  Array.from({ length: products }, (_, n) => ({
    productId: `${bell.slice(0, -2)}${String(n).padStart(2, '0')}`,
    quantity: 1,
  }));

describe('a cart', () => {
  it('gathers pieces of one product in one line', () => {
    const one = addToCart([], hat, 1).cart;
    const cart = addToCart(addToCart(one, bell, 1).cart, hat, 1).cart;
    expect(cart).to.deep.equal([
      { productId: hat, quantity: 2 },
      { productId: bell, quantity: 1 },
    ]);
    expect(piecesOf(cart)).to.equal(3);
  });

  it('loses a line whose quantity becomes none', () => {
    expect(setQuantity([{ productId: hat, quantity: 2 }], hat, 0)).to.deep.equal({ cart: [], refusal: null });
  });

  it('takes the fiftieth product and refuses the next, not in silence', () => {
    const [one] = cartOf(1);
    const full = addToCart(cartOf(49), hat, 1);
    expect(full.cart).to.have.length(50);
    expect(full.refusal).to.equal(null);
    expect(addToCart(cartOf(50), hat, 1)).to.deep.equal({ cart: cartOf(50), refusal: 'most-products' });
    expect(addToCart(cartOf(50), one!.productId, 1).refusal, 'one that is in it').to.equal(null);
  });

  it('takes twenty pieces of a product and says when more were wanted', () => {
    expect(setQuantity([], hat, 20)).to.deep.equal({
      cart: [{ productId: hat, quantity: 20 }],
      refusal: null,
    });
    for (const more of [setQuantity([], hat, 999), addToCart([{ productId: hat, quantity: 20 }], hat, 1)]) {
      expect(more).to.deep.equal({ cart: [{ productId: hat, quantity: 20 }], refusal: 'most-pieces' });
    }
  });

  it('loses what was paid for and keeps what was added since', () => {
    const cart = [
      { productId: hat, quantity: 3 },
      { productId: bell, quantity: 1 },
    ];
    const bought = [
      { productId: hat, quantity: 1 },
      { productId: bell, quantity: 2 },
    ];
    expect(withoutBought(cart, bought)).to.deep.equal([{ productId: hat, quantity: 2 }]);
  });
});

describe('a cart’s form', () => {
  const cart = [{ productId: hat, quantity: 2 }];

  it('adds one more, or sets the number', () => {
    expect(changedCart(cart, form({ intent: 'add', productId: hat })).cart).to.deep.equal([
      { productId: hat, quantity: 3 },
    ]);
    expect(changedCart(cart, form({ intent: 'set', productId: hat, quantity: '5' })).cart).to.deep.equal([
      { productId: hat, quantity: 5 },
    ]);
  });

  it('changes nothing when it makes no sense', () => {
    const nonsense: Record<string, string>[] = [
      {},
      { intent: 'add', productId: 'nón lá' },
      { intent: 'set', productId: hat },
      { intent: 'set', productId: hat, quantity: ' ' },
      { intent: 'set', productId: hat, quantity: '-1' },
      { intent: 'set', productId: hat, quantity: '1.5' },
      { intent: 'set', productId: hat, quantity: 'nhiều' },
    ];
    for (const fields of nonsense)
      expect(changedCart(cart, form(fields)).cart, JSON.stringify(fields)).to.equal(cart);
  });
});
