import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import { JsonRpcProvider } from 'ethers';
import { network } from 'hardhat';

import { deployContracts } from '../../scripts/deploy.ts';
import { publishedDeployments } from '../../scripts/stack/deployment.ts';
import { ethers } from './support/chain.js';

const CHAIN_ID = 20_261;
// The first of the keys every development chain funds.
const FUNDED_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
const PENNILESS_KEY = `0x${'42'.repeat(32)}`;

const settings = {
  deployerKey: FUNDED_KEY,
  rpId: 'seal.localhost',
  authority: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  guardian: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
};

describe('scripts/deploy.ts', () => {
  const cleanUps: (() => Promise<void> | void)[] = [];

  async function aChain(chainId = CHAIN_ID): Promise<string> {
    const server = await network.createServer({ override: { chainId } }, '127.0.0.1', 0);
    const { address, port } = await server.listen();
    cleanUps.push(() => server.close());
    return `http://${address}:${port}`;
  }

  function aFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'daulang-deploy-'));
    cleanUps.push(() => rmSync(folder, { recursive: true }));
    return folder;
  }

  async function blockNumber(rpcUrl: string): Promise<number> {
    const provider = new JsonRpcProvider(rpcUrl);
    const number = await provider.getBlockNumber();
    provider.destroy();
    return number;
  }

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  it('deploys what it was told, once', async () => {
    const rpcUrl = await aChain();
    const deploymentDir = aFolder();
    const deployment = await deployContracts({ ...settings, rpcUrl, deploymentDir });
    expect(deployment.chainId).to.equal(CHAIN_ID);

    const provider = new JsonRpcProvider(rpcUrl);
    cleanUps.push(() => provider.destroy());
    const { abi } = await artifact('CraftRegistry');
    const crafts = new ethers.Contract(deployment.craftRegistry, abi, provider);
    expect(await crafts.authority!()).to.equal(settings.authority);
    expect(await crafts.guardian!()).to.equal(settings.guardian);
    expect(await crafts.webAuthnVerifier!()).to.equal(deployment.webAuthnVerifier);
    expect(await crafts.p256Verifier!()).to.equal(deployment.p256Verifier);
    const verifier = new ethers.Contract(
      deployment.webAuthnVerifier,
      (await artifact('WebAuthnVerifier')).abi,
      provider,
    );
    expect(await verifier.rpIdHash!()).to.equal(
      `0x${createHash('sha256').update('seal.localhost').digest('hex')}`,
    );
    const certificates = new ethers.Contract(
      deployment.certificateRegistry,
      (await artifact('CertificateRegistry')).abi,
      provider,
    );
    expect(await certificates.craftRegistry!()).to.equal(deployment.craftRegistry);
    const token = new ethers.Contract(
      deployment.certificateToken,
      (await artifact('CertificateToken')).abi,
      provider,
    );
    expect(await token.certificateRegistry!()).to.equal(deployment.certificateRegistry);
    const block = await provider.getBlock(deployment.deploymentBlock);
    expect(block!.hash).to.equal(deployment.deploymentBlockHash);

    const blocks = await blockNumber(rpcUrl);
    expect(await deployContracts({ ...settings, rpcUrl, deploymentDir })).to.deep.equal(deployment);
    expect(await blockNumber(rpcUrl)).to.equal(blocks);
  });

  it('writes the addresses of a public chain where it is told to, also when it deploys nothing', async () => {
    const rpcUrl = await aChain();
    const [deploymentDir, addressesDir] = [aFolder(), join(aFolder(), 'deployments')];
    const deployment = await deployContracts({ ...settings, rpcUrl, deploymentDir });
    expect(existsSync(addressesDir)).to.equal(false);
    await deployContracts({ ...settings, rpcUrl, deploymentDir, addressesDir });
    await deployContracts({ ...settings, rpcUrl, deploymentDir, addressesDir });
    const written = JSON.parse(readFileSync(join(addressesDir, `${CHAIN_ID}.json`), 'utf8')) as object;
    const { authority, guardian, rpId } = settings;
    expect(written).to.deep.equal([{ ...deployment, authority, guardian, rpId }]);
    expect(publishedDeployments(addressesDir)).to.deep.equal(written);
  });

  it('keeps the addresses of an older version of the same chain, whose certificates stay', async () => {
    const rpcUrl = await aChain();
    const addressesDir = aFolder();
    const first = await deployContracts({ ...settings, rpcUrl, deploymentDir: aFolder(), addressesDir });
    const second = await deployContracts({ ...settings, rpcUrl, deploymentDir: aFolder(), addressesDir });
    expect(second.certificateRegistry).to.not.equal(first.certificateRegistry);
    expect(
      publishedDeployments(addressesDir).map(({ certificateRegistry }) => certificateRegistry),
    ).to.deep.equal([first.certificateRegistry, second.certificateRegistry]);
  });

  it('stops when the folder was deployed to without a token, by an older version', async () => {
    const rpcUrl = await aChain();
    const deploymentDir = aFolder();
    const { certificateToken: _, ...older } = await deployContracts({ ...settings, rpcUrl, deploymentDir });
    writeFileSync(join(deploymentDir, 'deployment.json'), JSON.stringify(older));
    const error = await failure(deployContracts({ ...settings, rpcUrl, deploymentDir }));
    expect(error).to.include('without a certificateToken').and.include('npm run reset');
  });

  it('finishes what an earlier run began', async () => {
    const rpcUrl = await aChain();
    const deploymentDir = aFolder();
    const deployment = await deployContracts({ ...settings, rpcUrl, deploymentDir });
    const blocks = await blockNumber(rpcUrl);
    rmSync(join(deploymentDir, 'deployment.json'));
    expect(await deployContracts({ ...settings, rpcUrl, deploymentDir })).to.deep.equal(deployment);
    expect(await blockNumber(rpcUrl)).to.equal(blocks);
  });

  it('begins anew when the chain lost what an earlier run sent', async () => {
    const deploymentDir = aFolder();
    await deployContracts({ ...settings, rpcUrl: await aChain(), deploymentDir });
    rmSync(join(deploymentDir, 'deployment.json'));
    const rpcUrl = await aChain();
    const provider = new JsonRpcProvider(rpcUrl);
    cleanUps.push(() => provider.destroy());
    const { certificateRegistry } = await deployContracts({ ...settings, rpcUrl, deploymentDir });
    expect(await provider.getCode(certificateRegistry)).to.have.length.above(1000);
  });

  it('stops when the folder belongs to another chain', async () => {
    const deploymentDir = aFolder();
    await deployContracts({ ...settings, rpcUrl: await aChain(), deploymentDir });
    const error = await failure(
      deployContracts({ ...settings, rpcUrl: await aChain(20_262), deploymentDir }),
    );
    expect(error).to.include('not the one of this folder').and.include('npm run reset');
  });

  it('stops when the deployer cannot pay', async () => {
    const deploymentDir = aFolder();
    const rpcUrl = await aChain();
    const error = await failure(
      deployContracts({ ...settings, deployerKey: PENNILESS_KEY, rpcUrl, deploymentDir }),
    );
    expect(error).to.match(/fund|balance|afford/i);
    expect(existsSync(join(deploymentDir, 'deployment.json'))).to.equal(false);
  });
});

async function failure(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no failure',
    (error: Error) => error.message,
  );
}

async function artifact(name: string) {
  const { artifacts } = await import('hardhat');
  return artifacts.readArtifact(name);
}
