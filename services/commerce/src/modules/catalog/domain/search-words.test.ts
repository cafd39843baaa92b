import { expect } from 'chai';
import { searchCondition, SHORTEST_BEGINNING } from './search-words.js';

const plain = (...words: string[]) => words.map((word) => ({ word, stem: word }));

describe('the words of a search', () => {
  it('must all be there', () => {
    expect(searchCondition(plain('non', 'la'))).to.equal("('non') & ('la')");
  });

  it('are found in singular and plural', () => {
    expect(searchCondition([{ word: 'hats', stem: 'hat' }])).to.equal("('hats' | 'hat')");
    expect(searchCondition([{ word: 'so', stem: null }])).to.equal("('so')");
  });

  it('end with one that may be unfinished, unless it is too short to mean anything', () => {
    expect(searchCondition(plain('bai', 'tho'), SHORTEST_BEGINNING)).to.equal("('bai') & ('tho':*)");
    expect(searchCondition(plain('non', 'la'), SHORTEST_BEGINNING)).to.equal("('non') & ('la')");
    expect(searchCondition(plain('non', 'l'), 1)).to.equal("('non') & ('l':*)");
  });
});
