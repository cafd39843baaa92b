import { expect } from 'chai';
import { MoveTable } from './move-table.js';

const door = new MoveTable({
  shut: ['open', 'locked'],
  open: ['shut'],
  locked: ['shut', 'walled'],
  walled: [],
});

describe('a table of moves', () => {
  it('allows what it names, in that direction', () => {
    expect(door.mayMove('shut', 'locked')).to.equal(true);
    expect(door.mayMove('open', 'locked')).to.equal(false);
    expect(door.mayMove('shut', 'shut')).to.equal(false);
  });

  it('refuses everything else in the words of whoever asks', () => {
    const refusal = () => new RangeError('not from there');
    expect(() => door.requireMove('shut', 'open', refusal)).not.to.throw();
    expect(() => door.requireMove('walled', 'open', refusal)).to.throw(RangeError, 'not from there');
  });

  it('knows from where a state is reached, and which one is the end', () => {
    expect(door.sourcesOf('shut')).to.deep.equal(['open', 'locked']);
    expect(door.sourcesOf('walled')).to.deep.equal(['locked']);
    expect(door.isEnd('walled')).to.equal(true);
    expect(door.isEnd('open')).to.equal(false);
  });

  it('finds the shortest way, step by step, and none out of the end', () => {
    expect(door.wayBetween('open', 'walled')).to.deep.equal(['shut', 'locked', 'walled']);
    expect(door.wayBetween('open', 'open')).to.deep.equal([]);
    expect(door.wayBetween('walled', 'open')).to.equal(undefined);
  });
});
