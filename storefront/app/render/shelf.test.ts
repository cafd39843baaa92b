import { expect } from 'chai';
import { Shelf } from './shelf.ts';

const of = (size: number) => ({ size });

describe('a shelf', () => {
  it('gives back what was put there', () => {
    const shelf = new Shelf<{ size: number }>(10);
    const thing = of(4);
    shelf.put('a', thing);
    expect(shelf.take('a')).to.equal(thing);
    expect(shelf.take('b')).to.equal(undefined);
  });

  it('lets go what was not used for longest, as soon as it is full', () => {
    const shelf = new Shelf<{ size: number }>(10);
    shelf.put('a', of(4));
    shelf.put('b', of(4));
    shelf.take('a');
    shelf.put('c', of(4));
    expect(['a', 'b', 'c'].filter((name) => shelf.take(name))).to.deep.equal(['a', 'c']);
  });

  it('counts a thing that takes the place of another once', () => {
    const shelf = new Shelf<{ size: number }>(10);
    for (let time = 0; time < 9; time++) shelf.put('a', of(6));
    shelf.put('b', of(4));
    expect(['a', 'b'].filter((name) => shelf.take(name))).to.deep.equal(['a', 'b']);
  });

  it('does not take what would fill it alone, and clears nothing for it', () => {
    const shelf = new Shelf<{ size: number }>(10);
    shelf.put('a', of(10));
    shelf.put('b', of(11));
    expect(['a', 'b'].filter((name) => shelf.take(name))).to.deep.equal(['a']);
  });
});
