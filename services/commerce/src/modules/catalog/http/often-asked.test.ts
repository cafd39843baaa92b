import { expect } from 'chai';
import { OftenAsked } from './often-asked.js';

/** Asked for as a reader does: taken if it is kept, else made and offered. */
function asked(kept: OftenAsked<string>, name: string, size = 1): 'kept' | 'made' {
  if (kept.take(name) !== undefined) return 'kept';
  kept.offer(name, name, size);
  return 'made';
}

const namesOf = (kept: OftenAsked<string>, names: string) =>
  [...names].filter((name) => kept.take(name) !== undefined).join('');

describe('what is asked for often', () => {
  it('is kept from the second time on', () => {
    const kept = new OftenAsked<string>(10, 10);
    expect(['a', 'a', 'a'].map((name) => asked(kept, name))).to.deep.equal(['made', 'made', 'kept']);
  });

  it('makes room for what comes later: what was asked for longest ago goes', () => {
    const kept = new OftenAsked<string>(3, 10);
    for (const name of 'aabbcc') asked(kept, name);
    expect(asked(kept, 'a')).to.equal('kept');
    for (const name of 'dd') asked(kept, name);
    expect(namesOf(kept, 'abcd')).to.equal('acd');
  });

  it('is not pushed out by what is asked for once', () => {
    const kept = new OftenAsked<string>(2, 100);
    for (const name of 'aabb') asked(kept, name);
    for (let visitor = 0; visitor < 50; visitor += 1) asked(kept, `visitor-${visitor}`);
    expect(namesOf(kept, 'ab')).to.equal('ab');
  });

  it('is found among many that were asked for once', () => {
    const kept = new OftenAsked<string>(2, 5);
    for (let visitor = 0; visitor < 50; visitor += 1) asked(kept, `visitor-${visitor}`);
    expect(['a', 'a', 'a'].map((name) => asked(kept, name))).to.deep.equal(['made', 'made', 'kept']);
  });

  it('is not kept where it is larger than all the room, and takes no other’s place', () => {
    const kept = new OftenAsked<string>(3, 10);
    for (const name of 'aa') asked(kept, name);
    expect(['b', 'b', 'b'].map((name) => asked(kept, name, 4))).to.deep.equal(['made', 'made', 'made']);
    expect(namesOf(kept, 'ab')).to.equal('a');
  });

  it('counts what was offered twice at once a single time', () => {
    const kept = new OftenAsked<string>(4, 10);
    kept.offer('a', 'a', 2);
    kept.offer('a', 'a', 2);
    kept.offer('a', 'a', 2);
    kept.offer('a', 'a', 2);
    for (const name of 'bb') asked(kept, name, 2);
    expect(namesOf(kept, 'ab')).to.equal('ab');
  });
});
