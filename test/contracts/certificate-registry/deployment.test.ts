import { expect } from 'chai';

import { ethers, loadFixture } from '../support/chain.js';
import { registries } from '../support/registries.js';

describe('CertificateRegistry, deployed', () => {
  it('remembers its craft registry', async () => {
    const on = await loadFixture(registries);
    expect(await on.certificates.craftRegistry()).to.equal(await on.crafts.getAddress());
  });

  it('refuses an address without code', async () => {
    const on = await loadFixture(registries);
    await expect(ethers.deployContract('CertificateRegistry', [on.anyone.address]))
      .to.be.revertedWithCustomError(on.certificates, 'CraftRegistryWithoutCode')
      .withArgs(on.anyone.address);
  });
});
