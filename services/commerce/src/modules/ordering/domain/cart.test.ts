import { expect } from 'chai';
import fc from 'fast-check';
import { newId } from '../../../kernel/ids.js';
import { money } from '../../../kernel/money.js';
import { type CartLine, leftOf, piecesOf, withExactly, withMore } from './cart.js';
import { CartFull, TooManyOfOne } from './ordering.errors.js';

const line = (quantity: number, productId = newId(), price = 350_000n): CartLine => ({
  productId,
  quantity,
  title: { vi: 'Nón lá', en: 'Hat' },
  price: money(price, 'VND'),
});
const linesOf = (products: number) => Array.from({ length: products }, () => line(1));

describe('a cart', () => {
  it('gathers pieces of one product in one line, with the price of when it was put in', () => {
    const hat = line(1);
    const cart = withMore(withMore([hat], line(1)), line(2, hat.productId, 400_000n));
    expect(cart).to.have.length(2);
    expect(cart[0]).to.deep.equal({ ...hat, quantity: 3 });
    expect(piecesOf(cart)).to.equal(4);
  });

  it('loses a line of which none is wanted', () => {
    const hat = line(2);
    expect(withExactly([hat], { ...hat, quantity: 0 })).to.deep.equal([]);
  });

  it('takes the fiftieth product, and more of one that is in it, and refuses the fifty-first', () => {
    const full = withMore(linesOf(49), line(1));
    expect(full).to.have.length(50);
    expect(() => withMore(full, line(1))).to.throw(CartFull);
    expect(withMore(full, line(1, full[7]!.productId))[7]!.quantity).to.equal(2);
  });

  it('takes twenty pieces of a product and refuses more, however they come', () => {
    const hat = line(20);
    expect(withExactly([], hat)).to.deep.equal([hat]);
    expect(() => withMore([hat], line(1, hat.productId))).to.throw(TooManyOfOne);
    expect(() => withExactly([], line(21))).to.throw(TooManyOfOne);
  });

  it('loses what an order took and keeps what was put in since', () => {
    const [hat, bell, fan] = [line(3), line(1), line(2)];
    expect(leftOf([hat, bell, fan], [line(1, hat.productId), line(5, bell.productId)])).to.deep.equal([
      { ...hat, quantity: 2 },
      fan,
    ]);
  });

  it('never holds what was taken, and nothing else is lost (property)', () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 50 });
    fc.assert(
      fc.property(quantities, quantities, (wanted, bought) => {
        const lines = wanted.map((quantity) => line(quantity));
        const taken = lines
          .slice(0, bought.length)
          .map(({ productId }, nth) => line(bought[nth]!, productId));
        const left = leftOf(lines, taken);
        const lost = taken.reduce((sum, each, nth) => sum + Math.min(each.quantity, wanted[nth]!), 0);
        expect(piecesOf(left)).to.equal(piecesOf(lines) - lost);
        expect(left.every(({ quantity }) => quantity > 0)).to.equal(true);
      }),
    );
  });
});
