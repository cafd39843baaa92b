import { expect } from 'chai';
import type { EventFragment } from 'ethers';
import fc from 'fast-check';

import {
  CertificateRegistry__factory,
  CertificateToken__factory,
  CraftRegistry__factory,
} from '../../types/ethers-contracts/index.js';

import { LATER, signAct } from './support/acts.js';
import { aBatch, seal } from './support/batches.js';
import { loadFixture, networkHelpers, time } from './support/chain.js';
import { given } from './support/given.js';
import { aPasskey, aWallet } from './support/keys.js';
import { Follower } from './support/replay/follower.js';
import { actNames, aLife, type Draw, type Life, live } from './support/replay/life.js';
import { eventsOf, replay } from './support/replay/replay.js';
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

/** Random numbers that a seed decides. */
function drawsOf(seed: number): Draw {
  const state = { hash: digest(`draws ${seed}`) };
  return (sides) => {
    state.hash = digest(state.hash);
    return Number(BigInt(state.hash) % BigInt(sides));
  };
}

/** Acts until five more blocks are there. */
async function mineFive(life: Life, seed: number): Promise<void> {
  const end = (await time.latestBlock()) + 5;
  for (let i = seed; (await time.latestBlock()) < end; ++i) {
    await live(life, ['issueBatch', 'setProfile', 'setStatus', 'claim'][i % 4]!, drawsOf(i));
  }
}

/** The events that change what a view answers, or tell of its change, of all three contracts. */
function everyEvent(): string[] {
  const factories = [CraftRegistry__factory, CertificateRegistry__factory, CertificateToken__factory];
  const names = factories.flatMap((factory) =>
    factory
      .createInterface()
      .fragments.flatMap((fragment) => (fragment.type === 'event' ? [(fragment as EventFragment).name] : [])),
  );
  // Declared by OpenZeppelin's bases and never emitted here.
  const unused = ['EIP712DomainChanged', 'BatchMetadataUpdate'];
  return [...new Set(names)].filter((name) => !unused.includes(name)).sort();
}

describe('The events of the contracts, replayed', () => {
  given(muchDone).it('give the same answers as every view', async (on) => {
    const state = await replay(on);

    const counts = [state.keys, state.batches, state.statuses].map((slots) => Object.keys(slots).length);
    expect(counts).to.deep.equal([6, 3, 1]);
    await expectViewsToAnswer(on, state);
  });

  it('give the same answers after any history', async () => {
    const seen = new Set<string>();
    const histories = fc.array(fc.tuple(fc.constantFrom(...actNames), fc.nat()), {
      minLength: 150,
      maxLength: 150,
    });
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const life = await loadFixture(aLife);
        for (const [act, seed] of history) await live(life, act, drawsOf(seed));
        for (const { eventName } of await eventsOf(life.on)) seen.add(eventName);
        await expectViewsToAnswer(life.on, await replay(life.on));
      }),
      // The same histories each time, known to make every event; another seed makes others.
      { seed: 2026, numRuns: 3, endOnFailure: true },
    );
    expect([...seen].sort()).to.deep.equal(everyEvent());
  }).timeout(120_000);

  given(aLife)
    .it('are followed through a reorganisation of five blocks', async (life) => {
      const follower = new Follower(life.on);
      for (let i = 0; i < 60; ++i) await live(life, actNames[(i * 7) % actNames.length]!, drawsOf(i));
      await follower.follow();
      await expectViewsToAnswer(life.on, follower.state);

      const fork = await networkHelpers.takeSnapshot();
      await mineFive(life, 1_000);
      expect(await follower.follow()).to.equal(0);
      await expectViewsToAnswer(life.on, follower.state);
      const abandoned = follower.state;

      await fork.restore();
      await mineFive(life, 2_000);
      expect(await follower.follow()).to.equal(5);
      expect(follower.state).to.not.deep.equal(abandoned);
      await expectViewsToAnswer(life.on, follower.state);
      expect(follower.state).to.deep.equal(await replay(life.on));
    })
    .timeout(120_000);
});
