import { expect } from 'chai';

import { LATER, signAct } from '../support/acts.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { digest, twoOfThree } from '../support/registries.js';

const ACTIVE = 1;
const SUSPENDED = 2;
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

  it('refuses a date before the admission or in the future', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.guardian);
    const { admittedAt } = await crafts.cooperativeOf(on.cooperativeId);
    const now = (await time.latest()) + 100;
    for (const from of [admittedAt - 1n, BigInt(now) + 1n]) {
      await time.setNextBlockTimestamp(now + (from < admittedAt ? -1 : 0));
      await expect(crafts.suspend(on.cooperativeId, from))
        .to.be.revertedWithCustomError(crafts, 'SuspensionOutOfRange')
        .withArgs(from, admittedAt, (blockTime: bigint) => blockTime < from || from < admittedAt);
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

  it('refuses anybody else', async () => {
    const on = await loadFixture(twoOfThree);
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    await expect(on.crafts.reinstate(on.cooperativeId))
      .to.be.revertedWithCustomError(on.crafts, 'NotAuthorityOrGuardian')
      .withArgs(on.anyone.address);
  });

  it('refuses a cooperative that is active, or unknown', async () => {
    const on = await loadFixture(twoOfThree);
    const crafts = on.crafts.connect(on.authority);
    await expect(crafts.reinstate(on.cooperativeId))
      .to.be.revertedWithCustomError(crafts, 'CooperativeNotSuspended')
      .withArgs(on.cooperativeId, ACTIVE);
    await expect(crafts.reinstate(UNKNOWN))
      .to.be.revertedWithCustomError(crafts, 'CooperativeUnknown')
      .withArgs(UNKNOWN);
  });
});
