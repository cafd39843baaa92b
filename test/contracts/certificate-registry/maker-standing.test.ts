import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';

import { LATER, signAct } from '../support/acts.js';
import { aBatch, seal, verify } from '../support/batches.js';
import { inOneBlock, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aPasskey, aWallet } from '../support/keys.js';
import { twoOfThree, type TwoOfThree } from '../support/registries.js';

const NOT_SIGNED = 0n;
const UNKNOWN = 1n;
const GOOD = 2n;
const ADDED_LATER = 3n;
const CLOSED = 4n;

type Answer = Awaited<ReturnType<typeof verify>>;

describe('CertificateRegistry.verify judges the maker at issue', () => {
  const standing = async (on: TwoOfThree, makerKey: Hex, first: number) => {
    const batch = await aBatch(on, on.cooperativeId, { first, size: 1, makerKey });
    await seal(on, batch, [on.chair, on.treasurer]);
    return batch;
  };
  const closeMaker = async (on: TwoOfThree) => {
    const act = { cooperativeId: on.cooperativeId, keyId: on.maker.id, nonce: 1, deadline: LATER };
    await on.crafts.closeKey(act, await signAct(on.crafts, 'CloseKey', act, [on.chair, on.treasurer]));
    return BigInt(await time.latest());
  };
  const judged = ({ issuer }: Answer) => [issuer.makerStanding, issuer.makerAddedAt, issuer.makerClosedAt];

  given(twoOfThree).it('not signed, when the certificate names no key', async (on) => {
    const batch = await standing(on, ZeroHash as Hex, 1);
    expect(judged(await verify(on, batch, 0))).to.deep.equal([NOT_SIGNED, 0n, 0n]);
  });

  given(twoOfThree).it('unknown, when the key is nobody’s or a signer’s', async (on) => {
    for (const [i, key] of [aWallet('stranger'), on.treasurer].entries()) {
      const batch = await standing(on, key.id, i + 1);
      expect(judged(await verify(on, batch, 0))).to.deep.equal([UNKNOWN, 0n, 0n]);
    }
  });

  given(twoOfThree).it('good for ever, when the key was open', async (on) => {
    const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    const batch = await standing(on, on.maker.id, 1);
    expect(judged(await verify(on, batch, 0))).to.deep.equal([GOOD, addedAt, 0n]);
    const closedAt = await closeMaker(on);
    expect(judged(await verify(on, batch, 0))).to.deep.equal([GOOD, addedAt, closedAt]);
  });

  given(twoOfThree).it('closed, when the key was closed before', async (on) => {
    const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    const closedAt = await closeMaker(on);
    const batch = await standing(on, on.maker.id, 1);
    expect(judged(await verify(on, batch, 0))).to.deep.equal([CLOSED, addedAt, closedAt]);
  });

  given(twoOfThree).it('added later, when the key came after', async (on) => {
    const late = aPasskey('late maker', on.webAuthnVerifier);
    const batch = await standing(on, late.id, 1);
    const act = { cooperativeId: on.cooperativeId, key: late.encoded, nonce: 1, deadline: LATER };
    await on.crafts.addMaker(act, await signAct(on.crafts, 'AddMaker', act, [on.chair, on.treasurer]));
    expect(judged(await verify(on, batch, 0))).to.deep.equal([ADDED_LATER, BigInt(await time.latest()), 0n]);
  });

  given(twoOfThree).it('good, when the key was added in the very second of issue', async (on) => {
    const late = aPasskey('late maker', on.webAuthnVerifier);
    const act = { cooperativeId: on.cooperativeId, key: late.encoded, nonce: 1, deadline: LATER };
    const signatures = await signAct(on.crafts, 'AddMaker', act, [on.chair, on.treasurer]);
    const batch = await inOneBlock(async () => {
      const sealed = await standing(on, late.id, 1);
      await on.crafts.addMaker(act, signatures);
      return sealed;
    });
    expect(judged(await verify(on, batch, 0))).to.deep.equal([GOOD, BigInt(await time.latest()), 0n]);
  });

  given(twoOfThree).it('closed, when the key was closed in the very second of issue', async (on) => {
    const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    const act = { cooperativeId: on.cooperativeId, keyId: on.maker.id, nonce: 1, deadline: LATER };
    const signatures = await signAct(on.crafts, 'CloseKey', act, [on.chair, on.treasurer]);
    const batch = await inOneBlock(async () => {
      const sealed = await standing(on, on.maker.id, 1);
      await on.crafts.closeKey(act, signatures);
      return sealed;
    });
    const closedAt = BigInt(await time.latest());
    expect(judged(await verify(on, batch, 0))).to.deep.equal([CLOSED, addedAt, closedAt]);
  });
});
