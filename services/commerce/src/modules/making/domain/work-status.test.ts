import { expect } from 'chai';
import { WorkMoveNotAllowed } from './making.errors.js';
import { isLive, isPlaceFree, requireWorkMove } from './work-status.js';

describe('What is to be made', () => {
  it('goes from wanted to sealed, one step after the other', () => {
    const way = ['kept', 'wanted', 'accepted', 'started', 'finished', 'sealed'] as const;
    way.slice(1).forEach((to, nth) => requireWorkMove(way[nth]!, to));
    expect(() => requireWorkMove('wanted', 'started')).to.throw(WorkMoveNotAllowed);
    expect(() => requireWorkMove('accepted', 'finished')).to.throw(WorkMoveNotAllowed);
  });

  it('can be refused until it is finished, and never after', () => {
    for (const from of ['wanted', 'accepted', 'started'] as const) requireWorkMove(from, 'refused');
    for (const from of ['finished', 'sealed', 'refused', 'called-off'] as const)
      expect(() => requireWorkMove(from, 'refused')).to.throw(WorkMoveNotAllowed);
  });

  it('comes back when late money finds room, and from no other end', () => {
    requireWorkMove('released', 'kept');
    expect(() => requireWorkMove('called-off', 'wanted')).to.throw(WorkMoveNotAllowed);
  });

  it('leaves its place to others only before it is begun', () => {
    expect([isPlaceFree('accepted'), isPlaceFree('started')]).to.deep.equal([true, false]);
    expect([isLive('finished'), isLive('sealed')]).to.deep.equal([true, false]);
  });
});
