import { expect } from 'chai';
import { Remembered } from './remembered.js';

describe('what is remembered', () => {
  it('is found once for what is given, and anew when it has gone for what was used later', () => {
    const found: string[] = [];
    const remembered = new Remembered<string>(2);
    const of = (given: string) => remembered.of(given, () => (found.push(given), given.toUpperCase()));
    expect([of('a'), of('b'), of('a')]).to.deep.equal(['A', 'B', 'A']);
    expect(found.join('')).to.equal('ab');
    // The one used least lately goes.
    of('c');
    of('a');
    expect(found.join('')).to.equal('abc');
    of('b');
    expect(found.join('')).to.equal('abcb');
  });
});
