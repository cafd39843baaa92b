import { expect } from 'chai';

import { LATER, signAct } from '../support/acts.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { digest, twoOfThree } from '../support/registries.js';

const ACTIVE = 1;
const SUSPENDED = 2;
const CLOSED = 3;
const UNKNOWN = 99;

describe('CraftRegistry.setProfile', () => {
  it('replaces the digest for the authority', async () => {
    const on = await loadFixture(twoOfThree);
    const profile = digest('a new name');
    await expect(on.crafts.connect(on.authority).setProfile(on.cooperativeId, profile))
      .to.emit(on.crafts, 'ProfileSet')
      .withArgs(on.cooperativeId, profile);
    expect(await on.crafts.profileOf(on.cooperativeId)).to.equal(profile);
  });

  it('refuses the guardian and anybody else', async () => {
    const on = await loadFixture(twoOfThree);
    for (const caller of [on.guardian, on.anyone]) {
      await expect(on.crafts.connect(caller).setProfile(on.cooperativeId, digest('a new name')))
        .to.be.revertedWithCustomError(on.crafts, 'NotAuthority')
        .withArgs(caller.address);
    }
  });

  it('corrects the profile of a closed cooperative too', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.authority);
    await crafts.close(on.cooperativeId);
    await crafts.setProfile(on.cooperativeId, digest('its name in the books'));
    expect(await crafts.profileOf(on.cooperativeId)).to.equal(digest('its name in the books'));
  });

  it('refuses an empty profile and an unknown cooperative', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.authority);
    await expect(crafts.setProfile(on.cooperativeId, ethers.ZeroHash)).to.be.revertedWithCustomError(
      crafts,
      'ProfileMissing',
    );
    await expect(crafts.setProfile(UNKNOWN, digest('a new name')))
      .to.be.revertedWithCustomError(crafts, 'CooperativeUnknown')
      .withArgs(UNKNOWN);
  });
});

describe('CraftRegistry.suspend', () => {
  it('suspends from a date for the authority and for the guardian', async () => {
    const on = await loadFixture(twoOfThree);
    const { admittedAt } = await on.crafts.cooperativeOf(on.cooperativeId);
    for (const [caller, from] of [
      [on.guardian, admittedAt],
      [on.authority, admittedAt + 1n],
    ] as const) {
      await expect(on.crafts.connect(caller).suspend(on.cooperativeId, from))
        .to.emit(on.crafts, 'CooperativeSuspended')
        .withArgs(on.cooperativeId, from, caller.address);
      const { state, suspendedFrom } = await on.crafts.cooperativeOf(on.cooperativeId);
      expect([state, suspendedFrom]).to.deep.equal([BigInt(SUSPENDED), from]);
    }
  });

  it('refuses anybody else', async () => {
    const on = await loadFixture(twoOfThree);
    await expect(on.crafts.suspend(on.cooperativeId, await time.latest()))
      .to.be.revertedWithCustomError(on.crafts, 'NotAuthorityOrGuardian')
      .withArgs(on.anyone.address);
  });

  it('dates what a closed cooperative issued, and leaves it closed', async () => {
    const on = await loadFixture(twoOfThree);
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    const from = await time.latest();
    await expect(on.crafts.connect(on.guardian).suspend(on.cooperativeId, from))
      .to.emit(on.crafts, 'CooperativeSuspended')
      .withArgs(on.cooperativeId, from, on.guardian.address);
    const { state, suspendedFrom } = await on.crafts.cooperativeOf(on.cooperativeId);
    expect([state, suspendedFrom]).to.deep.equal([CLOSED, from].map(BigInt));
  });

  it('refuses a date before the admission or in the future', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.guardian);
    const { admittedAt } = await crafts.cooperativeOf(on.cooperativeId);
    const now = admittedAt + 100n;
    for (const [from, blockTime] of [
      [admittedAt - 1n, now],
      [now + 2n, now + 1n],
    ] as const) {
      await time.setNextBlockTimestamp(blockTime);
      await expect(crafts.suspend(on.cooperativeId, from))
        .to.be.revertedWithCustomError(crafts, 'SuspensionOutOfRange')
        .withArgs(from, admittedAt, blockTime);
    }
  });

  it('refuses an unknown cooperative', async () => {
    const on = await loadFixture(twoOfThree);
    await expect(on.crafts.connect(on.guardian).suspend(UNKNOWN, await time.latest()))
      .to.be.revertedWithCustomError(on.crafts, 'CooperativeUnknown')
      .withArgs(UNKNOWN);
  });
});

describe('CraftRegistry.reinstate', () => {
  it('lets a suspended cooperative act again', async () => {
    const on = await loadFixture(twoOfThree);
    const act = { cooperativeId: on.cooperativeId, threshold: 1, nonce: 1, deadline: LATER };
    const signatures = await signAct(on.crafts, 'SetThreshold', act, [on.chair, on.treasurer]);
    for (const caller of [on.authority, on.guardian]) {
      await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
      await expect(on.crafts.connect(caller).reinstate(on.cooperativeId))
        .to.emit(on.crafts, 'CooperativeReinstated')
        .withArgs(on.cooperativeId, caller.address);
    }
    const { state, suspendedFrom } = await on.crafts.cooperativeOf(on.cooperativeId);
    expect([state, suspendedFrom]).to.deep.equal([BigInt(ACTIVE), 0n]);
    await expect(on.crafts.setThreshold(act, signatures)).to.not.be.revert(ethers);
  });

  it('clears the date of a closed cooperative, and leaves it closed', async () => {
    const on = await loadFixture(twoOfThree);
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    await on.crafts.connect(on.authority).reinstate(on.cooperativeId);
    const { state, suspendedFrom } = await on.crafts.cooperativeOf(on.cooperativeId);
    expect([state, suspendedFrom]).to.deep.equal([BigInt(CLOSED), 0n]);
  });

  it('refuses anybody else', async () => {
    const on = await loadFixture(twoOfThree);
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    await expect(on.crafts.reinstate(on.cooperativeId))
      .to.be.revertedWithCustomError(on.crafts, 'NotAuthorityOrGuardian')
      .withArgs(on.anyone.address);
  });

  it('refuses a cooperative without a date of suspension, or unknown', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.authority);
    await expect(crafts.reinstate(on.cooperativeId))
      .to.be.revertedWithCustomError(crafts, 'CooperativeNotSuspended')
      .withArgs(on.cooperativeId, ACTIVE);
    await crafts.close(on.cooperativeId);
    await expect(crafts.reinstate(on.cooperativeId))
      .to.be.revertedWithCustomError(crafts, 'CooperativeNotSuspended')
      .withArgs(on.cooperativeId, CLOSED);
    await expect(crafts.reinstate(UNKNOWN))
      .to.be.revertedWithCustomError(crafts, 'CooperativeUnknown')
      .withArgs(UNKNOWN);
  });
});
