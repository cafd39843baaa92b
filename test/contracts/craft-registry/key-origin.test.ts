import { expect } from 'chai';

import { aHistory } from '../support/history.js';
import { indexList } from '../support/keys.js';

const NOBODY = 0n;

describe('CraftRegistry.originOf', () => {
  it('says of the first signers that the authority admitted them', async () => {
    const { on, cooperativeId, at } = await aHistory(['a', 'b'], 2);
    for (const index of [1, 2]) {
      expect(await on.crafts.originOf(cooperativeId, index)).to.deep.equal([at(0), 0n, NOBODY]);
    }
  });

  it('says which signers admitted a signer or a maker, and when', async () => {
    const { on, cooperativeId, at, rotate, addMaker } = await aHistory(['a', 'b', 'c'], 2);
    await rotate(1, { by: ['a', 'c'], added: ['d', 'e'], closed: ['a'] });
    await addMaker(2, ['b', 'e'], 'maker');
    for (const [index, hour, admittedBy] of [
      [4, 1, indexList(1, 3)],
      [5, 1, indexList(1, 3)],
      [6, 2, indexList(2, 5)],
    ] as const) {
      expect(await on.crafts.originOf(cooperativeId, index)).to.deep.equal([at(hour), 0n, admittedBy]);
    }
  });

  it('remembers as many as seven', async () => {
    const board = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const { on, cooperativeId, at, rotate } = await aHistory(board, 7);
    await rotate(1, { by: board, added: ['h'] });
    expect(await on.crafts.originOf(cooperativeId, 8)).to.deep.equal([
      at(1),
      0n,
      indexList(1, 2, 3, 4, 5, 6, 7),
    ]);
  });

  it('outlasts the closing of the key', async () => {
    const { on, cooperativeId, at, rotate } = await aHistory(['a', 'b']);
    await rotate(1, { by: ['b'], closed: ['a'] });
    expect(await on.crafts.originOf(cooperativeId, 1)).to.deep.equal([at(0), 0n, NOBODY]);
  });

  it('says since when the key was in a thief’s hand', async () => {
    const { on, cooperativeId, at, rotate, dateTheft } = await aHistory(['a', 'b'], 2);
    await rotate(1, { by: ['a', 'b'], added: ['c'] });
    await rotate(4, { by: ['a', 'b'], added: ['d'] });
    await dateTheft('c', at(3));
    expect(await on.crafts.originOf(cooperativeId, 3)).to.deep.equal([at(1), at(3), indexList(1, 2)]);
  });

  it('says nothing of keys and cooperatives that are not there', async () => {
    const { on, cooperativeId } = await aHistory(['a']);
    for (const [id, index] of [
      [cooperativeId, 0],
      [cooperativeId, 2],
      [cooperativeId, 65_535],
      [99n, 1],
    ] as const) {
      expect(await on.crafts.originOf(id, index)).to.deep.equal([0n, 0n, 0n]);
    }
  });
});
