import { expect } from 'chai';
import fc from 'fast-check';
import { newId } from '../../../kernel/ids.js';
import { money } from '../../../kernel/money.js';
import {
  type CartLine,
  type CartOrder,
  joinLines,
  laterOrder,
  leftOf,
  piecesOf,
  withExactly,
  withMore,
} from './cart.js';
import { CartFull, TooManyOfOne } from './ordering.errors.js';

const line = (quantity: number, productId = newId(), price = 350_000n): CartLine => ({
  productId,
  quantity,
  title: { vi: 'Nón lá', en: 'Hat' },
  price: money(price, 'VND'),
  readyBy: null,
});
const linesOf = (products: number) => Array.from({ length: products }, () => line(1));

describe('a cart', () => {
  it('keeps by when so many were to be ready, as long as there are so many', () => {
    const hat = { ...line(1), readyBy: '2026-12-20' };
    expect(withExactly([hat], { ...hat, quantity: 2, readyBy: '2026-12-27' })[0]?.readyBy).to.equal(
      '2026-12-27',
    );
    expect(withMore([hat], { ...hat, quantity: 1 })[0]?.readyBy).to.equal(null);
    expect(joinLines([hat], [{ ...hat, quantity: 1 }]).lines[0]?.readyBy).to.equal('2026-12-20');
    expect(joinLines([hat], [{ ...hat, quantity: 2 }]).lines[0]?.readyBy).to.equal(null);
  });

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

  describe('that takes another in', () => {
    const ids = Array.from({ length: 60 }, () => newId());
    const someLines = fc.uniqueArray(
      fc
        .record({ nth: fc.nat(59), quantity: fc.integer({ min: 1, max: 20 }) })
        .map(({ nth, quantity }) => line(quantity, ids[nth])),
      { maxLength: 50, selector: ({ productId }) => productId },
    );

    it('has of each product the larger number, and is the same when it takes it in twice', () => {
      fc.assert(
        fc.property(someLines, someLines, (mine, brought) => {
          const once = joinLines(mine, brought);
          expect(joinLines(once.lines, brought)).to.deep.equal(once);
          for (const { productId, quantity } of once.lines) {
            const numbers = [...mine, ...brought].filter((each) => each.productId === productId);
            expect(quantity).to.equal(Math.max(...numbers.map((each) => each.quantity)));
          }
        }),
      );
    });

    it('keeps all of its own, has fifty products at most, and loses nothing without saying so', () => {
      fc.assert(
        fc.property(someLines, someLines, (mine, brought) => {
          const { lines, leftOut } = joinLines(mine, brought);
          const products = (some: CartLine[]) => some.map(({ productId }) => productId);
          expect(products(lines).slice(0, mine.length)).to.deep.equal(products(mine));
          expect(lines.length).to.be.at.most(50);
          expect(leftOut.length === 0 || lines.length === 50).to.equal(true);
          expect(products([...lines, ...leftOut])).to.have.members([
            ...new Set(products([...mine, ...brought])),
          ]);
        }),
      );
    });

    it('keeps the name and the price that were first', () => {
      const hat = line(1);
      const [kept] = joinLines([hat], [line(3, hat.productId, 400_000n)]).lines;
      expect(kept).to.deep.equal({ ...hat, quantity: 3 });
    });

    it('remembers the order that was placed last, of those that are not settled', () => {
      const order = (change: Partial<CartOrder> = {}, atMs = 1_000): CartOrder => ({
        id: newId(atMs),
        code: 'DL-7K2M',
        state: 'placed',
        expiresAt: new Date(0),
        isPaid: false,
        isGivenUp: false,
        ...change,
      });
      const [older, newer] = [order(), order({}, 2_000)];
      expect(laterOrder(older, newer)).to.equal(newer);
      expect(laterOrder(newer, older)).to.equal(newer);
      expect(laterOrder(older, null)).to.equal(older);
      expect(laterOrder(order({ isPaid: true }, 3_000), older)).to.equal(older);
      expect(laterOrder(null, order({ isGivenUp: true }))).to.equal(null);
    });
  });
});
