import { expect } from 'chai';
import fc from 'fast-check';
import { sum } from '../../../kernel/money.js';
import { dong } from '../../../../test/support/dong.js';
import { type ShareRate, sharesOf } from './share-rate.js';

const rates: ShareRate[] = [
  { account: 'artisan', basisPoints: 7850 },
  { account: 'cooperative', basisPoints: 1000 },
  { account: 'village-fund', basisPoints: 200 },
  { account: 'platform', basisPoints: 800 },
  { account: 'withheld-tax', basisPoints: 150 },
];

describe('the shares of a price', () => {
  it('sum to the price, whatever it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10_000_000_000n }), (amount) => {
        const shares = sharesOf(dong(amount), rates);
        const amounts = shares.map((share) => share.amount);
        expect(sum(amounts, 'VND').amount).to.equal(amount);
      }),
    );
  });

  it('are none while no rates are known', () => {
    expect(sharesOf(dong(1000n), [])).to.deep.equal([]);
    expect(sharesOf(dong(1000n), [{ account: 'artisan', basisPoints: 0 }])).to.deep.equal([]);
  });
});
