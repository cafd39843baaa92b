import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';
import { proofOf, treeOf } from '@daulang/protocol/tree';

import { LATER, signAct } from './support/acts.js';
import { expectNotIncluded } from './support/answers.js';
import {
  aBatch,
  type Certificate,
  questionOf,
  seal,
  sealedByTheMaker,
  sealingOf,
  verify,
} from './support/batches.js';
import { ethers, loadFixture, networkHelpers, time } from './support/chain.js';
import { given } from './support/given.js';
import { aWallet } from './support/keys.js';
import { accepted, refusal } from './support/outcomes.js';
import { admit, digest, registries, type TwoOfThree, twoOfThree } from './support/registries.js';
import { twoOfThreeWallets } from './support/thefts.js';
import {
  ACTIVE,
  aHiddenCode,
  claim,
  claimed,
  claimOf,
  moveOf,
  signMove,
  SUSPENDED,
  tokenIdOf,
} from './support/tokens.js';

const MOST: Hex = `0x${'ff'.repeat(32)}`;

const boardOf = (on: TwoOfThree) => [on.chair, on.treasurer];

describe('A tree sealed again', () => {
  given(sealedByTheMaker).it(
    'in part gives its pieces no second number, and takes none of them',
    async (on) => {
      const { batch } = on;
      const subRoot = batch.tree.levels[1]![1]!;
      const part = await aBatch(on, on.cooperativeId, { first: 6, size: 2 });
      await seal(on, { ...part, tree: { ...part.tree, root: subRoot } }, boardOf(on));
      const proof = proofOf(batch.tree, 2).slice(0, 1);
      for (const number of [3, 6, 7]) {
        await expectNotIncluded(verify(on, batch, 2, { fields: { number }, root: subRoot, proof }));
      }
      expect((await verify(on, batch, 2)).included).to.equal(true);
    },
  );

  given(twoOfThree).it('in part and first does not spoil the whole', async (on) => {
    const whole = await aBatch(on, on.cooperativeId, { first: 3, size: 4 });
    const subRoot = whole.tree.levels[1]![0]!;
    const part = await aBatch(on, on.cooperativeId, { size: 2 });
    await seal(on, { ...part, tree: { ...part.tree, root: subRoot } }, boardOf(on));
    await seal(on, whole, boardOf(on));
    for (const place of whole.leaves.keys()) {
      expect((await verify(on, whole, place)).included).to.equal(true);
      const proof = proofOf(whole.tree, place).slice(0, 1);
      await expectNotIncluded(verify(on, whole, place, { root: subRoot, proof }));
    }
  });

  given(sealedByTheMaker).it('by another cooperative gives our pieces no second issuer', async (on) => {
    const thief = aWallet('thief');
    const cooperativeId = await admit(on, [thief], 1);
    await seal(on, { ...on.batch, cooperativeId }, [thief]);
    for (const place of on.batch.leaves.keys()) {
      await expectNotIncluded(verify(on, on.batch, place, { fields: { cooperativeId } }));
      expect((await verify(on, on.batch, place)).included).to.equal(true);
    }
  });

  given(twoOfThree).it(
    'by another cooperative first, root or leaves, does not keep us from sealing it',
    async (on) => {
      const thief = aWallet('thief');
      const cooperativeId = await admit(on, [thief], 1);
      const batch = await aBatch(on, on.cooperativeId, { size: 4 });
      const stolenLeaves = treeOf([...batch.leaves, ...batch.leaves]);
      await seal(on, { ...batch, cooperativeId }, [thief]);
      await seal(on, { ...batch, cooperativeId, first: 5, tree: stolenLeaves }, [thief]);
      await seal(on, batch, boardOf(on));
      for (const place of batch.leaves.keys()) {
        expect((await verify(on, batch, place)).included).to.equal(true);
        for (const fields of [{}, { cooperativeId }]) {
          const proof = proofOf(stolenLeaves, place);
          await expectNotIncluded(verify(on, batch, place, { fields, root: stolenLeaves.root, proof }));
        }
      }
    },
  );
});

describe('A tree that lies', () => {
  /** Seals these leaves as they are, at the numbers from 1 on. */
  const sealLeaves = async (on: TwoOfThree, certificates: Certificate[]) => {
    const leaves = await Promise.all(
      certificates.map(async (certificate) => (await on.certificates.leafOf(certificate)) as Hex),
    );
    const batch = { cooperativeId: on.cooperativeId, first: 1, certificates, leaves, tree: treeOf(leaves) };
    await seal(on, batch, boardOf(on));
    return batch;
  };

  given(twoOfThree).it(
    'with two leaves of one number proves only the one at the place of that number',
    async (on) => {
      const { certificates } = await aBatch(on, on.cooperativeId, { size: 4 });
      const twins = certificates.map((certificate) => ({ ...certificate, number: 1 }));
      const batch = await sealLeaves(on, twins);
      expect((await verify(on, batch, 0)).included).to.equal(true);
      for (const place of [1, 2, 3]) {
        for (const at of [0, 1, 2, 3]) {
          await expectNotIncluded(verify(on, batch, place, { proof: proofOf(batch.tree, at) }));
        }
      }
    },
  );

  given(twoOfThree).it('with a number outside the batch proves nothing of it', async (on) => {
    const { certificates } = await aBatch(on, on.cooperativeId, { size: 3 });
    for (const number of [0, 4, 5, 6, 257, 0xffffffff]) {
      const fixture = await loadFixture(twoOfThree);
      const batch = await sealLeaves(fixture, certificates.with(1, { ...certificates[1]!, number }));
      await expectNotIncluded(verify(fixture, batch, 1));
      expect((await verify(fixture, batch, 0)).included).to.equal(true);
    }
  });

  given(twoOfThree).it("with another cooperative's leaf proves nothing of it", async (on) => {
    const other = aWallet('other chair');
    const otherId = await admit(on, [other], 1);
    const theirs = await aBatch(on, otherId, { size: 2 });
    await seal(on, theirs, [other]);
    const batch = await sealLeaves(on, theirs.certificates);
    for (const place of [0, 1]) {
      await expectNotIncluded(verify(on, batch, place, { fields: { cooperativeId: on.cooperativeId } }));
      expect((await verify(on, theirs, place)).included).to.equal(true);
    }
  });
});

describe('A batch of one', () => {
  given(twoOfThree).it('proves its certificate by an empty proof alone', async (on) => {
    const batch = await aBatch(on, on.cooperativeId, { size: 1 });
    expect(batch.tree.root).to.equal(batch.leaves[0]);
    await seal(on, batch, boardOf(on));
    expect((await verify(on, batch, 0)).included).to.equal(true);
    for (const proof of [[ZeroHash as Hex], [batch.leaves[0]!], [MOST, MOST]]) {
      await expectNotIncluded(verify(on, batch, 0, { proof }));
    }
  });

  given(twoOfThree).it('does not take an inner node for a certificate', async (on) => {
    const pair = await aBatch(on, on.cooperativeId, { size: 2 });
    await seal(on, { ...pair, tree: { ...pair.tree, size: 1 } }, boardOf(on));
    for (const place of [0, 1]) {
      await expectNotIncluded(verify(on, pair, place));
      await expectNotIncluded(verify(on, pair, place, { fields: { number: 1 }, proof: [] }));
    }
  });
});

describe('A signature used again', () => {
  const setting = (on: TwoOfThree, state: number, version: number) => ({
    cooperativeId: on.cooperativeId,
    number: 1,
    state,
    reason: 7,
    text: ZeroHash,
    version,
    deadline: LATER,
  });

  given(sealedByTheMaker).it('counts once: suspend, reinstate, suspend', async (on) => {
    const spent = [];
    for (const [version, state] of [SUSPENDED, ACTIVE, SUSPENDED].entries()) {
      const message = setting(on, state, version + 1);
      const signatures = await signAct(on.certificates, 'SetStatus', message, boardOf(on));
      await on.certificates.setStatus(message, signatures);
      spent.push({ message, signatures });
      for (const { message: old, signatures: oldSignatures } of spent) {
        await refusal(on.certificates, 'StatusVersionMismatch', version + 2, old.version).of(
          on.certificates.setStatus(old, oldSignatures),
        );
      }
    }
  });

  given(twoOfThreeWallets).it(
    'in another deployment does not count, though everything in it is the same',
    async (on) => {
      const board = [on.chair, on.treasurer];
      const there = await registries();
      await admit(there, [...board, on.secretary], 2);
      const sealing = sealingOf(await aBatch(on, on.cooperativeId));
      const signatures = await signAct(on.certificates, 'IssueBatch', sealing, board);
      await refusal(there.crafts, 'SignatureInvalid', on.chair.id, 1).of(
        there.certificates.issueBatch(sealing, signatures),
      );
      await accepted(on.certificates.issueBatch(sealing, signatures));
    },
  );

  given(claimed).it('on another chain does not count, though the address is the same', async (on) => {
    const chainId = 84532n;
    const setStatus = setting(on, SUSPENDED, 1);
    const signatures = await signAct(on.certificates, 'SetStatus', setStatus, boardOf(on), { chainId });
    await refusal(on.crafts, 'SignatureInvalid').of(on.certificates.setStatus(setStatus, signatures));
    const move = await moveOf(on, on.first, on.friend.address);
    const moveSignature = await signMove(on, move, on.buyer, { chainId });
    await refusal(on.tokens, 'OwnerSignatureInvalid').of(on.tokens.move(move, moveSignature));
    await refusal(on.tokens, 'ClaimSignatureInvalid').of(
      claim(on, 1, on.buyer.address, { domain: { chainId } }),
    );
  });

  given(claimed).it('after its deadline does not count, however long a relayer held it', async (on) => {
    const deadline = (await time.latest()) + 60;
    const next = { ...sealingOf(await aBatch(on, on.cooperativeId, { first: 4 })), deadline };
    const signatures = await signAct(on.certificates, 'IssueBatch', next, boardOf(on));
    const move = { ...(await moveOf(on, on.first, on.friend.address)), deadline };
    const moveSignature = await signMove(on, move, on.buyer);
    const claiming = await claimOf(on, 1, on.buyer.address, { deadline });
    await time.increaseTo(deadline + 1);
    for (const [contract, late] of [
      [on.certificates, on.certificates.issueBatch(next, signatures)],
      [on.tokens, on.tokens.move(move, moveSignature)],
      [on.tokens, on.tokens.claim(...claiming)],
    ] as const) {
      await refusal(contract, 'DeadlinePassed').of(late);
    }
  });
});

describe('The end of 32 bits', () => {
  given(sealedByTheMaker).it('is the end of a status: its version never begins anew', async (on) => {
    const outer = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [on.cooperativeId, 5]);
    const slot = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [1, outer]);
    const version = 0xffffffffn;
    const word = 1n | (7n << 8n) | (1n << 24n) | (version << 64n);
    await networkHelpers.setStorageAt(await on.certificates.getAddress(), slot, ethers.toBeHex(word, 32));
    expect((await on.certificates.statusOf(on.cooperativeId, 1)).version).to.equal(version);
    const message = {
      cooperativeId: on.cooperativeId,
      number: 1,
      state: 0,
      reason: 8,
      text: ZeroHash,
      version: 0,
      deadline: LATER,
    };
    const signatures = await signAct(on.certificates, 'SetStatus', message, boardOf(on));
    await expect(on.certificates.setStatus(message, signatures)).to.be.revertedWithPanic(0x11);
  });

  given(claimed).it(
    "keeps cooperatives' tokens apart: the last of one is not the first of the next",
    async (on) => {
      const other = aWallet('other chair');
      const otherId = await admit(on, [other], 1);
      const codes = [aHiddenCode('their label')];
      const theirs = await aBatch(on, otherId, { size: 1, codes });
      await seal(on, theirs, [other]);
      await claim({ ...on, batch: theirs, codes }, 0, on.friend.address);
      expect(await on.tokens.ownerOf(tokenIdOf(theirs.certificates[0]!))).to.equal(on.friend.address);
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.buyer.address);
      expect(tokenIdOf({ cooperativeId: 1n, number: 0xffffffff }) + 1n).to.equal(
        tokenIdOf({ cooperativeId: 2n, number: 0 }),
      );
    },
  );

  given(claimed).it('is the end of a token’s moves: its nonce never begins anew', async (on) => {
    const nonce = 0xffffffff;
    await writeCustody(on, on.first, BigInt(nonce));
    expect((await on.tokens.custodyOf(on.first)).nonce).to.equal(nonce);
    const message = { ...(await moveOf(on, on.first, on.friend.address)), nonce };
    await expect(on.tokens.move(message, await signMove(on, message, on.buyer))).to.be.revertedWithPanic(
      0x11,
    );
  });

  /** Writes a token's custody slot. Mapping at slot 8, behind ERC-721's six and EIP-712's two. */
  async function writeCustody(on: TwoOfThree, tokenId: bigint, word: bigint): Promise<void> {
    const slot = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [tokenId, 8]);
    await networkHelpers.setStorageAt(await on.tokens.getAddress(), slot, ethers.toBeHex(word, 32));
  }
});

describe('A question that decodes', () => {
  const extremes: Certificate[] = [
    {
      cooperativeId: 2n ** 64n - 1n,
      number: 0xffffffff,
      serialHash: MOST,
      content: MOST,
      makerKey: MOST,
      claimKey: `0x${'ff'.repeat(20)}`,
    },
    {
      cooperativeId: 0n,
      number: 0,
      serialHash: ZeroHash as Hex,
      content: ZeroHash as Hex,
      makerKey: ZeroHash as Hex,
      claimKey: `0x${'00'.repeat(20)}`,
    },
  ];

  given(sealedByTheMaker).it('gets an answer, whatever it is', async (on) => {
    const { root } = on.batch.tree;
    for (const extreme of [...extremes, { ...extremes[0]!, cooperativeId: on.cooperativeId }]) {
      for (const asked of [root, MOST, ZeroHash as Hex]) {
        for (const proof of [[], [MOST], Array<Hex>(1_000).fill(MOST)]) {
          await expectNotIncluded(on.certificates.verify(extreme, asked, proof));
          expect(await on.certificates.validityOf(extreme, asked, proof)).to.deep.equal([false, 0n, false]);
          const { verification, claimed: isClaimed } = await on.tokens.inspect(extreme, asked, proof);
          expect([verification.included, isClaimed]).to.deep.equal([false, false]);
        }
      }
    }
  });

  given(claimed).it('gets an answer, whatever befell the cooperative', async (on) => {
    const { admittedAt } = await on.crafts.cooperativeOf(on.cooperativeId);
    const guardian = on.crafts.connect(on.guardian);
    const question = questionOf(on.batch, 0);
    const answered = async () => {
      const { verification, owner } = await on.tokens.inspect(...question);
      expect([verification.included, owner]).to.deep.equal([true, on.buyer.address]);
      expect((await on.certificates.verify(...question)).included).to.equal(true);
      expect((await on.certificates.validityOf(...question)).included).to.equal(true);
    };
    await guardian.suspend(on.cooperativeId, admittedAt);
    await answered();
    for (const { id } of [on.chair, on.treasurer, on.secretary, on.maker]) {
      const { addedAt } = await on.crafts.keyOf(on.cooperativeId, id);
      await guardian.dateTheft(on.cooperativeId, id, addedAt);
      await answered();
    }
    await guardian.lowerCapacity(on.cooperativeId, 0);
    await on.crafts.connect(on.authority).setProfile(on.cooperativeId, digest('a new name'));
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    await answered();
  });
});
