import { expect } from 'chai';
import { searchCondition } from './search-words.js';

const plain = (...words: string[]) => words.map((word) => ({ word, stem: word }));

describe('the words of a search', () => {
  it('must all be there, in title, craft or village', () => {
    expect(searchCondition(plain('non', 'la'), 'AB')).to.equal("('non':AB) & ('la':AB)");
  });

  it('may stand among the materials too, where asked', () => {
    expect(searchCondition(plain('silk'), 'ABD')).to.equal("('silk':ABD)");
  });

  it('are found in singular and plural', () => {
    expect(searchCondition([{ word: 'hats', stem: 'hat' }], 'AB')).to.equal("('hats':AB | 'hat':AB)");
    expect(searchCondition([{ word: 'so', stem: null }], 'AB')).to.equal("('so':AB)");
  });

  it('end with one that may be unfinished, unless it is too short to mean anything', () => {
    expect(searchCondition(plain('bai', 'tho'), 'AB', true)).to.equal("('bai':AB) & ('tho':*AB)");
    expect(searchCondition(plain('non', 'la'), 'AB', true)).to.equal("('non':AB) & ('la':AB)");
  });
});
