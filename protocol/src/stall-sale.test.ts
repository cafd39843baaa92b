import { expect } from 'chai';
import fc from 'fast-check';
import { type StallSale, stallSaleHash } from './stall-sale.js';

const sale: StallSale = {
  id: '019adf3c-7c00-7abc-8def-0123456789ab',
  pieceId: '019adf00-0000-7000-8000-000000000001',
  price: '250000',
  currency: 'VND',
  priceReason: '',
  paid: 'cash',
  slip: '',
  soldAt: '2026-12-01T03:04:05.000Z',
};

describe('the hash of a sale at a stall', () => {
  it('is the same for ever', () => {
    expect(stallSaleHash(sale)).to.equal(
      '0x903adabf9460f9f94f6581df3682462983270213138399c27804e62f139bb315',
    );
  });

  it('does not depend on the order in which the phone wrote its fields', () => {
    const turned = Object.fromEntries(Object.entries(sale).reverse()) as unknown as StallSale;
    expect(stallSaleHash(turned)).to.equal(stallSaleHash(sale));
  });

  it('leaves out what is no part of a sale', () => {
    expect(stallSaleHash({ ...sale, kept: true } as StallSale)).to.equal(stallSaleHash(sale));
  });

  for (const field of Object.keys(sale) as (keyof StallSale)[]) {
    it(`changes with ${field}`, () => {
      fc.assert(
        fc.property(fc.string(), (text) => {
          fc.pre(text !== sale[field]);
          expect(stallSaleHash({ ...sale, [field]: text } as StallSale)).to.not.equal(stallSaleHash(sale));
        }),
      );
    });
  }

  it('does not take one field’s end for another’s beginning', () => {
    const one = stallSaleHash({ ...sale, priceReason: 'a', slip: 'b' });
    expect(stallSaleHash({ ...sale, priceReason: 'ab', slip: '' })).to.not.equal(one);
    expect(stallSaleHash({ ...sale, priceReason: '', slip: 'ab' })).to.not.equal(one);
  });
});
