import { expect } from 'chai';
import fc from 'fast-check';
import { money } from '../../../kernel/money.js';
import { effectOfTransfer } from './transfer.js';

const dong = (amount: bigint) => money(amount, 'VND');

describe('what a transfer does to its payment', () => {
  const asked = (state: 'open' | 'closed' | 'settled') => ({ state, amount: dong(285_000n) });
  const effect = (state: 'open' | 'closed' | 'settled', amount: bigint, pending = 0n) => {
    const { kept, back, backBecause, settles } = effectOfTransfer(asked(state), dong(pending), dong(amount));
    return [kept.amount, back.amount, backBecause, settles];
  };

  it('settles it with exactly what was asked', () => {
    expect(effect('open', 285_000n)).to.deep.equal([285_000n, 0n, null, true]);
  });

  it('keeps too little while the rest may follow, which settles it', () => {
    expect(effect('open', 200_000n)).to.deep.equal([200_000n, 0n, null, false]);
    expect(effect('open', 85_000n, 200_000n)).to.deep.equal([85_000n, 0n, null, true]);
  });

  it('gives back what is too much, also of the last of several', () => {
    expect(effect('open', 300_000n)).to.deep.equal([285_000n, 15_000n, 'over-paid', true]);
    expect(effect('open', 100_000n, 200_000n)).to.deep.equal([85_000n, 15_000n, 'over-paid', true]);
  });

  it('gives back all of what comes once more', () => {
    expect(effect('settled', 285_000n)).to.deep.equal([0n, 285_000n, 'paid-twice', false]);
  });

  it('may settle one that is over, but keeps no part for it', () => {
    expect(effect('closed', 285_000n)).to.deep.equal([285_000n, 0n, null, true]);
    expect(effect('closed', 284_999n)).to.deep.equal([0n, 284_999n, 'wrong-amount', false]);
  });

  it('gives back money of another currency', () => {
    const { kept, back, settles } = effectOfTransfer(asked('open'), dong(0n), money(285_000n, 'USD'));
    expect([kept.amount, back, settles]).to.deep.equal([0n, money(285_000n, 'USD'), false]);
  });

  it('loses no đồng, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('open', 'closed', 'settled' as const),
        fc.bigInt(1n, 10n ** 12n),
        fc.bigInt(0n, 284_999n),
        (state, amount, pending) => {
          const { kept, back, settles } = effectOfTransfer(asked(state), dong(pending), dong(amount));
          expect(kept.amount + back.amount).to.equal(amount);
          expect(kept.amount >= 0n && back.amount >= 0n).to.equal(true);
          if (settles) expect(kept.amount + pending).to.equal(285_000n);
        },
      ),
    );
  });
});
