import { expect } from 'chai';
import fc from 'fast-check';
import { dong } from '../../../../test/support/dong.js';
import {
  furtherDispute,
  furtherRefund,
  whereaboutsOf,
  type Captured,
  type DisputeState,
  type SentBack,
} from './captured.js';
import { nextLookAt, nextTryAt } from './watch.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 29, 9, minute));
const refund = (id: string, amount: bigint, state: SentBack['state'], minute: number): SentBack => ({
  id,
  amount: dong(amount),
  state,
  at: at(minute),
});
const captured = (
  owner: Captured['owner'],
  sentBack: SentBack[] = [],
  dispute?: { amount: bigint; state: DisputeState },
): Captured => ({
  id: 'c',
  paymentId: 'p',
  amount: dong(285_000n),
  owner,
  toReturn: 0n,
  sentBack,
  disputes: dispute
    ? [{ id: 'd', amount: dong(dispute.amount), state: dispute.state, openedAt: at(0), answerBy: null }]
    : [],
});
const owed = (it: Captured): bigint => whereaboutsOf(it).owed.amount;

describe('captured money', () => {
  it('of an order is owed to nobody, of a buyer all until it went back', () => {
    expect(owed(captured(null))).to.equal(0n);
    expect(owed(captured('order'))).to.equal(0n);
    expect(owed(captured('buyer'))).to.equal(285_000n);
    expect(owed(captured('buyer', [refund('a', 85_000n, 'done', 1)]))).to.equal(200_000n);
    expect(owed(captured('buyer', [refund('a', 285_000n, 'under-way', 1)]))).to.equal(0n);
  });

  it('is owed to the buyer when a refund fails, until a later one makes good for it', () => {
    const lost = refund('a', 285_000n, 'failed', 1);
    expect(owed(captured('order', [lost]))).to.equal(285_000n);
    expect(owed(captured('order', [lost, refund('b', 100_000n, 'done', 2)]))).to.equal(185_000n);
    expect(owed(captured('order', [refund('b', 285_000n, 'done', 2), lost]))).to.equal(0n);
    expect(
      owed(captured('order', [refund('b', 100_000n, 'done', 0), refund('a', 50_000n, 'failed', 1)])),
    ).to.equal(50_000n);
  });

  it('is owed as far as its order lets it go, by whoever’s hand some of it went', () => {
    const granted = (toReturn: bigint, sentBack: SentBack[] = []) => ({
      ...captured('order', sentBack),
      toReturn,
    });
    expect(owed(granted(100_000n))).to.equal(100_000n);
    expect(owed(granted(100_000n, [refund('a', 40_000n, 'under-way', 1)]))).to.equal(60_000n);
    expect(owed(granted(100_000n, [refund('a', 150_000n, 'done', 1)]))).to.equal(0n);
    expect(owed(granted(100_000n, [refund('a', 100_000n, 'failed', 1)]))).to.equal(100_000n);
    expect(
      owed({
        ...granted(285_000n),
        ...captured('order', [], { amount: 285_000n, state: 'lost' }),
        toReturn: 285_000n,
      }),
    ).to.equal(0n);
  });

  it('that a bank took back is owed to nobody once it is lost, and again when it is won', () => {
    const away = whereaboutsOf(captured('buyer', [], { amount: 285_000n, state: 'lost' }));
    expect([away.lost.amount, away.owed.amount]).to.deep.equal([285_000n, 0n]);
    const open = whereaboutsOf(captured('order', [], { amount: 285_000n, state: 'open' }));
    expect([open.withdrawn.amount, open.owed.amount]).to.deep.equal([285_000n, 0n]);
    for (const state of ['asked', 'dropped', 'won'] as const) {
      const { withdrawn, lost } = whereaboutsOf(captured('order', [], { amount: 285_000n, state }));
      expect([withdrawn.amount, lost.amount], state).to.deep.equal([0n, 0n]);
    }
  });

  it('is in the same place in whatever order it is told', () => {
    const anyRefund = fc.record({
      id: fc.uuid(),
      amount: fc.bigInt({ min: 1n, max: 285_000n }).map(dong),
      state: fc.constantFrom<SentBack['state']>('under-way', 'done', 'failed'),
      at: fc.integer({ min: 0, max: 9 }).map(at),
    });
    fc.assert(
      fc.property(
        fc
          .array(anyRefund, { maxLength: 5 })
          .chain((them) =>
            fc.tuple(fc.constant(them), fc.shuffledSubarray(them, { minLength: them.length })),
          ),
        fc.constantFrom<Captured['owner']>('order', 'buyer'),
        ([told, toldOtherwise], owner) => {
          expect(whereaboutsOf(captured(owner, told))).to.deep.equal(
            whereaboutsOf(captured(owner, toldOtherwise)),
          );
          expect(owed(captured(owner, told)) >= 0n).to.equal(true);
        },
      ),
    );
  });

  it('goes forward only, whichever answer comes last', () => {
    expect(furtherRefund('failed', 'done')).to.equal('failed');
    expect(furtherRefund('under-way', 'done')).to.equal('done');
    expect(furtherDispute('lost', 'open')).to.equal('lost');
    expect(furtherDispute('lost', 'won')).to.equal('won');
    expect(furtherDispute('asked', 'open')).to.equal('open');
  });
});

describe('the watch over captured money', () => {
  const none = { sentBack: [], disputes: [] };
  const after = (hours: number): Date => new Date(at(0).getTime() + hours * 3_600_000);

  it('looks hourly at first, then ever more rarely, and ends after half a year', () => {
    expect(nextLookAt(at(0), after(1), none)).to.deep.equal(after(2));
    expect(nextLookAt(at(0), after(40), none)).to.deep.equal(after(50));
    expect(nextLookAt(at(0), after(181 * 24), none)).to.equal(null);
  });

  it('looks daily while a bank decides or a refund is young', () => {
    const open = { ...none, disputes: captured('order', [], { amount: 1n, state: 'open' }).disputes };
    expect(nextLookAt(at(0), after(181 * 24), open)).to.deep.equal(after(182 * 24));
  });

  it('tries a refused refund again for two weeks, then leaves it to a person', () => {
    expect(nextTryAt(1, after(0))).to.deep.equal(after(1));
    expect(nextTryAt(7, after(0))).to.deep.equal(after(7 * 24));
    expect(nextTryAt(8, after(0))).to.equal(null);
  });
});
