import { expect } from 'chai';
import { masked } from './masked.js';

describe('an address as officers see it', () => {
  it('tells two apart and cannot be written to', () => {
    expect(masked('hoa.lethi@example.com')).to.equal('h•••@example.com');
    expect(masked('+84905123456')).to.equal('•••456');
    expect(masked('a@b')).to.equal('a•••@b');
  });
});
