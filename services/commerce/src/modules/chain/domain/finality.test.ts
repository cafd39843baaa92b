import { expect } from 'chai';
import { finalNumberAt } from './finality.js';

const rule = { confirmations: 3, finalAfterSeconds: 5 };
const block = (number: bigint, second: number) => ({
  number,
  hash: `0x${number.toString(16)}` as const,
  time: new Date(second * 1000),
});

describe('finality', () => {
  it('asks for blocks on top', () => {
    expect(finalNumberAt(block(12n, 100), [block(10n, 0)], rule)).to.equal(-1n);
    expect(finalNumberAt(block(13n, 100), [block(10n, 0)], rule)).to.equal(10n);
  });

  it('asks for time as well, since quick blocks prove little', () => {
    expect(finalNumberAt(block(20n, 14), [block(10n, 10)], rule)).to.equal(-1n);
    expect(finalNumberAt(block(20n, 15), [block(10n, 10)], rule)).to.equal(10n);
  });

  it('is the newest block that has both', () => {
    const known = [block(10n, 10), block(11n, 11), block(19n, 19)];
    expect(finalNumberAt(block(20n, 30), known, rule)).to.equal(11n);
  });
});
