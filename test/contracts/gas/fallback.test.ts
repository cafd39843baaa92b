import { expect } from 'chai';
import { network } from 'hardhat';

import { aBatch, seal } from '../support/batches.js';
import { aBareKey, aPasskey, aWallet, type TestKey } from '../support/keys.js';
import { admit, registries, type Registries } from '../support/registries.js';

/** Gas beyond the precompile's, a signature. Eighty keys gave 241 000 to 255 000, by the bits of their signatures. */
const LEAST_MORE = 230_000;
const MOST_MORE = 265_000;

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

describe('What a chain without the P-256 precompile costs', () => {
  let without: Registries;
  let withPrecompile: Registries;

  before(async () => {
    // The precompile is part of Osaka (EIP-7951); Prague came before it.
    without = await registries(await network.create({ override: { hardfork: 'prague' } }));
    withPrecompile = await registries(await network.create({ override: { hardfork: 'osaka' } }));
  });

  const gasOfSealing = async (on: Registries, keys: TestKey[]) => {
    const cooperativeId = await admit(on, keys, keys.length);
    const sealed = await seal(on, await aBatch(on, cooperativeId), keys);
    return Number((await sealed.wait())!.gasUsed);
  };

  for (const [words, signatures, keysOf] of kinds) {
    const more = signatures === 0 ? 'not one gas' : `${signatures} × 250 000 gas`;
    it(`sealing with ${words}: ${more} more`, async () => {
      for (const name of ['one', 'two', 'three', 'four', 'five']) {
        const dear = await gasOfSealing(without, keysOf(without, name));
        const cheap = await gasOfSealing(withPrecompile, keysOf(withPrecompile, name));
        expect(dear - cheap).to.be.within(signatures * LEAST_MORE, signatures * MOST_MORE);
      }
    });
  }
});
