import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { expect } from 'chai';
import { Wallet } from 'ethers';

import { chainIdOf } from '../../../scripts/deploy/chain-checks.ts';
import { deployContracts } from '../../../scripts/deploy.ts';
import {
  CHAIN_ID,
  failure,
  PENNILESS_KEY,
  playground,
  SECOND_FUNDED_KEY,
  settings,
} from '../support/deployments.js';

const STRANGER = new Wallet(PENNILESS_KEY).address;

describe('A deployment is refused with one sentence', () => {
  const { aChain, aFolder, blockNumber, makeContracts } = playground();

  /** Nothing was sent, and a corrected rerun finds nothing of this one. */
  async function expectNothingDone(rpcUrl: string, deploymentDir: string) {
    expect(await blockNumber(rpcUrl)).to.equal(0);
    expect(existsSync(join(deploymentDir, 'ignition'))).to.equal(false);
    expect(existsSync(join(deploymentDir, 'deployment.json'))).to.equal(false);
  }

  describe('because of the chain', () => {
    it('when nothing answers', async () => {
      const place = { rpcUrl: 'http://127.0.0.1:1/secret-of-a-provider', deploymentDir: aFolder() };
      const sentence = await failure(deployContracts({ ...settings, ...place }));
      expect(sentence).to.include('CHAIN_RPC_URL').and.include('127.0.0.1:1').and.not.include('secret');
    });

    it('when what answers is no chain, or takes too long', async () => {
      const server = createServer((request, response) => {
        if (request.url === '/page') response.end('<html>');
        if (request.url === '/other') response.end('{"jsonrpc":"2.0","id":1,"result":null}');
      }).listen(0, '127.0.0.1');
      const url = `http://127.0.0.1:${await new Promise<number>((resolve) => {
        server.once('listening', () => resolve((server.address() as AddressInfo).port));
      })}`;
      expect(await failure(chainIdOf(`${url}/page`))).to.include('CHAIN_RPC_URL: no chain answers');
      expect(await failure(chainIdOf(`${url}/other`)))
        .to.include('CHAIN_RPC_URL')
        .and.include('no chain id');
      expect(await failure(chainIdOf(`${url}/silent`, undefined, 50))).to.include('it took too long');
      server.closeAllConnections();
      server.close();
    });

    it('when it is another than the one named', async () => {
      const [rpcUrl, deploymentDir] = [await aChain(), aFolder()];
      const sentence = await failure(deployContracts({ ...settings, rpcUrl, deploymentDir, chainId: 1 }));
      expect(sentence).to.equal(`CHAIN_ID is 1, but CHAIN_RPC_URL leads to chain ${CHAIN_ID}.`);
      await expectNothingDone(rpcUrl, deploymentDir);
    });

    it('when its machine is older than Cancun', async () => {
      const [rpcUrl, deploymentDir] = [await aChain({ hardfork: 'shanghai' }), aFolder()];
      expect(await failure(deployContracts({ ...settings, rpcUrl, deploymentDir }))).to.include('MCOPY');
      await expectNothingDone(rpcUrl, deploymentDir);
    });
  });

  describe('because of the accounts', () => {
    it('when the deployer has no ether, and is not once it has', async () => {
      const [rpcUrl, deploymentDir] = [await aChain(), aFolder()];
      const place = { rpcUrl, deploymentDir };
      const sentence = await failure(deployContracts({ ...settings, ...place, deployerKey: PENNILESS_KEY }));
      expect(sentence).to.include(STRANGER).and.include('0.0 ether');
      expect(sentence).to.not.include(PENNILESS_KEY);
      await expectNothingDone(rpcUrl, deploymentDir);
      await deployContracts({ ...settings, ...place, deployerKey: SECOND_FUNDED_KEY });
    });

    it('when a key is needed and there is none', async () => {
      const [rpcUrl, deploymentDir] = [await aChain(), aFolder()];
      const work = deployContracts({ ...settings, rpcUrl, deploymentDir, deployerKey: undefined });
      expect(await failure(work)).to.include('DEPLOYER_KEY');
      await expectNothingDone(rpcUrl, deploymentDir);
    });

    it('when the authority or the guardian of a public chain is a plain wallet there', async () => {
      const [rpcUrl, deploymentDir] = [await aChain(), aFolder()];
      const work = () => deployContracts({ ...settings, rpcUrl, deploymentDir, isPublic: true });
      expect(await failure(work())).to.include(`AUTHORITY_ADDRESS ${settings.authority} has no contract`);
      await makeContracts(rpcUrl, settings.authority);
      expect(await failure(work())).to.include(`GUARDIAN_ADDRESS ${settings.guardian} has no contract`);
      await expectNothingDone(rpcUrl, deploymentDir);
    });
  });

  describe('because of what stands in the folder', () => {
    const deployed = async () => {
      const place = { rpcUrl: await aChain(), deploymentDir: aFolder() };
      return { ...place, deployment: await deployContracts({ ...settings, ...place }) };
    };

    for (const [name, others] of Object.entries({
      AUTHORITY_ADDRESS: { authority: STRANGER },
      GUARDIAN_ADDRESS: { guardian: STRANGER },
      SEAL_RP_ID: { rpId: 'elsewhere.example.org' },
    })) {
      it(`when ${name} is not what its contracts have, and publishes nothing`, async () => {
        const { rpcUrl, deploymentDir } = await deployed();
        const addressesDir = join(aFolder(), 'deployments');
        for (const publishing of [{}, { addressesDir }]) {
          const work = deployContracts({ ...settings, rpcUrl, deploymentDir, ...others, ...publishing });
          expect(await failure(work)).to.match(new RegExp(`^${name} is ${Object.values(others)[0]}, but`));
        }
        expect(existsSync(addressesDir)).to.equal(false);
      });
    }

    it('when the contracts it names are not of one deployment', async () => {
      const { rpcUrl, deploymentDir, deployment } = await deployed();
      const { certificateToken } = await deployContracts({ ...settings, rpcUrl, deploymentDir: aFolder() });
      writeFileSync(
        join(deploymentDir, 'deployment.json'),
        JSON.stringify({ ...deployment, certificateToken }),
      );
      const sentence = await failure(deployContracts({ ...settings, rpcUrl, deploymentDir }));
      expect(sentence).to.match(new RegExp(`^${certificateToken} names 0x\\w+ as its certificateRegistry`));
    });

    it('when it was deployed to without a token, by an older version', async () => {
      const { rpcUrl, deploymentDir, deployment } = await deployed();
      const { certificateToken: _, ...older } = deployment;
      writeFileSync(join(deploymentDir, 'deployment.json'), JSON.stringify(older));
      const sentence = await failure(deployContracts({ ...settings, rpcUrl, deploymentDir }));
      expect(sentence).to.include('without a certificateToken').and.include('npm run reset');
    });

    it('when its result is broken', async () => {
      const { rpcUrl, deploymentDir } = await deployed();
      const file = join(deploymentDir, 'deployment.json');
      writeFileSync(file, '{"chainId":');
      expect(await failure(deployContracts({ ...settings, rpcUrl, deploymentDir }))).to.include(file);
    });

    it('when it belongs to another chain, and never advises to reset a public one', async () => {
      const { deploymentDir } = await deployed();
      const rpcUrl = await aChain({ chainId: CHAIN_ID + 1 });
      const here = await failure(deployContracts({ ...settings, rpcUrl, deploymentDir }));
      expect(here).to.include('not the one of this folder').and.include('npm run reset');
      const there = await failure(deployContracts({ ...settings, rpcUrl, deploymentDir, isPublic: true }));
      expect(there).to.include('not the one of this folder').and.include('another STATE_DIR');
      expect(there).to.not.include('reset');
    });

    it('when the journal in it is another chain’s, and keeps it', async () => {
      const { deploymentDir } = await deployed();
      rmSync(join(deploymentDir, 'deployment.json'));
      for (const isPublic of [true, false]) {
        const rpcUrl = await aChain({ chainId: CHAIN_ID + 1 });
        await makeContracts(rpcUrl, settings.authority, settings.guardian);
        const work = deployContracts({ ...settings, rpcUrl, deploymentDir, isPublic });
        expect(await failure(work)).to.match(/deployment on chain 20261, .* chain 20262: .*STATE_DIR/);
        expect(await blockNumber(rpcUrl)).to.equal(0);
      }
      expect(existsSync(join(deploymentDir, 'ignition', 'journal.jsonl'))).to.equal(true);
    });

    it('when a public chain of that id does not know what the journal saw confirmed, and keeps it', async () => {
      const { deploymentDir } = await deployed();
      rmSync(join(deploymentDir, 'deployment.json'));
      const rpcUrl = await aChain();
      await makeContracts(rpcUrl, settings.authority, settings.guardian);
      const work = deployContracts({ ...settings, rpcUrl, deploymentDir, isPublic: true });
      expect(await failure(work)).to.match(/does not know transaction 0x/);
      expect(await blockNumber(rpcUrl)).to.equal(0);
      expect(existsSync(join(deploymentDir, 'ignition', 'journal.jsonl'))).to.equal(true);
    });

    it('when an unfinished deployment in it was begun with other values', async () => {
      const { rpcUrl, deploymentDir } = await deployed();
      rmSync(join(deploymentDir, 'deployment.json'));
      const blocks = await blockNumber(rpcUrl);
      for (const others of [{ authority: STRANGER }, { deployerKey: SECOND_FUNDED_KEY }]) {
        const work = deployContracts({ ...settings, rpcUrl, deploymentDir, ...others });
        expect(await failure(work))
          .to.include('other values or another key')
          .and.include('STATE_DIR');
      }
      expect(await blockNumber(rpcUrl)).to.equal(blocks);
    });
  });

  describe('because of what stands in the repository', () => {
    for (const [what, content] of Object.entries({
      'cut off': '[{"chainId":20261,',
      'no list': '{"chainId":20261}',
      'a list of something else': '[{"chainId":20261}]',
    })) {
      it(`when the addresses file is ${what}`, async () => {
        const [rpcUrl, deploymentDir, addressesDir] = [await aChain(), aFolder(), aFolder()];
        const file = join(addressesDir, `${CHAIN_ID}.json`);
        writeFileSync(file, content);
        const work = deployContracts({ ...settings, rpcUrl, deploymentDir, addressesDir });
        expect(await failure(work)).to.include(file);
        await expectNothingDone(rpcUrl, deploymentDir);
      });
    }
  });

  describe('over a CraftRegistry', () => {
    it('that is none', async () => {
      const [rpcUrl, deploymentDir] = [await aChain(), aFolder()];
      const work = deployContracts({ ...settings, rpcUrl, deploymentDir, craftRegistry: STRANGER });
      expect(await failure(work))
        .to.include(STRANGER)
        .and.include('none of our contracts');
      await expectNothingDone(rpcUrl, deploymentDir);
    });

    it('whose authority is another, or in the folder of another', async () => {
      const [rpcUrl, first] = [await aChain(), aFolder()];
      const { certificateRegistry, craftRegistry } = await deployContracts({
        ...settings,
        rpcUrl,
        deploymentDir: first,
      });
      const blocks = await blockNumber(rpcUrl);
      const over = { ...settings, rpcUrl, craftRegistry };
      const foreign = deployContracts({ ...over, deploymentDir: aFolder(), authority: STRANGER });
      expect(await failure(foreign)).to.match(/^AUTHORITY_ADDRESS is/);
      const taken = deployContracts({ ...over, craftRegistry: certificateRegistry, deploymentDir: first });
      expect(await failure(taken)).to.include('choose another STATE_DIR');
      expect(await blockNumber(rpcUrl)).to.equal(blocks);
    });
  });
});
