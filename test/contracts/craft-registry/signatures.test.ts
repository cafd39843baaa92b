import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { ethers, loadFixture, networkHelpers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aBareKey, aPasskey, aWallet, indexList, type TestKey } from '../support/keys.js';
import { refusal } from '../support/outcomes.js';
import { admit, CAPACITY, digest, registries, type Registries } from '../support/registries.js';

const ACT = digest('an act');
const SECP256K1_N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

const requireSigned = (on: Registries, cooperativeId: bigint, signed: { key: Hex; signature: Hex }[]) =>
  on.crafts.requireSigned(cooperativeId, ACT, signed);

const signersOf = async (on: Registries, cooperativeId: bigint, signed: { key: Hex; signature: Hex }[]) =>
  (await requireSigned(on, cooperativeId, signed)).signers;

/** A cooperative of one signer. */
async function single(on: Registries, key: Hex): Promise<bigint> {
  return admit(on, [{ encoded: key } as TestKey], 1);
}

async function accountOf(name: string): Promise<Hex> {
  const account = await ethers.deployContract(name);
  return (await account.getAddress()).toLowerCase() as Hex;
}

describe('CraftRegistry.requireSigned, by kind of key', () => {
  given(registries).it('takes each kind of key', async (on) => {
    const kinds = [
      aWallet('chair'),
      aPasskey('treasurer', on.webAuthnVerifier),
      aBareKey('card', on.p256Verifier),
    ];
    for (const key of kinds) {
      const cooperativeId = await admit(on, [key], 1);
      const signed = [{ key: key.encoded, signature: key.sign(ACT) }];
      expect(await signersOf(on, cooperativeId, signed)).to.equal(1);
    }
  });

  given(registries).it(
    'hands on the capacity and the admission, so that an issuer need not ask again',
    async (on) => {
      const chair = aWallet('chair');
      const admittedAt = (await time.latest()) + 10;
      await time.setNextBlockTimestamp(admittedAt);
      const cooperativeId = await single(on, chair.encoded);
      const signed = [{ key: chair.encoded, signature: chair.sign(ACT) }];
      expect(await requireSigned(on, cooperativeId, signed)).to.deep.equal(
        [1n, CAPACITY, admittedAt].map(BigInt),
      );
    },
  );

  given(registries).it('answers seven of seven in one word', async (on) => {
    const board = Array.from({ length: 7 }, (_, i) => aPasskey(`member ${i}`, on.webAuthnVerifier));
    const cooperativeId = await admit(on, board, 7);
    const signed = board.map((key) => ({ key: key.encoded, signature: key.sign(ACT) }));
    expect(await signersOf(on, cooperativeId, signed)).to.equal(indexList(1, 2, 3, 4, 5, 6, 7));
  });

  it('refuses a wallet’s signature that is malleable, cut short, empty or somebody else’s', async () => {
    const chair = aWallet('chair');
    const on = await loadFixture(registries);
    const cooperativeId = await single(on, chair.encoded);
    const good = chair.sign(ACT);
    const upper = SECP256K1_N - BigInt(`0x${good.slice(66, 130)}`);
    const flipped = `${good.slice(0, 66)}${upper.toString(16).padStart(64, '0')}${good.endsWith('1b') ? '1c' : '1b'}`;
    for (const signature of [flipped, good.slice(0, -2), '0x', aWallet('thief').sign(ACT)] as Hex[]) {
      await refusal(on.crafts, 'SignatureInvalid', chair.id, 1).of(
        requireSigned(on, cooperativeId, [{ key: chair.encoded, signature }]),
      );
    }
  });

  it('takes a wallet’s own signature although it delegates to code that refuses', async () => {
    const chair = aWallet('chair');
    const on = await loadFixture(registries);
    const cooperativeId = await single(on, chair.encoded);
    await networkHelpers.setCode(chair.encoded, `0xef0100${(await accountOf('ReluctantAccount')).slice(2)}`);
    const signed = { key: chair.encoded, signature: chair.sign(ACT) };
    expect(await signersOf(on, cooperativeId, [signed])).to.equal(1);
    const thief = { key: chair.encoded, signature: aWallet('thief').sign(ACT) };
    await refusal(on.crafts, 'SignatureInvalid').of(requireSigned(on, cooperativeId, [thief]));
  });

  given(registries).it('takes what an account of ERC-1271 agrees to', async (on) => {
    const key = await accountOf('AlwaysYes');
    const cooperativeId = await single(on, key);
    for (const signature of ['0x', '0x1234'] as Hex[]) {
      expect(await signersOf(on, cooperativeId, [{ key, signature }])).to.equal(1);
    }
  });

  given(registries).it(
    'refuses what an account of ERC-1271 refuses, reverts on, or cannot answer',
    async (on) => {
      for (const name of ['ReluctantAccount', 'P256Verifier']) {
        const key = await accountOf(name);
        const cooperativeId = await single(on, key);
        for (const signature of ['0x', '0x1234'] as Hex[]) {
          await refusal(on.crafts, 'SignatureInvalid').of(
            requireSigned(on, cooperativeId, [{ key, signature }]),
          );
        }
      }
    },
  );
});
