import { expect } from 'chai';
import { languageOfWords } from './language-of-words.ts';

describe('the language of typed words', () => {
  it('is Vietnamese where a Vietnamese letter stands, composed or not', () => {
    expect(languageOfWords('Vành nón bị gãy.')).to.equal('vi');
    expect(languageOfWords('Vành nón bị gãy.'.normalize('NFD'))).to.equal('vi');
    expect(languageOfWords('ĐANG XEM')).to.equal('vi');
  });

  it('is not decided where none stands', () => {
    expect(languageOfWords('The rim is broken.')).to.equal(undefined);
    expect(languageOfWords('')).to.equal(undefined);
  });
});
