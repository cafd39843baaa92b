import { expect } from 'chai';
import fc from 'fast-check';
import { meantBy, slipsBetween } from './slips.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('slips between two words', () => {
  it('are letters too many, too few, wrong, or swapped', () => {
    for (const [one, other, slips] of [
      ['liemm', 'liem', 1],
      ['bambo', 'bamboo', 1],
      ['nom', 'non', 1],
      ['nno', 'non', 1],
      ['embroidred', 'embroidered', 1],
      ['', 'non', 3],
      ['kitten', 'sitting', 3],
    ] as const) {
      expect(slipsBetween(one, other), `${one}, ${other}`).to.equal(slips);
    }
  });

  it('are none only from a word to itself, and as many back as forth', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const slips = slipsBetween(one, other);
        expect(slips === 0).to.equal(one === other);
        expect(slipsBetween(other, one)).to.equal(slips);
      }),
    );
  });

  it('are one more for each letter that is put in anywhere', () => {
    fc.assert(
      fc.property(word, fc.nat(7), (one, at) => {
        expect(slipsBetween(one, `${one.slice(0, at)}x${one.slice(at)}`)).to.equal(1);
      }),
    );
  });
});

describe('the words that were meant', () => {
  it('are those with the fewest slips', () => {
    expect(meantBy('embroidred', ['embroider', 'embroidered', 'embroidery'])).to.deep.equal({
      slips: 1,
      words: ['embroidered'],
    });
    expect(meantBy('gat', ['cat', 'hat', 'gan', 'goat', 'gong', 'bat'])).to.deep.equal({
      slips: 1,
      words: ['gan', 'goat'],
    });
    expect(meantBy('bronxze', ['bronze', 'bronzes'])).to.deep.equal({ slips: 1, words: ['bronze'] });
  });

  it('are none where the slips would make another word of it', () => {
    for (const [word, alike] of [
      ['xe', ['xu', 'xa']],
      ['nonla', ['nongia']],
      ['lotus', []],
    ] as const) {
      expect(meantBy(word, alike).words, word).to.deep.equal([]);
    }
  });

  it('are never the word itself', () => {
    expect(meantBy('non', ['non', 'nen']).words).to.deep.equal(['nen']);
  });
});
