import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { aBatch, seal, verify } from '../support/batches.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { execute, propose, recoveryPending } from '../support/recoveries.js';
import { CAPACITY, twoOfThree } from '../support/registries.js';

const CLOSED = 3n;
const UNKNOWN = 99;

describe('CraftRegistry.close', () => {
  for (const state of ['active', 'suspended'] as const) {
    it(`ends the cooperative while it is ${state}, and changes nothing else`, async () => {
      const on = await loadFixture(twoOfThree);
      if (state === 'suspended') {
        await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
      }
      const before = asObject(await on.crafts.cooperativeOf(on.cooperativeId));
      await expect(on.crafts.connect(on.authority).close(on.cooperativeId))
        .to.emit(on.crafts, 'CooperativeClosed')
        .withArgs(on.cooperativeId);
      const after = asObject(await on.crafts.cooperativeOf(on.cooperativeId));
      expect(after).to.deep.equal({ ...before, state: CLOSED });
    });
  }

  it('leaves what was certified as it is', async () => {
    const on = await loadFixture(twoOfThree);
    const batch = await aBatch(on, on.cooperativeId, { makerKey: on.maker.id });
    await seal(on, batch, [on.chair, on.treasurer]);
    const { included, issuer } = asObject(await verify(on, batch, 1));
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    const after = asObject(await verify(on, batch, 1));
    expect([after.included, after.issuer]).to.deep.equal([
      included,
      { ...(issuer as object), state: CLOSED },
    ]);
  });

  it('refuses the guardian, who may only suspend, and anybody else', async () => {
    const on = await loadFixture(twoOfThree);
    for (const caller of [on.guardian, on.anyone]) {
      await expect(on.crafts.connect(caller).close(on.cooperativeId))
        .to.be.revertedWithCustomError(on.crafts, 'NotAuthority')
        .withArgs(caller.address);
    }
  });

  it('refuses an unknown cooperative and a closed one', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.authority);
    await expect(crafts.close(UNKNOWN))
      .to.be.revertedWithCustomError(crafts, 'CooperativeUnknown')
      .withArgs(UNKNOWN);
    await crafts.close(on.cooperativeId);
    await expect(crafts.close(on.cooperativeId))
      .to.be.revertedWithCustomError(crafts, 'CooperativeAlreadyClosed')
      .withArgs(on.cooperativeId);
  });

  it('deletes a pending recovery, which can never be carried out', async () => {
    const on = await loadFixture(recoveryPending);
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    expect(await on.crafts.recoveryOf(on.cooperativeId)).to.deep.equal([ethers.ZeroHash, 0n]);
    await time.increaseTo(on.executableAt);
    await expect(execute(on, on.cooperativeId, on.proposal, on.board))
      .to.be.revertedWithCustomError(on.crafts, 'CooperativeAlreadyClosed')
      .withArgs(on.cooperativeId);
  });

  it('lasts, whatever the authority does', async () => {
    const on = await loadFixture(recoveryPending);
    const crafts = on.crafts.connect(on.authority);
    await crafts.close(on.cooperativeId);
    await crafts.suspend(on.cooperativeId, await time.latest());
    await crafts.reinstate(on.cooperativeId);
    for (const attempt of [
      propose(on, on.cooperativeId, on.proposal),
      crafts.raiseCapacity(on.cooperativeId, CAPACITY + 1),
    ]) {
      await expect(attempt).to.be.revertedWithCustomError(crafts, 'CooperativeAlreadyClosed');
    }
    expect((await crafts.cooperativeOf(on.cooperativeId)).state).to.equal(CLOSED);
  });
});
