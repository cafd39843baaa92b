import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aBareKey, aPasskey, aWallet } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import { CAPACITY, PROFILE, registries, type Registries } from '../support/registries.js';

/** The authority admits without any signer. */
const NOBODY = 0;

const admitting = (on: Registries, keys: Hex[], threshold = 1, profile: Hex = PROFILE) =>
  on.crafts.connect(on.authority).admit(profile, keys, threshold, CAPACITY);

describe('CraftRegistry.admit', () => {
  given(registries).it('admits for the authority alone', async (on) => {
    for (const caller of [on.guardian, on.anyone]) {
      await refusal(on.crafts, 'NotAuthority', caller.address).of(
        on.crafts.connect(caller).admit(PROFILE, [aWallet('chair').encoded], 1, CAPACITY),
      );
    }
  });

  given(registries).it('refuses a cooperative without a profile', async (on) => {
    await refusal(on.crafts, 'ProfileMissing').of(
      admitting(on, [aWallet('chair').encoded], 1, ethers.ZeroHash as Hex),
    );
  });

  for (const [words, signers, threshold] of [
    ['zero', 2, 0],
    ['more than the signers', 2, 3],
    ['more than a batch can record', 9, 8],
    ['one of nobody', 0, 1],
  ] as const) {
    given(registries).it(`refuses a threshold of ${words}`, async (on) => {
      const keys = Array.from({ length: signers }, (_, i) => aWallet(`signer ${i}`).encoded);
      await refusal(on.crafts, 'ThresholdOutOfRange', threshold, signers).of(admitting(on, keys, threshold));
    });
  }

  given(registries).it('admits fifteen signers and refuses sixteen', async (on) => {
    const keys = Array.from({ length: 16 }, (_, i) => aWallet(`signer ${i}`).encoded);
    await refusal(on.crafts, 'TooManySigners', 15).of(admitting(on, keys));
    await accepted(admitting(on, keys.slice(1)));
  });

  for (const length of [0, 19, 21, 83, 85]) {
    given(registries).it(`refuses a key of ${length} bytes`, async (on) => {
      const key: Hex = `0x${'11'.repeat(length)}`;
      await refusal(on.crafts, 'KeyLengthUnknown', length).of(admitting(on, [key]));
    });
  }

  given(registries).it('refuses a verifier that is not one of the two', async (on) => {
    const alwaysYes = await ethers.deployContract('AlwaysYes');
    const key = aPasskey('chair', await alwaysYes.getAddress());
    await refusal(on.crafts, 'KeyVerifierUnknown', await alwaysYes.getAddress()).of(
      admitting(on, [key.encoded]),
    );
  });

  given(registries).it('refuses the zero address', async (on) => {
    await refusal(on.crafts, 'KeyAddressMissing').of(admitting(on, [ethers.ZeroAddress as Hex]));
  });

  given(registries).it('refuses points that are not on the curve', async (on) => {
    const passkey = aPasskey('chair', on.webAuthnVerifier).encoded;
    const moved = `${passkey.slice(0, -1)}${passkey.endsWith('0') ? '1' : '0'}` as Hex;
    const infinity = `${passkey.slice(0, 42)}${'00'.repeat(64)}` as Hex;
    for (const key of [moved, infinity]) {
      await refusal(on.crafts, 'KeyNotOnCurve', `0x${key.slice(42, 106)}`, `0x${key.slice(106)}`).of(
        admitting(on, [key]),
      );
    }
  });

  given(registries).it('refuses one key twice, also under two verifiers', async (on) => {
    const passkey = aPasskey('chair', on.webAuthnVerifier);
    const bare = aBareKey('chair', on.p256Verifier);
    for (const twice of [passkey, bare]) {
      await refusal(on.crafts, 'KeyAlreadyKnown', 1, passkey.id).of(
        admitting(on, [passkey.encoded, twice.encoded]),
      );
    }
  });

  given(registries).it('gives ids and indexes from one, and keeps what was admitted', async (on) => {
    const keys = [
      aWallet('chair'),
      aPasskey('treasurer', on.webAuthnVerifier),
      aBareKey('card', on.p256Verifier),
    ];
    const encoded = keys.map((key) => key.encoded);
    const admittedAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(admittedAt);
    const admission = admitting(on, encoded, 2);

    await expect(admission)
      .to.emit(on.crafts, 'CooperativeAdmitted')
      .withArgs(1, PROFILE, 2, CAPACITY, admittedAt);
    for (const [i, key] of keys.entries()) {
      await expect(admission)
        .to.emit(on.crafts, 'KeyAdded')
        .withArgs(1, key.id, 1, i, i + 1, key.encoded, NOBODY, admittedAt);
      expect(await on.crafts.keyOf(1, key.id)).to.deep.equal(
        [1n, BigInt(i), BigInt(i + 1), admittedAt, 0].map(BigInt),
      );
    }
    expect(await on.crafts.cooperativeOf(1)).to.deep.equal(
      [1, 2, 3, 4, CAPACITY, admittedAt, 0, 0, 0].map(BigInt),
    );
    expect(await on.crafts.profileOf(1)).to.equal(PROFILE);
    expect(await on.crafts.cooperativeCount()).to.equal(1);
  });

  given(registries).it('keeps the keys of two cooperatives apart', async (on) => {
    const manager = aPasskey('manager of two', on.webAuthnVerifier);
    await admitting(on, [manager.encoded]);
    await admitting(on, [aWallet('other').encoded, manager.encoded]);
    expect((await on.crafts.keyOf(1, manager.id)).index).to.equal(1);
    expect((await on.crafts.keyOf(2, manager.id)).index).to.equal(2);
  });
});
