import { expect } from 'chai';

import { ethers } from '../support/chain.js';
import { given } from '../support/given.js';
import { refusal } from '../support/outcomes.js';
import { registries } from '../support/registries.js';

describe('CertificateRegistry, deployed', () => {
  given(registries).it('remembers its craft registry', async (on) => {
    expect(await on.certificates.craftRegistry()).to.equal(await on.crafts.getAddress());
  });

  given(registries).it('refuses an address without code', async (on) => {
    await refusal(on.certificates, 'CraftRegistryWithoutCode', on.anyone.address).of(
      ethers.deployContract('CertificateRegistry', [on.anyone.address]),
    );
  });
});
