import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';
import { parseEther, toQuantity, Wallet } from 'ethers';
import { artifacts } from 'hardhat';

import { deployContracts } from '../../scripts/deploy.ts';
import { addressesFile } from '../../scripts/deploy/publish.ts';
import { publishedIn } from '../../scripts/stack/deployment.ts';
import { ethers } from './support/chain.js';
import { CHAIN_ID, failure, playground, SECOND_FUNDED_KEY, settings } from './support/deployments.js';

/** The deployments that were published for the chain of these tests. */
const published = (addressesDir: string) => publishedIn(addressesFile(addressesDir, CHAIN_ID));

describe('scripts/deploy.ts', () => {
  const { aChain, aFolder, aWayTo, blockNumber, makeContracts, providerOf } = playground();

  it('deploys what it was told, once', async () => {
    const rpcUrl = await aChain();
    const deploymentDir = aFolder();
    const deployment = await deployContracts({ ...settings, rpcUrl, deploymentDir });
    expect(deployment.chainId).to.equal(CHAIN_ID);

    const provider = providerOf(rpcUrl);
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
    expect(published(addressesDir)).to.deep.equal(written);
  });

  it('keeps the addresses of an older version of the same chain, whose certificates stay', async () => {
    const rpcUrl = await aChain();
    const addressesDir = aFolder();
    const first = await deployContracts({ ...settings, rpcUrl, deploymentDir: aFolder(), addressesDir });
    const second = await deployContracts({ ...settings, rpcUrl, deploymentDir: aFolder(), addressesDir });
    expect(second.certificateRegistry).to.not.equal(first.certificateRegistry);
    expect(published(addressesDir).map(({ certificateRegistry }) => certificateRegistry)).to.deep.equal([
      first.certificateRegistry,
      second.certificateRegistry,
    ]);
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

  it('goes on where the deployer’s ether ended, once there is more', async () => {
    const place = { rpcUrl: await aChain(), deploymentDir: aFolder() };
    const provider = providerOf(place.rpcUrl);
    const deployer = new Wallet(settings.deployerKey).address;
    const give = (ether: bigint) => provider.send('hardhat_setBalance', [deployer, toQuantity(ether)]);

    let verifier: string | undefined;
    let spent: Promise<unknown> | undefined;
    const log = (line: string) => {
      verifier ??= /^WebAuthnVerifier: deployed at (0x\w+)$/.exec(line)?.[1];
      if (verifier) spent ??= give(1n);
    };
    const sentence = await failure(deployContracts({ ...settings, ...place, log }));
    await spent;
    expect(sentence).to.match(new RegExp(`^The deployer ${deployer} cannot pay.* where it stopped`));

    await give(parseEther('1'));
    expect((await deployContracts({ ...settings, ...place })).webAuthnVerifier).to.equal(verifier);
  });

  it('goes on where the node stopped answering', async () => {
    const [rpcUrl, deploymentDir] = [await aChain(), aFolder()];
    const way = await aWayTo(rpcUrl);
    const place = { rpcUrl: way.rpcUrl, deploymentDir };
    let verifier: string | undefined;
    const log = (line: string) => {
      verifier ??= /^WebAuthnVerifier: deployed at (0x\w+)$/.exec(line)?.[1];
      if (verifier) way.cut();
    };
    const sentence = await failure(deployContracts({ ...settings, ...place, log }));
    expect(sentence).to.match(/^The chain of CHAIN_RPC_URL failed in between .* where it stopped/);
    const finished = await deployContracts({ ...settings, rpcUrl, deploymentDir });
    expect(finished.webAuthnVerifier).to.equal(verifier);
  });

  describe('stopped between sending and noting it', () => {
    async function stopped() {
      const place = { rpcUrl: await aChain(), deploymentDir: aFolder() };
      const deployment = await deployContracts({ ...settings, ...place });
      rmSync(join(place.deploymentDir, 'deployment.json'));
      const journal = join(place.deploymentDir, 'ignition', 'journal.jsonl');
      const lines = readFileSync(journal, 'utf8').split('\n');
      const sending = lines.findLastIndex((line) => line.includes('TRANSACTION_PREPARE_SEND'));
      writeFileSync(journal, `${lines.slice(0, sending + 1).join('\n')}\n`);
      return { place, deployment };
    }

    it('finds what it sent', async () => {
      const { place, deployment } = await stopped();
      const blocks = await blockNumber(place.rpcUrl);
      expect(await deployContracts({ ...settings, ...place })).to.deep.equal(deployment);
      expect(await blockNumber(place.rpcUrl)).to.equal(blocks);
    });

    it('stops when that was something else', async () => {
      const { place } = await stopped();
      writeFileSync(join(place.deploymentDir, 'ignition', 'signed.jsonl'), '');
      const sentence = await failure(deployContracts({ ...settings, ...place }));
      expect(sentence).to.match(/^The deployer 0x\w+ sent another transaction .* another STATE_DIR/);
    });
  });

  it('begins anew when the chain lost what an earlier run sent', async () => {
    const deploymentDir = aFolder();
    await deployContracts({ ...settings, rpcUrl: await aChain(), deploymentDir });
    rmSync(join(deploymentDir, 'deployment.json'));
    const rpcUrl = await aChain();
    const provider = providerOf(rpcUrl);
    const { certificateRegistry } = await deployContracts({ ...settings, rpcUrl, deploymentDir });
    expect(await provider.getCode(certificateRegistry)).to.have.length.above(1000);
  });

  it('says each step', async () => {
    const said: string[] = [];
    const log = (line: string) => said.push(line);
    const place = { rpcUrl: await aChain(), deploymentDir: aFolder() };
    const { craftRegistry, deploymentBlock } = await deployContracts({ ...settings, ...place, log });
    expect(said.filter((line) => /^CraftRegistry: sent in 0x[0-9a-f]{64}/.test(line))).to.have.length(1);
    expect(said).to.include(`CraftRegistry: deployed at ${craftRegistry}`);
    expect(said.at(-1)).to.equal(`contracts are there since block ${deploymentBlock}`);
  });

  it('begins anew, also with another key, when an earlier run sent nothing', async () => {
    const rpcUrl = await aChain();
    const deploymentDir = aFolder();
    await deployContracts({ ...settings, rpcUrl, deploymentDir });
    rmSync(join(deploymentDir, 'deployment.json'));
    const journal = join(deploymentDir, 'ignition', 'journal.jsonl');
    const lines = readFileSync(journal, 'utf8').split('\n');
    const sending = lines.findIndex((line) => line.includes('TRANSACTION_PREPARE_SEND'));
    writeFileSync(journal, `${lines.slice(0, sending).join('\n')}\n`);

    const another = { ...settings, deployerKey: SECOND_FUNDED_KEY, guardian: settings.authority };
    await deployContracts({ ...another, rpcUrl, deploymentDir });
    expect(existsSync(join(deploymentDir, 'deployment.json'))).to.equal(true);
  });

  it('needs no key where the contracts are', async () => {
    const place = { rpcUrl: await aChain(), deploymentDir: aFolder() };
    const deployment = await deployContracts({ ...settings, ...place });
    const again = deployContracts({ ...settings, ...place, deployerKey: undefined });
    expect(await again).to.deep.equal(deployment);
  });

  it('keeps the order oldest first when an older deployment is published again', async () => {
    const rpcUrl = await aChain();
    const [addressesDir, olderDir] = [aFolder(), aFolder()];
    const publishFrom = (deploymentDir: string) =>
      deployContracts({ ...settings, rpcUrl, deploymentDir, addressesDir });
    const older = await publishFrom(olderDir);
    const newer = await publishFrom(aFolder());
    await publishFrom(olderDir);
    expect(published(addressesDir).map(({ certificateRegistry }) => certificateRegistry)).to.deep.equal([
      older.certificateRegistry,
      newer.certificateRegistry,
    ]);
  });

  it('deploys to a public chain when authority and guardian are contracts there', async () => {
    const rpcUrl = await aChain();
    await makeContracts(rpcUrl, settings.authority, settings.guardian);
    const place = { rpcUrl, deploymentDir: aFolder(), isPublic: true };
    expect((await deployContracts({ ...settings, ...place })).chainId).to.equal(CHAIN_ID);
  });

  it('deploys a new line of certificates over the cooperatives that are there', async () => {
    const rpcUrl = await aChain();
    const addressesDir = aFolder();
    const first = await deployContracts({ ...settings, rpcUrl, deploymentDir: aFolder(), addressesDir });
    const { craftRegistry } = first;
    const over = { ...settings, rpcUrl, craftRegistry, deploymentDir: aFolder(), addressesDir };
    const second = await deployContracts(over);
    expect(second).to.deep.equal({
      ...first,
      certificateRegistry: second.certificateRegistry,
      certificateToken: second.certificateToken,
      deploymentBlock: second.deploymentBlock,
      deploymentBlockHash: second.deploymentBlockHash,
    });
    expect(second.certificateRegistry).to.not.equal(first.certificateRegistry);
    expect(second.certificateToken).to.not.equal(first.certificateToken);
    expect(second.deploymentBlock).to.be.above(first.deploymentBlock);
    expect(published(addressesDir)).to.have.length(2);

    const blocks = await blockNumber(rpcUrl);
    expect(await deployContracts(over)).to.deep.equal(second);
    expect(await blockNumber(rpcUrl)).to.equal(blocks);
  });
});

async function artifact(name: string) {
  return artifacts.readArtifact(name);
}
