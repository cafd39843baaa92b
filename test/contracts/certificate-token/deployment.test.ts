import { expect } from 'chai';

import { ethers } from '../support/chain.js';
import { given } from '../support/given.js';
import { refusal } from '../support/outcomes.js';
import { registries } from '../support/registries.js';

describe('CertificateToken, deployed', () => {
  given(registries).it('remembers its certificate registry', async (on) => {
    expect(await on.tokens.certificateRegistry()).to.equal(await on.certificates.getAddress());
  });

  given(registries).it('has a name for wallets', async (on) => {
    expect([await on.tokens.name(), await on.tokens.symbol()]).to.deep.equal(['Dấu Làng', 'DAULANG']);
  });

  given(registries).it('has a domain of its own for what is signed', async (on) => {
    const { name, version, chainId, verifyingContract } = await on.tokens.eip712Domain();
    const network = await ethers.provider.getNetwork();
    expect([name, version, chainId, verifyingContract]).to.deep.equal([
      'DauLang CertificateToken',
      '1',
      network.chainId,
      await on.tokens.getAddress(),
    ]);
  });

  given(registries).it('refuses an address without code', async (on) => {
    await refusal(on.tokens, 'RegistryWithoutCode', on.anyone.address).of(
      ethers.deployContract('CertificateToken', [on.anyone.address]),
    );
  });
});
