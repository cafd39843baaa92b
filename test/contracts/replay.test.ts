import { expect } from 'chai';

import { LATER, signAct } from './support/acts.js';
import { aBatch, seal } from './support/batches.js';
import { loadFixture, time } from './support/chain.js';
import { aPasskey, aWallet } from './support/keys.js';
import { replay } from './support/replay/replay.js';
import { expectViewsToAnswer } from './support/replay/views.js';
import { admit, digest, twoOfThree } from './support/registries.js';

/** Fixture: two cooperatives after every kind of act. */
async function muchDone() {
  const on = await twoOfThree();
  const { cooperativeId, chair, treasurer } = on;
  const keys = [chair, treasurer];
  const newcomer = aPasskey('newcomer', on.webAuthnVerifier);

  const rotation = {
    cooperativeId,
    added: [newcomer.encoded],
    closed: [on.secretary.id],
    nonce: 1,
    deadline: LATER,
  };
  await on.crafts.rotateSigners(rotation, await signAct(on.crafts, 'RotateSigners', rotation, keys));
  await seal(on, await aBatch(on, cooperativeId, { size: 3 }), keys);
  const status = { cooperativeId, number: 2, reason: 3, text: digest('broken'), deadline: LATER };
  for (const [i, state] of [1, 0, 2].entries()) {
    const act = { ...status, state, version: i + 1 };
    await on.certificates.setStatus(act, await signAct(on.certificates, 'SetStatus', act, keys));
  }
  const closing = { cooperativeId, keyId: on.maker.id, nonce: 2, deadline: LATER };
  await on.crafts.closeKey(closing, await signAct(on.crafts, 'CloseKey', closing, keys));
  const lowering = { cooperativeId, threshold: 1, nonce: 3, deadline: LATER };
  await on.crafts.setThreshold(lowering, await signAct(on.crafts, 'SetThreshold', lowering, keys));
  await seal(on, await aBatch(on, cooperativeId, { first: 4, size: 1 }), [newcomer]);

  const other = aWallet('other chair');
  const otherId = await admit(on, [other], 1);
  await seal(on, await aBatch(on, otherId, { size: 2 }), [other]);
  await on.crafts.connect(on.authority).setProfile(otherId, digest('a new name'));
  await on.crafts.connect(on.guardian).suspend(cooperativeId, await time.latest());
  await on.crafts.connect(on.guardian).suspend(otherId, await time.latest());
  await on.crafts.connect(on.authority).reinstate(otherId);
  return on;
}

describe('The events of the contracts, replayed', () => {
  it('give the same answers as every view', async () => {
    const on = await loadFixture(muchDone);
    const state = await replay(on);

    const counts = [state.keys, state.batches, state.statuses].map((slots) => Object.keys(slots).length);
    expect(counts).to.deep.equal([6, 3, 1]);
    await expectViewsToAnswer(on, state);
  });
});
