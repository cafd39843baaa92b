import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { aBatch, questionOf, seal, verify } from '../support/batches.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet } from '../support/keys.js';
import { admit } from '../support/registries.js';
import { rotate } from '../support/rotations.js';
import {
  addMaker,
  dateTheft,
  isSuspect,
  oneOfThreeWallets,
  recover,
  sealNext,
  twoOfThreeWallets,
} from '../support/thefts.js';

const GOOD = 2n;
const STOLEN = 5n;

describe('CertificateRegistry.verify, after a theft', () => {
  describe('of a key that seals alone', () => {
    for (const [words, step, suspect] of [
      ['suspects what was sealed after it', -1, true],
      ['suspects what was sealed in that very second', 0, true],
      ['trusts what was sealed before it', 1, false],
    ] as const) {
      given(oneOfThreeWallets).it(words, async (on) => {
        const { batch, sealedAt } = await sealNext(on, [on.chair]);
        await time.increase(100);
        expect(await isSuspect(on, batch)).to.equal(false);
        await dateTheft(on, on.chair, sealedAt + step);
        expect(await isSuspect(on, batch)).to.equal(suspect);
      });
    }

    given(oneOfThreeWallets).it('trusts what the others sealed', async (on) => {
      const { batch, sealedAt } = await sealNext(on, [on.chair]);
      const { batch: honest } = await sealNext(on, [on.treasurer]);
      await dateTheft(on, on.chair, sealedAt);
      expect([await isSuspect(on, batch), await isSuspect(on, honest)]).to.deep.equal([true, false]);
    });

    given(oneOfThreeWallets).it('reaches further back when a second report dates it earlier', async (on) => {
      const { batch: oldest, sealedAt: oldestAt } = await sealNext(on, [on.chair]);
      const { batch: older, sealedAt: olderAt } = await sealNext(on, [on.chair]);
      const { batch: newest, sealedAt: newestAt } = await sealNext(on, [on.chair]);
      const suspects = () => Promise.all([oldest, older, newest].map((batch) => isSuspect(on, batch)));
      await dateTheft(on, on.chair, newestAt);
      expect(await suspects()).to.deep.equal([false, false, true]);
      await dateTheft(on, on.chair, olderAt);
      expect(await suspects()).to.deep.equal([false, true, true]);
      await dateTheft(on, on.chair, oldestAt);
      expect(await suspects()).to.deep.equal([true, true, true]);
    });

    given(oneOfThreeWallets).it(
      'leaves another cooperative alone, though it has the same key',
      async (on) => {
        const { sealedAt } = await sealNext(on, [on.chair]);
        const otherId = await admit(on, [on.chair], 1);
        const theirs = await aBatch(on, otherId);
        await seal(on, theirs, [on.chair]);
        await dateTheft(on, on.chair, sealedAt);
        expect((await verify(on, theirs, 0)).issuer.suspect).to.equal(false);
      },
    );

    given(oneOfThreeWallets).it('counts also when the key was closed before anybody knew', async (on) => {
      const { batch, sealedAt } = await sealNext(on, [on.chair]);
      await rotate(on, on.cooperativeId, { by: [on.treasurer], closed: [on.chair] });
      await dateTheft(on, on.chair, sealedAt);
      expect(await isSuspect(on, batch)).to.equal(true);
    });
  });

  describe('where two must sign', () => {
    given(twoOfThreeWallets).it('trusts what one thief and one honest signer sealed', async (on) => {
      const { batch, sealedAt } = await sealNext(on, [on.chair, on.treasurer]);
      await dateTheft(on, on.chair, sealedAt);
      expect(await isSuspect(on, batch)).to.equal(false);
    });

    given(twoOfThreeWallets).it('suspects what two thieves sealed', async (on) => {
      const { batch, sealedAt } = await sealNext(on, [on.chair, on.treasurer]);
      await dateTheft(on, on.chair, sealedAt - 1);
      await dateTheft(on, on.treasurer, sealedAt);
      expect(await isSuspect(on, batch)).to.equal(true);
    });

    given(twoOfThreeWallets).it('trusts what was sealed before the second theft', async (on) => {
      const { batch, sealedAt } = await sealNext(on, [on.chair, on.treasurer]);
      await dateTheft(on, on.chair, sealedAt);
      await dateTheft(on, on.treasurer, sealedAt + 1);
      expect(await isSuspect(on, batch)).to.equal(false);
    });

    given(twoOfThreeWallets).it(
      'trusts what a thief and an honest signer sealed, whoever was robbed beside them',
      async (on) => {
        const { batch, sealedAt } = await sealNext(on, [on.chair, on.treasurer]);
        await dateTheft(on, on.chair, sealedAt);
        await dateTheft(on, on.secretary, sealedAt);
        expect(await isSuspect(on, batch)).to.equal(false);
      },
    );

    given(twoOfThreeWallets).it(
      'trusts keys that a thief and an honest signer admitted together',
      async (on) => {
        const [first, second] = [aWallet('first newcomer'), aWallet('second newcomer')];
        const stolenFrom = await time.latest();
        await rotate(on, on.cooperativeId, { by: [on.chair, on.treasurer], added: [first, second] });
        const { batch } = await sealNext(on, [first, second]);
        await dateTheft(on, on.chair, stolenFrom);
        expect(await isSuspect(on, batch)).to.equal(false);
        await dateTheft(on, on.treasurer, stolenFrom);
        expect(await isSuspect(on, batch)).to.equal(true);
      },
    );
  });

  describe("sees through the thief's own keys", () => {
    given(oneOfThreeWallets).it('suspects what they sealed, however many times removed', async (on) => {
      const stolenFrom = await time.latest();
      const chain = [on.chair, ...['first', 'second', 'third'].map((name) => aWallet(`${name} accomplice`))];
      for (const [i, accomplice] of chain.slice(1).entries())
        await rotate(on, on.cooperativeId, { by: [chain[i]!], added: [accomplice] });
      const { batch } = await sealNext(on, [chain.at(-1)!]);
      expect(await isSuspect(on, batch)).to.equal(false);
      await dateTheft(on, on.chair, stolenFrom);
      expect(await isSuspect(on, batch)).to.equal(true);
    });

    given(oneOfThreeWallets).it('also when the stolen key was closed by its thief', async (on) => {
      const accomplice = aWallet('accomplice');
      const stolenFrom = await time.latest();
      await rotate(on, on.cooperativeId, {
        by: [on.chair],
        added: [accomplice],
        closed: [on.chair, on.treasurer, on.secretary],
      });
      const { batch } = await sealNext(on, [accomplice]);
      await dateTheft(on, on.chair, stolenFrom);
      expect(await isSuspect(on, batch)).to.equal(true);
    });

    given(oneOfThreeWallets).it('trusts keys admitted before the theft', async (on) => {
      const colleague = aWallet('colleague');
      await rotate(on, on.cooperativeId, { by: [on.chair], added: [colleague] });
      const stolenFrom = (await time.latest()) + 1;
      const { batch } = await sealNext(on, [colleague]);
      await dateTheft(on, on.chair, stolenFrom);
      expect(await isSuspect(on, batch)).to.equal(false);
    });

    given(oneOfThreeWallets).it('trusts keys that the authority admitted in a recovery', async (on) => {
      const stolenFrom = await time.latest();
      const [accomplice, rescued] = [aWallet('accomplice'), aWallet('rescued chair')];
      await rotate(on, on.cooperativeId, {
        by: [on.chair],
        added: [accomplice],
        closed: [on.chair, on.treasurer, on.secretary],
      });
      const { batch: forged } = await sealNext(on, [accomplice]);
      await dateTheft(on, on.chair, stolenFrom);
      await recover(on, [rescued], [accomplice]);
      const { batch } = await sealNext(on, [rescued]);
      expect([await isSuspect(on, forged), await isSuspect(on, batch)]).to.deep.equal([true, false]);
    });
  });

  describe("of a maker's key", () => {
    for (const [words, step, standing] of [
      ['at or before the issue says so', 0, STOLEN],
      ['after the issue leaves its standing good', 1, GOOD],
    ] as const) {
      given(oneOfThreeWallets).it(words, async (on) => {
        const maker = await addMaker(on, [on.chair], 'maker');
        const { batch, sealedAt } = await sealNext(on, [on.chair], { makerKey: maker });
        await time.increase(100);
        await dateTheft(on, maker, sealedAt + step);
        const { issuer } = await verify(on, batch, 0);
        expect([issuer.makerStanding, issuer.suspect]).to.deep.equal([standing, false]);
      });
    }

    given(oneOfThreeWallets).it('admitted by thieves alone is a stolen key', async (on) => {
      const stolenFrom = await time.latest();
      const maker = await addMaker(on, [on.chair], 'invented maker');
      const { batch } = await sealNext(on, [on.treasurer], { makerKey: maker });
      await dateTheft(on, on.chair, stolenFrom);
      const { issuer } = await verify(on, batch, 0);
      expect([issuer.makerStanding, issuer.suspect]).to.deep.equal([STOLEN, false]);
    });
  });

  given(oneOfThreeWallets).it('changes nothing else of the answer', async (on) => {
    const { batch, sealedAt } = await sealNext(on, [on.chair]);
    const before = asObject(await verify(on, batch, 1));
    await dateTheft(on, on.chair, sealedAt);
    const after = asObject(await verify(on, batch, 1));
    const { blockTime, blockNumber } = after;
    const issuer = { ...(before.issuer as object), suspect: true };
    expect(after).to.deep.equal({ ...before, issuer, blockTime, blockNumber });
    expect(await on.certificates.validityOf(...questionOf(batch, 1))).to.deep.equal([true, 0n, false]);
  });
});
