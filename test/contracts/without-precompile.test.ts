import { expect } from 'chai';
import { network } from 'hardhat';

import { LATER, signAct } from './support/acts.js';
import { aBatch, seal } from './support/batches.js';
import { aBareKey, aPasskey, aWallet, type TestKey } from './support/keys.js';
import { refusal } from './support/outcomes.js';
import { admit, digest, registries, type Registries } from './support/registries.js';
import { aHiddenCode, claim, move, tokenIdOf, WITHDRAWN } from './support/tokens.js';

/** P256VERIFY of EIP-7951, part of Osaka; Prague came before it. */
const PRECOMPILE = '0x0000000000000000000000000000000000000100';
/** What it answers to a good signature. */
const YES = `0x${'1'.padStart(64, '0')}`;
/** A chain that begins at this hardfork, with all our contracts on it. */
async function aChain(hardfork: 'osaka' | 'prague') {
  const chain = await network.create({ override: { hardfork } });
  return { ...(await registries(chain)), provider: chain.ethers.provider };
}

const kinds: [string, (on: Registries) => TestKey[]][] = [
  ['a wallet', () => [aWallet('chair')]],
  ['a bare P-256 key', (on) => [aBareKey('card', on.p256Verifier)]],
  ['a passkey', (on) => [aPasskey('manager', on.webAuthnVerifier)]],
  ['two passkeys', (on) => ['chair', 'treasurer'].map((label) => aPasskey(label, on.webAuthnVerifier))],
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

  for (const [words, keysOf] of kinds) {
    it(`seals and withdraws with ${words}`, async () => {
      const keys = keysOf(on);
      const cooperativeId = await admit(on, keys, keys.length);
      await expect(seal(on, await aBatch(on, cooperativeId), keys)).to.emit(on.certificates, 'BatchIssued');
      const act = {
        cooperativeId,
        number: 2,
        state: WITHDRAWN,
        reason: 1,
        text: digest('why'),
        version: 1,
        deadline: LATER,
      };
      await on.certificates.setStatus(act, await signAct(on.certificates, 'SetStatus', act, keys));
      expect((await on.certificates.statusOf(cooperativeId, 2)).state).to.equal(WITHDRAWN);
    });
  }

  it('refuses another key’s signature all the same', async () => {
    for (const [key, impostor] of [
      [aPasskey('manager', on.webAuthnVerifier), aPasskey('impostor', on.webAuthnVerifier)],
      [aBareKey('card', on.p256Verifier), aBareKey('impostor', on.p256Verifier)],
    ] as const) {
      const batch = await aBatch(on, await admit(on, [key], 1));
      await refusal(on.crafts, 'SignatureInvalid', key.id, 1).of(
        seal(on, batch, [{ ...key, sign: impostor.sign }]),
      );
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
