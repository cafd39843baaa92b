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

const line = (total: bigint, discount = 0n) => ({
  id: 'line',
  artisanId: 'artisan',
  cooperativeId: 'coop',
  discount: dong(discount),
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

  it('lets the cooperative alone bear a voucher, and withholds of what was paid', () => {
    const parts = splitLine(line(950_000n, 50_000n), rates);
    expect(parts.map((part) => [part.account, part.ownerId, -part.amount.amount])).to.deep.equal([
      // 815 000 and the 750 that are not withheld of what nobody paid.
      ['artisan-payable', 'artisan', 815_750n],
      ['cooperative-commission', 'coop', 50_000n],
      ['village-fund', null, 20_000n],
      ['platform-fee', null, 50_000n],
      ['withheld-vat', null, 9_500n],
      ['withheld-pit', null, 4_750n],
    ]);
  });

  it('has the cooperative owe what its commission is not enough for', () => {
    const owed = (own: Rate[]) =>
      splitLine(line(700_000n, 300_000n), own).find(({ account }) => account === 'cooperative-commission');
    expect(owed(rates)?.amount.amount).to.equal(200_000n);
    expect(owed(rates.slice(1))?.amount.amount).to.equal(300_000n);
  });

  it('loses no đồng of a price with something taken off, and takes nothing of the others', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (total, discount) => {
          const parts = splitLine(line(total, discount), rates);
          expect(
            sum(
              parts.map((part) => part.amount),
              'VND',
            ).amount,
          ).to.equal(-total);
          const whole = splitLine(line(total + discount), rates);
          for (const account of ['village-fund', 'platform-fee'] as const)
            expect(parts.find((part) => part.account === account)).to.deep.equal(
              whole.find((part) => part.account === account),
            );
          expect(-parts[0]!.amount.amount >= -whole[0]!.amount.amount).to.equal(true);
        },
      ),
      // Of 242 253 843 a đồng more would be withheld than of 242 253 850.
      { examples: [[242_253_843n, 7n]] },
    );
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
