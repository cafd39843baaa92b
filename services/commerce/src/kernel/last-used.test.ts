import { expect } from 'chai';
import fc from 'fast-check';
import { LastUsed } from './last-used.js';

describe('the last used', () => {
  it('stay, and what was not used for longest goes first', () => {
    const held = new LastUsed<string>(3);
    for (const key of ['a', 'b', 'c']) held.put(key, key.toUpperCase(), 1);
    expect(held.get('a')).to.equal('A');
    held.put('d', 'D', 1);
    expect(['a', 'b', 'c', 'd'].map((key) => held.get(key))).to.deep.equal(['A', undefined, 'C', 'D']);
  });

  it('make room by their sizes, and one that is larger than all room is not held', () => {
    const held = new LastUsed<number>(10);
    held.put('small', 1, 4);
    held.put('large', 2, 7);
    expect([held.get('small'), held.get('large')]).to.deep.equal([undefined, 2]);
    held.put('huge', 3, 11);
    expect([held.get('large'), held.get('huge')]).to.deep.equal([2, undefined]);
    held.put('small', 4, 4);
    expect(held.get('small')).to.equal(4);
  });

  it('never hold more than there is room for, and always the one put last if it fits', () => {
    const puts = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 12 })),
    );
    fc.assert(
      fc.property(puts, (all) => {
        const held = new LastUsed<number>(10);
        const sizes = new Map<string, number>();
        for (const [key, size] of all) {
          held.put(key, size, size);
          sizes.set(key, size);
          const there = [...sizes.keys()].map((each) => held.get(each) ?? 0);
          expect(there.reduce((sum, each) => sum + each, 0)).to.be.at.most(10);
          if (size <= 10) expect(held.get(key)).to.equal(size);
        }
      }),
    );
  });
});
