import { expect } from 'chai';
import { type HoldLimit, refuseBeyondLimits, type UnpaidOrder, type WantedLine } from './hold-limits.js';
import { HoldRefused } from './ordering.errors.js';

const now = new Date('2026-11-29T07:00:00Z');
const inMinutes = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

const phone: HoldLimit = {
  countedBy: 'phone',
  mostOrders: 2,
  mostPieces: 24,
  mostOfProduct: 10,
  mostLapsed: 1,
  lapsedWithinMinutes: 30,
  mostHeldMinutes: 45,
  heldWithinMinutes: 120,
  roomPerPaid: 0,
  paid: 0,
};
const address: HoldLimit = {
  ...phone,
  countedBy: 'address',
  mostOrders: 3,
  mostOfProduct: null,
  mostLapsed: 2,
  lapsedWithinMinutes: 120,
  mostHeldMinutes: null,
  roomPerPaid: 2,
};

const hats = (quantity: number): WantedLine[] => [{ productId: 'hat', quantity }];
const bells = (quantity: number): WantedLine[] => [{ productId: 'bell', quantity }];

const waiting = (lines: WantedLine[], more: Partial<UnpaidOrder> = {}): UnpaidOrder => ({
  countedBy: 'phone',
  state: 'placed',
  rail: 'card',
  placedAt: inMinutes(-1),
  endsAt: inMinutes(15),
  wasTried: false,
  lines,
  ...more,
});
const lapsed = (minutesAgo: number, lines: WantedLine[], more: Partial<UnpaidOrder> = {}): UnpaidOrder =>
  waiting(lines, { state: 'expired', endsAt: inMinutes(-minutesAgo), ...more });
const cancelled = (
  minutesAgo: number,
  heldFor: number,
  lines: WantedLine[],
  more: Partial<UnpaidOrder> = {},
) => lapsed(minutesAgo, lines, { state: 'cancelled', placedAt: inMinutes(-minutesAgo - heldFor), ...more });
const fromAddress = { countedBy: 'address' } as const;

function refusal(limit: HoldLimit, unpaid: UnpaidOrder[], wanted: WantedLine[]): unknown {
  try {
    refuseBeyondLimits([limit], unpaid, wanted, now);
    return null;
  } catch (error) {
    if (!(error instanceof HoldRefused)) throw error;
    return [error.code, error.details];
  }
}

describe('what a person keeps unpaid', () => {
  it('is at most two orders', () => {
    expect(refusal(phone, [waiting(hats(1))], bells(1))).to.equal(null);
    expect(refusal(phone, [waiting(hats(1)), waiting(hats(1))], bells(1))).to.deep.equal([
      'ordering.hold-orders',
      { waiting: 2, most: 2 },
    ]);
  });

  it('is at most 24 pieces, with those that wait', () => {
    const twelve = [...hats(6), ...bells(6)];
    expect(refusal(phone, [waiting(twelve)], [{ productId: 'vase', quantity: 10 }])).to.equal(null);
    expect(
      refusal(phone, [waiting([...twelve, { productId: 'vase', quantity: 10 }])], hats(3)),
    ).to.deep.equal(['ordering.hold-pieces', { held: 22, most: 24 }]);
  });

  it('is at most ten of one product, with those that wait', () => {
    expect(refusal(phone, [], hats(10))).to.equal(null);
    expect(refusal(phone, [waiting(hats(7))], hats(3))).to.equal(null);
    expect(refusal(phone, [waiting(hats(7))], hats(4))).to.deep.equal([
      'ordering.hold-product',
      { productId: 'hat', held: 7, most: 10 },
    ]);
  });

  it('is not what was let go unpaid a moment ago, so that others come first', () => {
    expect(refusal(phone, [lapsed(10, hats(1))], hats(1))).to.deep.equal([
      'ordering.hold-lapsed',
      { minutes: 20 },
    ]);
    expect(refusal(phone, [lapsed(10, hats(1))], bells(1)), 'another product').to.equal(null);
    expect(refusal(phone, [lapsed(30, hats(1))], hats(1)), 'half an hour later').to.equal(null);
    expect(refusal(phone, [lapsed(10, hats(1), { wasTried: true })], hats(1)), 'a card failed').to.equal(
      null,
    );
  });

  it('waits twice as long after a transfer, for which they were kept twice as long', () => {
    const transfer = { rail: 'transfer' } as const;
    expect(refusal(phone, [lapsed(40, hats(1), transfer)], hats(1))).to.deep.equal([
      'ordering.hold-lapsed',
      { minutes: 20 },
    ]);
    expect(refusal(phone, [lapsed(60, hats(1), transfer)], hats(1))).to.equal(null);
  });

  it('is not what was ordered, cancelled and ordered anew for three quarters of an hour', () => {
    const twice = [cancelled(1, 14, hats(1)), cancelled(20, 14, hats(1))];
    expect(refusal(phone, twice, hats(1)), 'somebody who changed their mind').to.equal(null);
    const often = [...twice, cancelled(40, 29, hats(1), { rail: 'transfer' })];
    expect(refusal(phone, often, hats(1)), 'until the longest is two hours ago').to.deep.equal([
      'ordering.hold-lapsed',
      { minutes: 80 },
    ]);
    expect(refusal(phone, often, bells(1)), 'another product').to.equal(null);
    const tried = often.map((order) => ({ ...order, wasTried: true }));
    expect(refusal(phone, tried, hats(1)), 'a card failed').to.equal(null);
    const long = often.map((order) => ({ ...order, ...fromAddress }));
    expect(refusal(address, long, hats(1)), 'many people').to.equal(null);
  });
});

describe('what an address keeps unpaid', () => {
  const three = [1, 2, 3].map((minutes) => waiting(hats(1), { ...fromAddress, endsAt: inMinutes(minutes) }));

  it('is a few orders for which nobody gave a card', () => {
    expect(refusal(address, three.slice(1), hats(1))).to.equal(null);
    expect(refusal(address, three, hats(1))).to.deep.equal(['ordering.hold-network', { minutes: 1 }]);
    const tried = three.map((order) => ({ ...order, wasTried: true }));
    expect(refusal(address, tried, hats(1)), 'buyers with their cards out').to.equal(null);
  });

  it('is more for each order that was paid from there', () => {
    expect(refusal({ ...address, paid: 1 }, three, hats(1))).to.equal(null);
    const gone = [5, 6, 7].map((minutes) => lapsed(minutes, hats(1), fromAddress));
    expect(refusal(address, gone, hats(1))).to.deep.equal(['ordering.hold-network', { minutes: 114 }]);
    expect(refusal({ ...address, paid: 1 }, gone, hats(1))).to.equal(null);
  });

  it('is any number of one product: there may be many people', () => {
    expect(refusal(address, [waiting(hats(10), fromAddress)], hats(10))).to.equal(null);
  });

  it('is not more than its pieces, in one order or in several', () => {
    expect(refusal(address, [waiting(hats(20), fromAddress)], hats(5))).to.deep.equal([
      'ordering.hold-network',
      { minutes: 15 },
    ]);
    expect(refusal(address, [], hats(25))).to.deep.equal(['ordering.hold-pieces', { held: 0, most: 24 }]);
  });
});
