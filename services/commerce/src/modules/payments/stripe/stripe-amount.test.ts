import { expect } from 'chai';
import { InvariantBroken } from '../../../kernel/errors.js';
import { money } from '../../../kernel/money.js';
import { stripeAmount } from './stripe-amount.js';

describe('an amount for Stripe', () => {
  it('is in minor units: none of the đồng and the yen, cents, a thousand of the dinar in tens', () => {
    expect(stripeAmount(money(50_000n, 'VND'))).to.equal(50_000);
    expect(stripeAmount(money(1_500n, 'JPY'))).to.equal(1_500);
    expect(stripeAmount(money(1_719n, 'USD'))).to.equal(1_719);
    expect(stripeAmount(money(5_120n, 'KWD'))).to.equal(5_120);
  });

  it('is none that Stripe would refuse', () => {
    for (const wrong of [
      money(5_123n, 'KWD'),
      money(0n, 'USD'),
      money(-5n, 'VND'),
      money(100_000_000n, 'VND'),
    ]) {
      expect(() => stripeAmount(wrong), `${wrong.amount} ${wrong.currency}`).to.throw(InvariantBroken);
    }
  });
});
