import { expect } from 'chai';
import { PLACES, searchCondition, SHORTEST_BEGINNING } from './search-words.js';

const plain = (...words: string[]) => words.map((word) => ({ word, stem: word }));

describe('the words of a search', () => {
  it('must all be there', () => {
    expect(searchCondition(plain('non', 'la'), PLACES.title)).to.equal("('1non') & ('1la')");
  });

  it('may stand in the title, or in other places too', () => {
    expect(searchCondition(plain('non'), PLACES.names)).to.equal("('1non' | '2non')");
    expect(searchCondition(plain('non'), PLACES.anywhere)).to.equal("('1non' | '2non' | '3non')");
  });

  it('are found in singular and plural', () => {
    expect(searchCondition([{ word: 'hats', stem: 'hat' }], PLACES.title)).to.equal("('1hats' | '1hat')");
    expect(searchCondition([{ word: 'so', stem: null }], PLACES.title)).to.equal("('1so')");
  });

  it('end with one that may be unfinished, unless it is too short to mean anything', () => {
    const begun = (words: string[], shortest: number) =>
      searchCondition(plain(...words), PLACES.title, shortest);
    expect(begun(['bai', 'tho'], SHORTEST_BEGINNING)).to.equal("('1bai') & ('1tho':*)");
    expect(begun(['non', 'la'], SHORTEST_BEGINNING)).to.equal("('1non') & ('1la')");
    expect(begun(['non', 'l'], 1)).to.equal("('1non') & ('1l':*)");
  });
});
