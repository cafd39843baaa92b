import { expect } from 'chai';
import fc from 'fast-check';
import type { DepositPercent } from '../../../../api/offers.js';
import { dong } from '../../../../test/support/dong.js';
import {
  depositOf,
  dueOf,
  isHeldByDeposit,
  isRestAwaited,
  restOf,
  takenOf,
  type PaidInParts,
} from './deposit.js';

const line = (id: string, total: bigint, percent: DepositPercent | null) => ({
  id,
  total: dong(total),
  percent,
});

describe('A deposit', () => {
  it('is a part of each line that has one, half up, and all of the others and of sending', () => {
    const deposit = depositOf([line('a', 250_001n, 30), line('b', 100_000n, null)], dong(35_000n));
    expect(deposit?.amount).to.deep.equal(dong(75_000n + 100_000n + 35_000n));
    expect(deposit?.byLine).to.deep.equal(new Map([['a', dong(75_000n)]]));
    expect(depositOf([line('a', 5n, 30)], dong(0n))?.amount).to.deep.equal(dong(2n));
  });

  it('is none where the workshop asks the whole price, all is there, or a part would be nothing', () => {
    expect(depositOf([line('a', 250_000n, 100), line('b', 1n, null)], dong(0n))).to.equal(undefined);
    expect(depositOf([line('a', 1n, 30)], dong(0n))).to.equal(undefined);
    expect(depositOf([line('a', 1n, 50)], dong(0n)), 'nor where it would be all').to.equal(undefined);
  });

  it('leaves a rest, whatever the lines are', () => {
    const lines = fc.array(
      fc.record({
        id: fc.uuid(),
        total: fc.bigInt({ min: 1n, max: 500_000_000n }).map(dong),
        percent: fc.constantFrom<DepositPercent | null>(30, 50, 100, null),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 0n, max: 500_000n }), (given, shipping) => {
        const total = given.reduce((sum, it) => sum + it.total.amount, shipping);
        const deposit = depositOf(given, dong(shipping));
        if (!deposit) return;
        expect(deposit.amount.amount > 0n && deposit.amount.amount < total).to.equal(true);
      }),
    );
  });
});

describe('An order that is paid in two parts', () => {
  const order = (change: Partial<PaidInParts> = {}): PaidInParts & { state: string } => ({
    total: dong(285_000n),
    waived: dong(0n),
    voucherPaid: dong(0n),
    deposit: { amount: dong(110_000n), paymentId: null, restDueBy: null, restDays: 14 },
    paymentId: null,
    state: 'placed',
    ...change,
  });
  const held = (change: Partial<PaidInParts> = {}) => {
    const deposit = { amount: dong(110_000n), paymentId: 'first', restDueBy: null, restDays: 14 };
    return { ...order({ deposit, ...change }), state: 'confirmed' };
  };

  it('asks for its deposit, then for the rest, then for nothing', () => {
    expect([dueOf(order()), takenOf(order())]).to.deep.equal([dong(110_000n), null]);
    expect([dueOf(held()), takenOf(held())]).to.deep.equal([dong(175_000n), dong(110_000n)]);
    const paid = held({ paymentId: 'second' });
    expect([restOf(paid), takenOf(paid)]).to.deep.equal([dong(0n), dong(285_000n)]);
    expect([isRestAwaited(order()), isRestAwaited(held()), isRestAwaited(paid)]).to.deep.equal([
      ...[false, true, false],
    ]);
  });

  it('asks for no rest of what was given up', () => {
    const givenUp = held({ waived: dong(175_000n) });
    expect([restOf(givenUp), isRestAwaited(givenUp), isHeldByDeposit(givenUp)]).to.deep.equal([
      ...[dong(0n), false, true],
    ]);
    expect(takenOf({ ...givenUp, paymentId: 'first' }), 'its deposit is its price').to.deep.equal(
      dong(110_000n),
    );
  });

  it('asks for all at once where there is no deposit, but for what a gift voucher pays', () => {
    const whole = order({ deposit: null, voucherPaid: dong(85_000n) });
    expect([dueOf(whole), restOf(whole), takenOf(whole)]).to.deep.equal([dong(200_000n), dong(0n), null]);
  });
});
