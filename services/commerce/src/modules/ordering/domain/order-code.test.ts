import { expect } from 'chai';
import { readOrderCodes } from '../../../../api/reading/order-code.js';
import { newOrderCode } from './order-code.js';

describe('a new order’s code', () => {
  const drawn = Array.from({ length: 500 }, newOrderCode);

  it('has a check character that is right, and is read as it is', () => {
    for (const code of drawn) {
      expect(code).to.match(/^DL-[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
      expect(readOrderCodes(code)).to.deep.equal([code]);
    }
  });

  it('is another each time', () => {
    expect(new Set(drawn).size).to.equal(drawn.length);
  });
});
