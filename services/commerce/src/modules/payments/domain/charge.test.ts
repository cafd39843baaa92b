import { expect } from 'chai';
import fc from 'fast-check';
import { money } from '../../../kernel/money.js';
import { askedOf, inOrdersMoney, partOfCharge, partsInOrdersMoney, type MovedPart } from './charge.js';

const dong = (amount: bigint) => money(amount, 'VND');
const cents = (amount: bigint) => money(amount, 'USD');
/** 1 000 000 ₫ for US$38.17. */
const sale = { amount: dong(1_000_000n), charged: cents(3_817n) };
const part = (moved: bigint, said: bigint | null = null, isOut = true): MovedPart => ({
  moved: cents(moved),
  said,
  isOut,
});
const amountsOf = (parts: readonly MovedPart[], of = sale) =>
  partsInOrdersMoney(of, parts).map(({ amount }) => amount);

describe('a charge in another currency', () => {
  it('is what the card is asked for; without one it is the amount itself', () => {
    expect(askedOf(sale)).to.deep.equal(cents(3_817n));
    expect(askedOf({ amount: dong(5n), charged: null })).to.deep.equal(dong(5n));
  });

  it('is the whole amount when it came whole, and nothing of the order otherwise', () => {
    expect(inOrdersMoney(sale, cents(3_817n))).to.deep.equal(dong(1_000_000n));
    expect(inOrdersMoney(sale, cents(3_816n))).to.deep.equal(cents(3_816n));
    expect(inOrdersMoney(sale, money(3_817n, 'EUR'))).to.deep.equal(money(3_817n, 'EUR'));
  });

  it('goes back in parts that others moved by the proportion, and whole when all of it went', () => {
    expect(amountsOf([part(1_000n)])).to.deep.equal([261_986n]);
    expect(amountsOf([part(3_817n)])).to.deep.equal([1_000_000n]);
    expect(amountsOf([part(1_000n), part(2_000n), part(817n)])).to.deep.equal([261_986n, 523_972n, 214_042n]);
  });

  it('believes our own word about a part, but none that the money cannot be', () => {
    expect(amountsOf([part(1_000n, 262_000n)])).to.deep.equal([262_000n]);
    expect(amountsOf([part(1_000n, 900_000n)])).to.deep.equal([261_986n]);
  });

  it('counts what failed to go as nothing that is out', () => {
    expect(amountsOf([part(3_817n, null, false), part(3_817n)])).to.deep.equal([1_000_000n, 1_000_000n]);
  });

  it('is taken back beyond what it was, where a bank does so after all was refunded', () => {
    expect(amountsOf([part(3_817n), part(3_817n), part(1_000n)])).to.deep.equal([
      1_000_000n,
      1_000_000n,
      261_986n,
    ]);
  });

  it('is sent back with the rest in the last part, and never as nothing', () => {
    const none = { ofAmount: 0n, ofCharge: 0n };
    expect(partOfCharge(sale, dong(250_000n), none)).to.deep.equal(cents(954n));
    expect(partOfCharge(sale, dong(10n), none)).to.deep.equal(cents(1n));
    expect(partOfCharge(sale, dong(750_000n), { ofAmount: 250_000n, ofCharge: 954n })).to.deep.equal(
      cents(2_863n),
    );
  });

  it('comes out even, however it is parted', () => {
    fc.assert(
      fc.property(
        fc.bigInt(20_000n, 99_999_999n),
        fc.bigInt(50n, 500_000n),
        fc.array(fc.bigInt(1n, 10_000_000n), { minLength: 1, maxLength: 6 }),
        (amount, charged, wishes) => {
          const of = { amount: dong(amount), charged: cents(charged) };
          const moved: MovedPart[] = [];
          let left = amount;
          for (const wish of [...wishes, amount]) {
            const said = wish < left ? wish : left;
            const gone = moved.reduce((sum, it) => sum + it.moved.amount, 0n);
            if (said === 0n || gone === charged) break;
            const sent = partOfCharge(of, dong(said), { ofAmount: amount - left, ofCharge: gone });
            expect(sent.amount > 0n && gone + sent.amount <= charged, 'no more than is left').to.equal(true);
            moved.push({ moved: sent, said, isOut: true });
            left = amount - amountsOf(moved, of).reduce((sum, it) => sum + it, 0n);
          }
          expect(moved.reduce((sum, it) => sum + it.moved.amount, 0n)).to.equal(charged);
          expect(left).to.equal(0n);
        },
      ),
    );
  });
});
