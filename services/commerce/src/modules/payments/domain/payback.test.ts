import { expect } from 'chai';
import { money } from '../../../kernel/money.js';
import { changedLately, paybackDigest } from './payback.js';

const HOA = { bankBin: '970405', accountNumber: '4000205123456', accountName: 'LE THI HOA' };
const amount = money(5_000_000n, 'VND');

describe('what two persons agree on', () => {
  const digest = paybackDigest('one', HOA, amount);

  it('is the same for the same account and amount', () => {
    expect(paybackDigest('one', { ...HOA }, amount)).to.equal(digest);
    expect(digest).to.match(/^[0-9a-f]{64}$/);
  });

  it('is another for another account, amount or refund', () => {
    const others = [
      paybackDigest('two', HOA, amount),
      paybackDigest('one', HOA, money(5_000_001n, 'VND')),
      paybackDigest('one', { ...HOA, bankBin: '970436' }, amount),
      paybackDigest('one', { ...HOA, accountNumber: '4000205123457' }, amount),
      paybackDigest('one', { ...HOA, accountName: 'LE THI HOAN' }, amount),
    ];
    expect(new Set([digest, ...others]).size).to.equal(6);
  });

  it('does not run one field into the next', () => {
    const shifted = { ...HOA, accountNumber: '40002051234', accountName: '56LE THI HOA' };
    expect(paybackDigest('one', shifted, amount)).not.to.equal(digest);
  });
});

describe('an account that was changed', () => {
  const now = new Date('2026-12-08T09:00:00Z');

  it('is told of for seven days', () => {
    const lately = new Date('2026-12-01T09:00:01Z');
    expect(changedLately(lately, now)).to.equal(lately);
  });

  it('is not told of afterwards, nor where it is the first', () => {
    expect(changedLately(new Date('2026-12-01T09:00:00Z'), now)).to.equal(null);
    expect(changedLately(null, now)).to.equal(null);
  });
});
