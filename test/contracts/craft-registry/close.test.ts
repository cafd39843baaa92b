import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { aBatch, seal, verify } from '../support/batches.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { refusal } from '../support/outcomes.js';
import { execute, propose, recoveryPending } from '../support/recoveries.js';
import { CAPACITY, twoOfThree } from '../support/registries.js';

const CLOSED = 3n;
const UNKNOWN = 99;

describe('CraftRegistry.close', () => {
  for (const state of ['active', 'suspended'] as const) {
    given(twoOfThree).it(
      `ends the cooperative while it is ${state}, and changes nothing else`,
      async (on) => {
        if (state === 'suspended') {
          await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
        }
        const before = asObject(await on.crafts.cooperativeOf(on.cooperativeId));
        await expect(on.crafts.connect(on.authority).close(on.cooperativeId))
          .to.emit(on.crafts, 'CooperativeClosed')
          .withArgs(on.cooperativeId);
        const after = asObject(await on.crafts.cooperativeOf(on.cooperativeId));
        expect(after).to.deep.equal({ ...before, state: CLOSED });
      },
    );
  }

  given(twoOfThree).it('leaves what was certified as it is', async (on) => {
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

  given(twoOfThree).it('refuses the guardian, who may only suspend, and anybody else', async (on) => {
    for (const caller of [on.guardian, on.anyone]) {
      await refusal(on.crafts, 'NotAuthority', caller.address).of(
        on.crafts.connect(caller).close(on.cooperativeId),
      );
    }
  });

  given(twoOfThree).it('refuses an unknown cooperative and a closed one', async (on) => {
    const crafts = on.crafts.connect(on.authority);
    await refusal(crafts, 'CooperativeUnknown', UNKNOWN).of(crafts.close(UNKNOWN));
    await crafts.close(on.cooperativeId);
    await refusal(crafts, 'CooperativeAlreadyClosed', on.cooperativeId).of(crafts.close(on.cooperativeId));
  });

  given(recoveryPending).it('deletes a pending recovery, which can never be carried out', async (on) => {
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    expect(await on.crafts.recoveryOf(on.cooperativeId)).to.deep.equal([ethers.ZeroHash, 0n]);
    await time.increaseTo(on.executableAt);
    await refusal(on.crafts, 'CooperativeAlreadyClosed', on.cooperativeId).of(
      execute(on, on.cooperativeId, on.proposal, on.board),
    );
  });

  given(recoveryPending).it('lasts, whatever the authority does', async (on) => {
    const crafts = on.crafts.connect(on.authority);
    await crafts.close(on.cooperativeId);
    await crafts.suspend(on.cooperativeId, await time.latest());
    await crafts.reinstate(on.cooperativeId);
    for (const attempt of [
      propose(on, on.cooperativeId, on.proposal),
      crafts.raiseCapacity(on.cooperativeId, CAPACITY + 1),
    ]) {
      await refusal(crafts, 'CooperativeAlreadyClosed').of(attempt);
    }
    expect((await crafts.cooperativeOf(on.cooperativeId)).state).to.equal(CLOSED);
  });
});
