import { expect } from 'chai';
import { unpackCart } from './packed-cart.ts';

const ONE = '01930000-0000-7000-8000-000000000001';
const OTHER = '01930000-0000-7000-8000-0000000000ff';

describe('a cart as browsers kept it before', () => {
  it('says which products were in it, and how many of each', () => {
    expect(unpackCart('AZMAAAAAcACAAAAAAAAAAQIBkwAAAABwAIAAAAAAAAD_FA')).to.deep.equal([
      { productId: ONE, quantity: 2 },
      { productId: OTHER, quantity: 20 },
    ]);
  });

  it('is empty when it is cut off or is something else', () => {
    for (const text of ['AZMAAAAAcACAAAAAAAAAAQ', 'nón lá', '']) expect(unpackCart(text)).to.deep.equal([]);
  });
});
