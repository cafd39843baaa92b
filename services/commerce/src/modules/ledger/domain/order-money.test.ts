import { expect } from 'chai';
import fc from 'fast-check';
import { dong } from '../../../../test/support/dong.js';
import {
  disputeEntries,
  missingEntries,
  refundEntries,
  type OwnedMoney,
  type RefundOf,
} from './order-money.js';
import { balanced, entry, type Entry } from './posting.js';

const shares: Entry[] = [
  entry('artisan-payable', dong(-203_750n), 'artisan', 'line'),
  entry('cooperative-commission', dong(-25_000n), 'coop', 'line'),
  entry('platform-fee', dong(-21_250n), null, 'line'),
  entry('shipping', dong(-35_000n), 'coop'),
];
const paid = (over: Partial<OwnedMoney> = {}): OwnedMoney => ({
  amount: dong(285_000n),
  heldOn: 'payment-clearing',
  holder: null,
  owner: 'order',
  refunded: dong(0n),
  withdrawn: dong(0n),
  lost: dong(0n),
  owed: dong(0n),
  ...over,
});
const on = (entries: readonly Entry[], account: string): bigint =>
  entries.filter((it) => it.account === account).reduce((sum, it) => sum + it.amount.amount, 0n);

describe('the books of an order’s money', () => {
  it('take every share back when all is refunded, and leave nothing', () => {
    const entries = refundEntries(paid({ refunded: dong(285_000n) }), shares);
    expect(
      missingEntries(
        entries,
        shares.map((it) => ({ ...it, amount: dong(-it.amount.amount) })),
      ),
    ).to.deep.equal([entry('payment-clearing', dong(-285_000n))]);
  });

  it('take shares back in proportion, the odd đồng to the largest loss', () => {
    const entries = refundEntries(paid({ refunded: dong(100_000n) }), shares);
    expect(
      ['artisan-payable', 'cooperative-commission', 'platform-fee', 'shipping'].map((it) => on(entries, it)),
    ).to.deep.equal([71_491n, 8_772n, 7_456n, 12_281n]);
  });

  it('owe the buyer what failed to reach them', () => {
    const entries = refundEntries(paid({ owed: dong(285_000n) }), shares);
    expect(on(entries, 'owed-to-buyer')).to.equal(-285_000n);
    expect(on(entries, 'payment-clearing')).to.equal(0n);
    expect(on(entries, 'artisan-payable')).to.equal(203_750n);
  });

  describe('of a sale whose cooperative gave more than its commission', () => {
    const given: Entry[] = [
      entry('artisan-payable', dong(-300_000n), 'artisan', 'line'),
      entry('cooperative-commission', dong(50_000n), 'coop', 'line'),
      entry('shipping', dong(-35_000n), 'coop'),
    ];
    const taken = (refunded: bigint, decided: RefundOf[] = []) =>
      refundEntries(paid({ refunded: dong(refunded) }), given, decided);

    it('give it back to the cooperative as the price goes back', () => {
      const half = taken(125_000n, [{ lineId: 'line', cooperativeId: 'coop', amount: dong(125_000n) }]);
      expect(
        ['artisan-payable', 'cooperative-commission', 'shipping'].map((it) => on(half, it)),
      ).to.deep.equal([150_000n, -25_000n, 0n]);
    });

    it('leave nothing when all of it goes back', () => {
      const all = taken(285_000n);
      const shared = given.map((it) => ({ ...it, amount: dong(-it.amount.amount) }));
      expect(missingEntries(all, shared)).to.deep.equal([entry('payment-clearing', dong(-285_000n))]);
    });

    it('sum to zero and come to the same in any parts', () => {
      fc.assert(
        fc.property(
          fc.array(fc.bigInt({ min: 0n, max: 285_000n }), { minLength: 1, maxLength: 6 }),
          (steps) => {
            const rising = [...steps].sort((a, b) => Number(a - b));
            const booked: Entry[] = [];
            for (const step of rising) booked.push(...missingEntries(taken(step), booked));
            expect(booked.reduce((sum, it) => sum + it.amount.amount, 0n)).to.equal(0n);
            expect(missingEntries(taken(rising.at(-1)!), booked)).to.deep.equal([]);
          },
        ),
      );
    });
  });

  it('freeze the shares of a dispute, give them back when it is won, take them when it is lost', () => {
    const open = disputeEntries(paid({ withdrawn: dong(285_000n) }), shares);
    expect([on(open, 'disputed'), on(open, 'frozen'), on(open, 'artisan-payable')]).to.deep.equal([
      285_000n,
      -285_000n,
      203_750n,
    ]);
    expect(on(missingEntries(disputeEntries(paid(), shares), open), 'frozen')).to.equal(285_000n);
    const lost = missingEntries(disputeEntries(paid({ lost: dong(285_000n) }), shares), open);
    expect([on(lost, 'disputed'), on(lost, 'frozen'), on(lost, 'artisan-payable')]).to.deep.equal([
      -285_000n,
      285_000n,
      0n,
    ]);
  });

  it('give money that no order wanted back from the buyer’s deposit', () => {
    const entries = refundEntries(
      paid({ owner: 'buyer', refunded: dong(85_000n), owed: dong(200_000n) }),
      [],
    );
    expect([on(entries, 'buyer-deposit'), on(entries, 'owed-to-buyer')]).to.deep.equal([285_000n, -200_000n]);
  });

  it('take money out of where it came in', () => {
    const entries = refundEntries(paid({ heldOn: 'bank', refunded: dong(285_000n) }), shares);
    expect([on(entries, 'bank'), on(entries, 'payment-clearing')]).to.deep.equal([-285_000n, 0n]);
  });

  it('keep what the buyer got beyond what they paid as a claim on them', () => {
    const entries = disputeEntries(paid({ refunded: dong(285_000n), lost: dong(285_000n) }), shares);
    expect(on(entries, 'buyer-deposit')).to.equal(285_000n);
  });

  it('sum to zero and come to the same by any way, whatever happened', () => {
    const anyMoney = fc.record({
      amount: fc.constant(dong(285_000n)),
      heldOn: fc.constant('bank' as const),
      holder: fc.constant(null),
      owner: fc.constantFrom<OwnedMoney['owner']>('order', 'buyer', null),
      refunded: fc.bigInt({ min: 0n, max: 400_000n }).map(dong),
      withdrawn: fc.bigInt({ min: 0n, max: 285_000n }).map(dong),
      lost: fc.bigInt({ min: 0n, max: 285_000n }).map(dong),
      owed: fc.bigInt({ min: 0n, max: 285_000n }).map(dong),
    });
    fc.assert(
      fc.property(fc.array(anyMoney, { minLength: 1, maxLength: 5 }), (steps) => {
        for (const entriesOf of [refundEntries, disputeEntries]) {
          const booked: Entry[] = [];
          for (const step of steps) {
            const posting = missingEntries(entriesOf(step, shares), booked);
            booked.push(
              ...balanced({ kind: 'refund', sourceId: 's', orderId: 'o', at: new Date(), entries: posting })
                .entries,
            );
          }
          expect(missingEntries(entriesOf(steps.at(-1)!, shares), booked)).to.deep.equal([]);
        }
      }),
    );
  });
});
