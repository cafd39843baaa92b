import { expect } from 'chai';
import { wordPatterns } from './search-words.js';

describe('the words of a search', () => {
  it('are whole words, the last one perhaps unfinished', () => {
    expect(wordPatterns('non la bai th')).to.deep.equal(['\\mnon\\M', '\\mla\\M', '\\mbai\\M', '\\mth']);
  });

  it('carry nothing a regular expression would obey', () => {
    expect(wordPatterns('(a|b)* \\m "x"')).to.deep.equal(['\\ma\\M', '\\mb\\M', '\\mm\\M', '\\mx']);
    expect(wordPatterns('***')).to.deep.equal([]);
  });
});
