import { expect } from 'chai';
import { conditionOf, PLACES, SHORTEST_BEGINNING, wordConditions, wordsSaid } from './search-words.js';

const searchCondition = (...of: Parameters<typeof wordsSaid>) => conditionOf(wordsSaid(...of), of[1]);
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

  it('are one condition each, for whoever counts them', () => {
    expect(wordConditions(plain('non', 'la'), PLACES.title, 1)).to.deep.equal(["('1non')", "('1la':*)"]);
  });

  it('may be said in other words too', () => {
    const said = {
      choices: [[[{ letters: 'non' }]], [[{ letters: 'mu' }], [{ letters: 'la' }]]],
      places: PLACES.names,
    };
    expect(conditionOf(said, PLACES.title)).to.equal("(('1non')) | (('1mu') & ('1la'))");
  });
});
