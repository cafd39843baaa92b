import { expect } from 'chai';

import { ethers } from '../support/chain.js';
import { given } from '../support/given.js';
import { refusal } from '../support/outcomes.js';
import { registries } from '../support/registries.js';

const ZERO = ethers.ZeroAddress;

describe('CraftRegistry, deployed', () => {
  given(registries).it('remembers its authority, guardian and verifiers', async (on) => {
    expect(await on.crafts.authority()).to.equal(on.authority.address);
    expect(await on.crafts.guardian()).to.equal(on.guardian.address);
    expect((await on.crafts.webAuthnVerifier()).toLowerCase()).to.equal(on.webAuthnVerifier);
    expect((await on.crafts.p256Verifier()).toLowerCase()).to.equal(on.p256Verifier);
  });

  given(registries).it('refuses to be without an authority, a guardian or two verifiers', async (on) => {
    const [authority, guardian, webAuthn, p256] = [
      on.authority.address,
      on.guardian.address,
      on.webAuthnVerifier,
      on.p256Verifier,
    ];
    const wallet = on.anyone.address;
    for (const [args, error] of [
      [[ZERO, guardian, webAuthn, p256], 'AuthorityMissing'],
      [[authority, ZERO, webAuthn, p256], 'GuardianMissing'],
      [[authority, guardian, wallet, p256], 'VerifierWithoutCode'],
      [[authority, guardian, webAuthn, wallet], 'VerifierWithoutCode'],
      [[authority, guardian, p256, p256], 'VerifiersNotDistinct'],
    ] as const) {
      await refusal(on.crafts, error).of(ethers.deployContract('CraftRegistry', [...args]));
    }
  });

  given(registries).it('takes no ether', async (on) => {
    for (const to of [on.crafts, on.certificates]) {
      await expect(on.anyone.sendTransaction({ to: await to.getAddress(), value: 1n })).to.be.revert(ethers);
    }
  });
});
