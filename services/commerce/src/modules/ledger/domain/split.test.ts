import { expect } from 'chai';
import fc from 'fast-check';
import { InvariantBroken } from '../../../kernel/errors.js';
import { sum } from '../../../kernel/money.js';
import { dong } from '../../../../test/support/dong.js';
import { balanced, entry } from './posting.js';
import { splitLine, type Rate } from './split.js';

const rates: Rate[] = [
  { account: 'cooperative-commission', basisPoints: 1000 },
  { account: 'village-fund', basisPoints: 200 },
  { account: 'platform-fee', basisPoints: 500 },
  { account: 'withheld-vat', basisPoints: 100 },
  { account: 'withheld-pit', basisPoints: 50 },
];

const line = (total: bigint) => ({
  id: 'line',
  artisanId: 'artisan',
  cooperativeId: 'coop',
  total: dong(total),
});

describe('a sold line’s split', () => {
  it('loses no đồng, whatever price and rates', () => {
    const anyRates = fc.tuple(...rates.map(() => fc.integer({ min: 0, max: 2000 })));
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 11n }), anyRates, (total, points) => {
        const own = rates.map((rate, index) => ({ ...rate, basisPoints: points[index] ?? 0 }));
        const parts = splitLine(line(total), own).map((part) => part.amount);
        expect(sum(parts, 'VND').amount).to.equal(-total);
        expect(parts.every((part) => part.amount <= 0n)).to.equal(true);
      }),
    );
  });

  it('gives each what the rates say, and the artisan the rest', () => {
    const parts = splitLine(line(1_000_000n), rates);
    expect(parts.map((part) => [part.account, part.ownerId, -part.amount.amount])).to.deep.equal([
      ['artisan-payable', 'artisan', 815_000n],
      ['cooperative-commission', 'coop', 100_000n],
      ['village-fund', null, 20_000n],
      ['platform-fee', null, 50_000n],
      ['withheld-vat', null, 10_000n],
      ['withheld-pit', null, 5_000n],
    ]);
  });

  it('never takes more than the whole', () => {
    expect(() => splitLine(line(1n), [{ account: 'platform-fee', basisPoints: 10_001 }])).to.throw(
      InvariantBroken,
    );
  });
});

describe('a posting', () => {
  const posting = { kind: 'sale', sourceId: 's', orderId: 'o', at: new Date() } as const;

  it('that does not sum to zero is refused before it reaches the database', () => {
    const entries = [entry('buyer-deposit', dong(100n)), entry('shipping', dong(-99n), 'coop')];
    expect(() => balanced({ ...posting, entries })).to.throw(InvariantBroken, '1 VND off zero');
  });

  it('has no entries of nothing', () => {
    const entries = [
      entry('buyer-deposit', dong(5n)),
      entry('shipping', dong(0n), 'c'),
      entry('platform-fee', dong(-5n)),
    ];
    expect(balanced({ ...posting, entries }).entries).to.have.length(2);
  });
});
