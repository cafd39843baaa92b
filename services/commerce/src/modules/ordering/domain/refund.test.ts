import { expect } from 'chai';
import { money, type Money } from '../../../kernel/money.js';
import { NothingLeftToRefund, RefundTooHigh } from './ordering.errors.js';
import { everythingLeft, linesEnded, requireLeft, withSending, type Refundable } from './refund.js';

const dong = (amount: bigint): Money => money(amount, 'VND');
const part = (lineId: string | null, amount: bigint) => ({ lineId, amount: dong(amount) });
const paidFor = (lineId: string | null, paid: bigint, refunded = 0n): Refundable => ({
  lineId,
  paid: dong(paid),
  refunded: dong(refunded),
});

describe('a refund of a parcel', () => {
  const parcel = [paidFor('hat', 250n), paidFor('fan', 120n, 20n), paidFor(null, 35n)];

  it('is what is asked for while it is there, of each line and of the order', () => {
    requireLeft([part('hat', 250n), part('fan', 100n)], parcel, dong(350n));
    expect(() => requireLeft([part('fan', 101n)], parcel, dong(400n))).to.throw(RefundTooHigh);
    expect(() => requireLeft([part('hat', 200n), part('fan', 100n)], parcel, dong(299n))).to.throw(
      RefundTooHigh,
    );
    expect(() => requireLeft([part('pot', 1n)], parcel, dong(400n))).to.throw(RefundTooHigh);
    expect(() => requireLeft([], parcel, dong(400n))).to.throw(NothingLeftToRefund);
  });

  it('of a line that is named twice is the sum of both', () => {
    const hatTwice = [part('hat', 200n), part('hat', 50n)];
    requireLeft(hatTwice, parcel, dong(385n));
    expect(linesEnded(hatTwice, parcel)).to.deep.equal(['hat']);
    expect(() => requireLeft([part('hat', 250n), part('hat', 1n)], parcel, dong(385n))).to.throw(
      RefundTooHigh,
    );
    expect(() => requireLeft([part(null, 35n), part(null, 35n)], parcel, dong(385n))).to.throw(RefundTooHigh);
  });

  it('of everything is all that is left, and no more than the order still has', () => {
    expect(everythingLeft(parcel, dong(385n))).to.deep.equal([
      part('hat', 250n),
      part('fan', 100n),
      part(null, 35n),
    ]);
    expect(everythingLeft(parcel, dong(300n))).to.deep.equal([part('hat', 250n), part('fan', 50n)]);
    expect(everythingLeft(parcel, dong(0n))).to.deep.equal([]);
  });

  it('ends the lines of which nothing is left', () => {
    expect(linesEnded([part('hat', 249n), part('fan', 100n)], parcel)).to.deep.equal(['fan']);
    expect(linesEnded([part('hat', 1n)], [paidFor('hat', 250n), paidFor('fan', 120n, 120n)])).to.deep.equal([
      'fan',
    ]);
  });

  it('that leaves nothing to be sent takes what sending cost with it', () => {
    const all = [part('hat', 250n), part('fan', 100n)];
    expect(withSending(all, parcel, dong(385n))).to.deep.equal([...all, part(null, 35n)]);
    expect(withSending([...all, part(null, 5n)], parcel, dong(385n))).to.deep.equal([
      ...all,
      part(null, 35n),
    ]);
    expect(withSending(all, parcel, dong(360n))).to.deep.equal([...all, part(null, 10n)]);
    const some = [part('hat', 250n), part(null, 5n)];
    expect(withSending(some, parcel, dong(385n))).to.deep.equal(some);
  });
});
