import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { ethers, loadFixture, time } from '../support/chain.js';
import { aBareKey, aPasskey, aWallet } from '../support/keys.js';
import { CAPACITY, PROFILE, registries, type Registries } from '../support/registries.js';

/** The authority admits without any signer. */
const NOBODY = 0;

const admitting = (on: Registries, keys: Hex[], threshold = 1, profile: Hex = PROFILE) =>
  on.crafts.connect(on.authority).admit(profile, keys, threshold, CAPACITY);

describe('CraftRegistry.admit', () => {
  it('admits for the authority alone', async () => {
    const on = await loadFixture(registries);
    for (const caller of [on.guardian, on.anyone]) {
      await expect(on.crafts.connect(caller).admit(PROFILE, [aWallet('chair').encoded], 1, CAPACITY))
        .to.be.revertedWithCustomError(on.crafts, 'NotAuthority')
        .withArgs(caller.address);
    }
  });

  it('refuses a cooperative without a profile', async () => {
    const on = await loadFixture(registries);
    await expect(
      admitting(on, [aWallet('chair').encoded], 1, ethers.ZeroHash as Hex),
    ).to.be.revertedWithCustomError(on.crafts, 'ProfileMissing');
  });

  for (const [words, signers, threshold] of [
    ['zero', 2, 0],
    ['more than the signers', 2, 3],
    ['more than a batch can record', 9, 8],
    ['one of nobody', 0, 1],
  ] as const) {
    it(`refuses a threshold of ${words}`, async () => {
      const on = await loadFixture(registries);
      const keys = Array.from({ length: signers }, (_, i) => aWallet(`signer ${i}`).encoded);
      await expect(admitting(on, keys, threshold))
        .to.be.revertedWithCustomError(on.crafts, 'ThresholdOutOfRange')
        .withArgs(threshold, signers);
    });
  }

  it('admits fifteen signers and refuses sixteen', async () => {
    const on = await loadFixture(registries);
    const keys = Array.from({ length: 16 }, (_, i) => aWallet(`signer ${i}`).encoded);
    await expect(admitting(on, keys)).to.be.revertedWithCustomError(on.crafts, 'TooManySigners').withArgs(15);
    await expect(admitting(on, keys.slice(1))).to.not.be.revert(ethers);
  });

  for (const length of [0, 19, 21, 83, 85]) {
    it(`refuses a key of ${length} bytes`, async () => {
      const on = await loadFixture(registries);
      const key: Hex = `0x${'11'.repeat(length)}`;
      await expect(admitting(on, [key]))
        .to.be.revertedWithCustomError(on.crafts, 'KeyLengthUnknown')
        .withArgs(length);
    });
  }

  it('refuses a verifier that is not one of the two', async () => {
    const on = await loadFixture(registries);
    const alwaysYes = await ethers.deployContract('AlwaysYes');
    const key = aPasskey('chair', await alwaysYes.getAddress());
    await expect(admitting(on, [key.encoded]))
      .to.be.revertedWithCustomError(on.crafts, 'KeyVerifierUnknown')
      .withArgs(await alwaysYes.getAddress());
  });

  it('refuses the zero address', async () => {
    const on = await loadFixture(registries);
    await expect(admitting(on, [ethers.ZeroAddress as Hex])).to.be.revertedWithCustomError(
      on.crafts,
      'KeyAddressMissing',
    );
  });

  it('refuses points that are not on the curve', async () => {
    const on = await loadFixture(registries);
    const passkey = aPasskey('chair', on.webAuthnVerifier).encoded;
    const moved = `${passkey.slice(0, -1)}${passkey.endsWith('0') ? '1' : '0'}` as Hex;
    const infinity = `${passkey.slice(0, 42)}${'00'.repeat(64)}` as Hex;
    for (const key of [moved, infinity]) {
      await expect(admitting(on, [key]))
        .to.be.revertedWithCustomError(on.crafts, 'KeyNotOnCurve')
        .withArgs(`0x${key.slice(42, 106)}`, `0x${key.slice(106)}`);
    }
  });

  it('refuses one key twice, also under two verifiers', async () => {
    const on = await loadFixture(registries);
    const passkey = aPasskey('chair', on.webAuthnVerifier);
    const bare = aBareKey('chair', on.p256Verifier);
    for (const twice of [passkey, bare]) {
      await expect(admitting(on, [passkey.encoded, twice.encoded]))
        .to.be.revertedWithCustomError(on.crafts, 'KeyAlreadyKnown')
        .withArgs(1, passkey.id);
    }
  });

  it('gives ids and indexes from one, and keeps what was admitted', async () => {
    const on = await loadFixture(registries);
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

  it('keeps the keys of two cooperatives apart', async () => {
    const on = await loadFixture(registries);
    const manager = aPasskey('manager of two', on.webAuthnVerifier);
    await admitting(on, [manager.encoded]);
    await admitting(on, [aWallet('other').encoded, manager.encoded]);
    expect((await on.crafts.keyOf(1, manager.id)).index).to.equal(1);
    expect((await on.crafts.keyOf(2, manager.id)).index).to.equal(2);
  });
});
