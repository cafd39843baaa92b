import { expect } from 'chai';
import { verdictClasses, worseOf } from './verdict.js';

describe('the worse of two', () => {
  it('is the one that stands first in the list', () => {
    expect(worseOf('certificate-genuine', 'cannot-check')).to.equal('cannot-check');
    expect(worseOf('altered', 'certificate-genuine')).to.equal('altered');
    expect(worseOf('withdrawn', 'cannot-check')).to.equal('withdrawn');
    for (const one of verdictClasses) {
      expect(worseOf(one, one)).to.equal(one);
      for (const other of verdictClasses) expect(worseOf(one, other)).to.equal(worseOf(other, one));
    }
  });
});
