import { expect } from 'chai';
import { addToCart, piecesOf, setQuantity } from './cart.ts';
import { changedCart } from './cart-form.ts';

const hat = '11111111-1111-4111-8111-111111111111';
const bell = '22222222-2222-4222-8222-222222222222';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe('a cart', () => {
  it('gathers pieces of one product in one line', () => {
    const cart = addToCart(addToCart(addToCart([], hat, 1), bell, 1), hat, 1);
    expect(cart).to.deep.equal([
      { productId: hat, quantity: 2 },
      { productId: bell, quantity: 1 },
    ]);
    expect(piecesOf(cart)).to.equal(3);
  });

  it('loses a line whose quantity becomes none', () => {
    expect(setQuantity([{ productId: hat, quantity: 2 }], hat, 0)).to.deep.equal([]);
  });

  it('holds at most twenty pieces of a product and fifty products', () => {
    expect(setQuantity([], hat, 999)).to.deep.equal([{ productId: hat, quantity: 20 }]);
    const many = Array.from({ length: 60 }, (_, n) => `${hat.slice(0, -2)}${String(n).padStart(2, '0')}`);
    expect(many.reduce((cart, id) => addToCart(cart, id, 1), addToCart([], hat, 1))).to.have.length(50);
  });
});

describe('a cart’s form', () => {
  const cart = [{ productId: hat, quantity: 2 }];

  it('adds one more, or sets the number', () => {
    expect(changedCart(cart, form({ intent: 'add', productId: hat }))).to.deep.equal([
      { productId: hat, quantity: 3 },
    ]);
    expect(changedCart(cart, form({ intent: 'set', productId: hat, quantity: '5' }))).to.deep.equal([
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
      expect(changedCart(cart, form(fields)), JSON.stringify(fields)).to.equal(cart);
  });
});
