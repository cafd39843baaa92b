import { expect } from 'chai';
import { network } from 'hardhat';

import { LATER, signAct } from './support/acts.js';
import { aBatch, seal } from './support/batches.js';
import { aBareKey, aPasskey, aWallet, type TestKey } from './support/keys.js';
import { admit, digest, registries, type Registries } from './support/registries.js';
import { aHiddenCode, claim, move, tokenIdOf, WITHDRAWN } from './support/tokens.js';

/** P256VERIFY of EIP-7951, part of Osaka; Prague came before it. */
const PRECOMPILE = '0x0000000000000000000000000000000000000100';
/** What it answers to a good signature. */
const YES = `0x${'1'.padStart(64, '0')}`;
/** Gas of the fallback beyond the precompile's, a signature: 241 000 to 255 000 over eighty keys, by their bits. */
const LEAST_MORE = 230_000;
const MOST_MORE = 265_000;

/** A chain that begins at this hardfork, with all our contracts on it. */
async function aChain(hardfork: 'osaka' | 'prague') {
  const chain = await network.create({ override: { hardfork } });
  return { ...(await registries(chain)), provider: chain.ethers.provider };
}

const kinds: [words: string, p256Signatures: number, keysOf: (on: Registries, name: string) => TestKey[]][] =
  [
    ['a wallet', 0, (_on, name) => [aWallet(name)]],
    ['a bare P-256 key', 1, (on, name) => [aBareKey(name, on.p256Verifier)]],
    ['a passkey', 1, (on, name) => [aPasskey(name, on.webAuthnVerifier)]],
    [
      'two passkeys',
      2,
      (on, name) => ['chair', 'treasurer'].map((who) => aPasskey(`${name}, ${who}`, on.webAuthnVerifier)),
    ],
  ];

describe('On a chain without the P-256 precompile', () => {
  let on: Awaited<ReturnType<typeof aChain>>;
  let elsewhere: Awaited<ReturnType<typeof aChain>>;

  before(async () => {
    on = await aChain('prague');
    elsewhere = await aChain('osaka');
  });

  it('answers nothing where other chains have the precompile', async () => {
    for (const [chain, answer] of [
      [on, '0x'],
      [elsewhere, YES],
    ] as const) {
      const key = aBareKey('card', chain.p256Verifier);
      const act = digest('an act');
      const data = `${act}${key.sign(act).slice(2)}${key.encoded.slice(42)}`;
      expect(await chain.provider.call({ to: PRECOMPILE, data })).to.equal(answer);
    }
  });

  const sealAndWithdraw = async (there: Registries, keys: TestKey[]) => {
    const cooperativeId = await admit(there, keys, keys.length);
    const sealed = await seal(there, await aBatch(there, cooperativeId), keys);
    const state = WITHDRAWN;
    const act = {
      cooperativeId,
      number: 2,
      state,
      reason: 1,
      text: digest('why'),
      version: 1,
      deadline: LATER,
    };
    const signatures = await signAct(there.certificates, 'SetStatus', act, keys);
    const withdrawn = await there.certificates.setStatus(act, signatures);
    expect((await there.certificates.statusOf(cooperativeId, 2)).state).to.equal(WITHDRAWN);
    const receipts = await Promise.all([sealed.wait(), withdrawn.wait()]);
    return receipts.map((receipt) => Number(receipt!.gasUsed));
  };

  for (const [words, p256Signatures, keysOf] of kinds) {
    const price = p256Signatures === 0 ? 'at the same price' : `for ${p256Signatures} × 250 000 gas more`;
    it(`seals and withdraws with ${words}, ${price}`, async () => {
      for (const name of ['one', 'two', 'three', 'four', 'five']) {
        const here = await sealAndWithdraw(on, keysOf(on, name));
        const there = await sealAndWithdraw(elsewhere, keysOf(elsewhere, name));
        for (const [i, gas] of here.entries()) {
          expect(gas - there[i]!).to.be.within(p256Signatures * LEAST_MORE, p256Signatures * MOST_MORE);
        }
      }
    });
  }

  it('refuses another key’s signature all the same', async () => {
    for (const [key, impostor] of [
      [aPasskey('manager', on.webAuthnVerifier), aPasskey('impostor', on.webAuthnVerifier)],
      [aBareKey('card', on.p256Verifier), aBareKey('impostor', on.p256Verifier)],
    ] as const) {
      const batch = await aBatch(on, await admit(on, [key], 1));
      await expect(seal(on, batch, [{ ...key, sign: impostor.sign }]))
        .to.be.revertedWithCustomError(on.crafts, 'SignatureInvalid')
        .withArgs(key.id, 1);
    }
  });

  it('lets a piece be claimed and moved as elsewhere', async () => {
    const manager = aPasskey('manager of labels', on.webAuthnVerifier);
    const codes = [aHiddenCode('label')];
    const batch = await aBatch(on, await admit(on, [manager], 1), { size: 1, codes });
    await seal(on, batch, [manager]);
    const [owner, friend] = [aWallet('owner'), aWallet('friend')];
    await claim({ ...on, batch, codes }, 0, owner.encoded);
    const tokenId = tokenIdOf(batch.certificates[0]!);
    await move(on, tokenId, owner, friend.encoded);
    expect(await on.tokens.ownerOf(tokenId)).to.equal(friend.wallet.address);
  });
});
