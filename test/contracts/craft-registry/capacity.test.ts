import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { aBatch, seal } from '../support/batches.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { CAPACITY, twoOfThree, type TwoOfThree } from '../support/registries.js';

const UNKNOWN = 99;
const MOST = 2 ** 32 - 1;

const sealPieces = async (on: TwoOfThree, first: number, size: number) =>
  seal(on, await aBatch(on, on.cooperativeId, { first, size }), [on.chair, on.treasurer]);

/** The cooperative's slot as it would be, were its capacity another. */
const withCapacity = async (on: TwoOfThree, capacity: number) => {
  const before = asObject(await on.crafts.cooperativeOf(on.cooperativeId));
  return { ...before, capacity: BigInt(capacity) };
};
const slotOf = async (on: TwoOfThree) => asObject(await on.crafts.cooperativeOf(on.cooperativeId));

describe('CraftRegistry.raiseCapacity', () => {
  for (const capacity of [CAPACITY + 1, MOST]) {
    it(`raises ${CAPACITY} to ${capacity} for the authority, and changes nothing else`, async () => {
      const on = await loadFixture(twoOfThree);
      const expected = await withCapacity(on, capacity);
      await expect(on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, capacity))
        .to.emit(on.crafts, 'CapacitySet')
        .withArgs(on.cooperativeId, capacity, on.authority.address);
      expect(await slotOf(on)).to.deep.equal(expected);
    });
  }

  it('lets a batch through that was too large before', async () => {
    const on = await loadFixture(twoOfThree);
    await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 2);
    await expect(sealPieces(on, 1, 3)).to.be.revertedWithCustomError(on.certificates, 'CapacityExceeded');
    await on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, 3);
    await expect(sealPieces(on, 1, 3)).to.not.be.revert(ethers);
  });

  it('raises it while the cooperative is suspended too', async () => {
    const on = await loadFixture(twoOfThree);
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    const expected = await withCapacity(on, CAPACITY + 1);
    await on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, CAPACITY + 1);
    expect(await slotOf(on)).to.deep.equal(expected);
  });

  it('refuses the guardian, who may only lower it, and anybody else', async () => {
    const on = await loadFixture(twoOfThree);
    for (const caller of [on.guardian, on.anyone]) {
      await expect(on.crafts.connect(caller).raiseCapacity(on.cooperativeId, CAPACITY + 1))
        .to.be.revertedWithCustomError(on.crafts, 'NotAuthority')
        .withArgs(caller.address);
    }
  });

  for (const capacity of [CAPACITY, CAPACITY - 1, 0]) {
    it(`refuses ${capacity} where it is ${CAPACITY}`, async () => {
      const on = await loadFixture(twoOfThree);
      await expect(on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, capacity))
        .to.be.revertedWithCustomError(on.crafts, 'CapacityNotHigher')
        .withArgs(CAPACITY, capacity);
    });
  }

  it('refuses an unknown cooperative and a closed one', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.authority);
    await expect(crafts.raiseCapacity(UNKNOWN, 1))
      .to.be.revertedWithCustomError(crafts, 'CooperativeUnknown')
      .withArgs(UNKNOWN);
    await crafts.close(on.cooperativeId);
    await expect(crafts.raiseCapacity(on.cooperativeId, CAPACITY + 1))
      .to.be.revertedWithCustomError(crafts, 'CooperativeAlreadyClosed')
      .withArgs(on.cooperativeId);
  });
});

describe('CraftRegistry.lowerCapacity', () => {
  for (const [who, capacity] of [
    ['authority', CAPACITY - 1],
    ['guardian', 0],
  ] as const) {
    it(`lowers ${CAPACITY} to ${capacity} for the ${who}, and changes nothing else`, async () => {
      const on = await loadFixture(twoOfThree);
      const expected = await withCapacity(on, capacity);
      await expect(on.crafts.connect(on[who]).lowerCapacity(on.cooperativeId, capacity))
        .to.emit(on.crafts, 'CapacitySet')
        .withArgs(on.cooperativeId, capacity, on[who].address);
      expect(await slotOf(on)).to.deep.equal(expected);
    });
  }

  it('stops a batch that would go beyond it', async () => {
    const on = await loadFixture(twoOfThree);
    await sealPieces(on, 1, 2);
    await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 4);
    await expect(sealPieces(on, 3, 3))
      .to.be.revertedWithCustomError(on.certificates, 'CapacityExceeded')
      .withArgs(4, 2, 3);
    await expect(sealPieces(on, 3, 2)).to.not.be.revert(ethers);
  });

  it('takes nothing back, though more was issued already', async () => {
    const on = await loadFixture(twoOfThree);
    await sealPieces(on, 1, 3);
    await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 1);
    expect(await on.certificates.nextNumber(on.cooperativeId)).to.equal(4);
    await expect(sealPieces(on, 4, 1))
      .to.be.revertedWithCustomError(on.certificates, 'CapacityExceeded')
      .withArgs(1, 3, 1);
  });

  it('refuses anybody else', async () => {
    const on = await loadFixture(twoOfThree);
    await expect(on.crafts.lowerCapacity(on.cooperativeId, 1))
      .to.be.revertedWithCustomError(on.crafts, 'NotAuthorityOrGuardian')
      .withArgs(on.anyone.address);
  });

  for (const capacity of [CAPACITY, CAPACITY + 1, MOST]) {
    it(`refuses ${capacity} where it is ${CAPACITY}`, async () => {
      const on = await loadFixture(twoOfThree);
      await expect(on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, capacity))
        .to.be.revertedWithCustomError(on.crafts, 'CapacityNotLower')
        .withArgs(CAPACITY, capacity);
    });
  }

  it('refuses an unknown cooperative and a closed one', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.guardian);
    await expect(crafts.lowerCapacity(UNKNOWN, 0))
      .to.be.revertedWithCustomError(crafts, 'CooperativeUnknown')
      .withArgs(UNKNOWN);
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    await expect(crafts.lowerCapacity(on.cooperativeId, 0))
      .to.be.revertedWithCustomError(crafts, 'CooperativeAlreadyClosed')
      .withArgs(on.cooperativeId);
  });
});
