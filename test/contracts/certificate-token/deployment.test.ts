import { expect } from 'chai';

import { ethers, loadFixture } from '../support/chain.js';
import { registries } from '../support/registries.js';

describe('CertificateToken, deployed', () => {
  it('remembers its certificate registry', async () => {
    const on = await loadFixture(registries);
    expect(await on.tokens.certificateRegistry()).to.equal(await on.certificates.getAddress());
  });

  it('has a name for wallets', async () => {
    const on = await loadFixture(registries);
    expect([await on.tokens.name(), await on.tokens.symbol()]).to.deep.equal(['Dấu Làng', 'DAULANG']);
  });

  it('has a domain of its own for what is signed', async () => {
    const on = await loadFixture(registries);
    const { name, version, chainId, verifyingContract } = await on.tokens.eip712Domain();
    const network = await ethers.provider.getNetwork();
    expect([name, version, chainId, verifyingContract]).to.deep.equal([
      'DauLang CertificateToken',
      '1',
      network.chainId,
      await on.tokens.getAddress(),
    ]);
  });

  it('refuses an address without code', async () => {
    const on = await loadFixture(registries);
    await expect(ethers.deployContract('CertificateToken', [on.anyone.address]))
      .to.be.revertedWithCustomError(on.tokens, 'RegistryWithoutCode')
      .withArgs(on.anyone.address);
  });
});
