import { expect } from 'chai';

import { LATER, signAct } from '../support/acts.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { accepted, refusal } from '../support/outcomes.js';
import { digest, twoOfThree } from '../support/registries.js';

const ACTIVE = 1;
const SUSPENDED = 2;
const CLOSED = 3;
const UNKNOWN = 99;

describe('CraftRegistry.setProfile', () => {
  given(twoOfThree).it('replaces the digest for the authority', async (on) => {
    const profile = digest('a new name');
    await expect(on.crafts.connect(on.authority).setProfile(on.cooperativeId, profile))
      .to.emit(on.crafts, 'ProfileSet')
      .withArgs(on.cooperativeId, profile);
    expect(await on.crafts.profileOf(on.cooperativeId)).to.equal(profile);
  });

  given(twoOfThree).it('refuses the guardian and anybody else', async (on) => {
    for (const caller of [on.guardian, on.anyone]) {
      await refusal(on.crafts, 'NotAuthority', caller.address).of(
        on.crafts.connect(caller).setProfile(on.cooperativeId, digest('a new name')),
      );
    }
  });

  given(twoOfThree).it('corrects the profile of a closed cooperative too', async (on) => {
    const crafts = on.crafts.connect(on.authority);
    await crafts.close(on.cooperativeId);
    await crafts.setProfile(on.cooperativeId, digest('its name in the books'));
    expect(await crafts.profileOf(on.cooperativeId)).to.equal(digest('its name in the books'));
  });

  given(twoOfThree).it('refuses an empty profile and an unknown cooperative', async (on) => {
    const crafts = on.crafts.connect(on.authority);
    await refusal(crafts, 'ProfileMissing').of(crafts.setProfile(on.cooperativeId, ethers.ZeroHash));
    await refusal(crafts, 'CooperativeUnknown', UNKNOWN).of(crafts.setProfile(UNKNOWN, digest('a new name')));
  });
});

describe('CraftRegistry.suspend', () => {
  given(twoOfThree).it('suspends from a date for the authority and for the guardian', async (on) => {
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

  given(twoOfThree).it('refuses anybody else', async (on) => {
    await refusal(on.crafts, 'NotAuthorityOrGuardian', on.anyone.address).of(
      on.crafts.suspend(on.cooperativeId, await time.latest()),
    );
  });

  given(twoOfThree).it('dates what a closed cooperative issued, and leaves it closed', async (on) => {
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    const from = await time.latest();
    await expect(on.crafts.connect(on.guardian).suspend(on.cooperativeId, from))
      .to.emit(on.crafts, 'CooperativeSuspended')
      .withArgs(on.cooperativeId, from, on.guardian.address);
    const { state, suspendedFrom } = await on.crafts.cooperativeOf(on.cooperativeId);
    expect([state, suspendedFrom]).to.deep.equal([CLOSED, from].map(BigInt));
  });

  given(twoOfThree).it('refuses a date before the admission or in the future', async (on) => {
    const crafts = on.crafts.connect(on.guardian);
    const { admittedAt } = await crafts.cooperativeOf(on.cooperativeId);
    const now = admittedAt + 100n;
    for (const [from, blockTime] of [
      [admittedAt - 1n, now],
      [now + 2n, now + 1n],
    ] as const) {
      await time.setNextBlockTimestamp(blockTime);
      await refusal(crafts, 'SuspensionOutOfRange', from, admittedAt, blockTime).of(
        crafts.suspend(on.cooperativeId, from),
      );
    }
  });

  given(twoOfThree).it('refuses an unknown cooperative', async (on) => {
    await refusal(on.crafts, 'CooperativeUnknown', UNKNOWN).of(
      on.crafts.connect(on.guardian).suspend(UNKNOWN, await time.latest()),
    );
  });
});

describe('CraftRegistry.reinstate', () => {
  given(twoOfThree).it('lets a suspended cooperative act again', async (on) => {
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
    await accepted(on.crafts.setThreshold(act, signatures));
  });

  given(twoOfThree).it('clears the date of a closed cooperative, and leaves it closed', async (on) => {
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    await on.crafts.connect(on.authority).reinstate(on.cooperativeId);
    const { state, suspendedFrom } = await on.crafts.cooperativeOf(on.cooperativeId);
    expect([state, suspendedFrom]).to.deep.equal([BigInt(CLOSED), 0n]);
  });

  given(twoOfThree).it('refuses anybody else', async (on) => {
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    await refusal(on.crafts, 'NotAuthorityOrGuardian', on.anyone.address).of(
      on.crafts.reinstate(on.cooperativeId),
    );
  });

  given(twoOfThree).it('refuses a cooperative without a date of suspension, or unknown', async (on) => {
    const crafts = on.crafts.connect(on.authority);
    await refusal(crafts, 'CooperativeNotSuspended', on.cooperativeId, ACTIVE).of(
      crafts.reinstate(on.cooperativeId),
    );
    await crafts.close(on.cooperativeId);
    await refusal(crafts, 'CooperativeNotSuspended', on.cooperativeId, CLOSED).of(
      crafts.reinstate(on.cooperativeId),
    );
    await refusal(crafts, 'CooperativeUnknown', UNKNOWN).of(crafts.reinstate(UNKNOWN));
  });
});
