import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { MOST_LINES, MOST_PIECES_A_LINE } from '@daulang/commerce/api/cart-limits';
import { packCart, unpackCart } from './packed-cart.ts';

const full = Array.from({ length: MOST_LINES }, () => ({
  productId: randomUUID(),
  quantity: MOST_PIECES_A_LINE,
}));

describe('a packed cart', () => {
  it('says what was packed, also when it is empty or full', () => {
    for (const cart of [[], full.slice(0, 1), full]) expect(unpackCart(packCart(cart))).to.deep.equal(cart);
  });

  it('leaves room in a cookie of 4096 bytes when it is full', () => {
    expect(packCart(full)).to.have.length(1134);
  });

  it('is empty when it is cut off or is something else', () => {
    expect(unpackCart(packCart(full).slice(0, -2))).to.deep.equal([]);
    expect(unpackCart('nón lá')).to.deep.equal([]);
  });
});
