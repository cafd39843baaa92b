import { expect } from 'chai';
import { searchWays } from './search-ways.js';
import { conditionOf } from './search-words.js';

const words = (...all: string[]) => all.map((word) => ({ word, stem: word }));

describe('ways to understand what was typed', () => {
  it('are the whole words first, then a beginning, then materials', () => {
    const ways = searchWays(words('nón', 'bài'), true, false);
    expect(ways.map(({ words: said }) => conditionOf(said!, said!.places))).to.deep.equal([
      "('1nón' | '2nón') & ('1bài' | '2bài')",
      "('1nón' | '2nón') & ('1bài':* | '2bài':*)",
      "('1nón' | '2nón' | '3nón') & ('1bài':* | '2bài':* | '3bài':*)",
    ]);
  });

  it('are none for a beginning that is too short', () => {
    expect(searchWays(words('nón', 'b'), true, false)).to.have.length(2);
  });

  it('take a whole name for a maker’s at once, and one syllable only where no title says it', () => {
    expect(searchWays(words('mai', 'lan'), true, true).map((way) => way.withMakers)).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect(searchWays(words('mai'), true, true).map((way) => way.withMakers)).to.deep.equal([
      false,
      false,
      true,
      false,
    ]);
  });

  it('are only makers where no product says a word, and none where nobody is called so', () => {
    expect(searchWays(words('xyz'), false, true)).to.deep.equal([{ withMakers: true }]);
    expect(searchWays(words('xyz'), false, false)).to.deep.equal([]);
    expect(searchWays([], true, false)).to.deep.equal([]);
  });
});
