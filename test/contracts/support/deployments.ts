import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { expect } from 'chai';
import { JsonRpcProvider } from 'ethers';
import { network } from 'hardhat';

export const CHAIN_ID = 20_261;
// The first two of the keys every development chain funds.
export const FUNDED_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
export const SECOND_FUNDED_KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d';
export const PENNILESS_KEY = `0x${'42'.repeat(32)}`;

export const settings = {
  deployerKey: FUNDED_KEY,
  rpId: 'seal.localhost',
  authority: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  guardian: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
};

/** Chains and folders that are gone after each test of the describe block it is made in. */
export function playground() {
  const cleanUps: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  async function aChain(override: { chainId?: number; hardfork?: string } = {}): Promise<string> {
    const server = await network.createServer(
      { override: { chainId: CHAIN_ID, ...override } },
      '127.0.0.1',
      0,
    );
    const { address, port } = await server.listen();
    cleanUps.push(() => server.close());
    return `http://${address}:${port}`;
  }

  /** A way to a chain that can be cut. */
  async function aWayTo(rpcUrl: string): Promise<{ rpcUrl: string; cut(): void }> {
    const way = createServer(async (request, response) => {
      const body = await text(request);
      const headers = { 'content-type': 'application/json' };
      response.end(await (await fetch(rpcUrl, { method: 'POST', headers, body })).text());
    });
    await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
    const cut = () => {
      way.close();
      way.closeAllConnections();
    };
    cleanUps.push(cut);
    return { rpcUrl: `http://127.0.0.1:${(way.address() as AddressInfo).port}`, cut };
  }

  function aFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'daulang-deploy-'));
    cleanUps.push(() => rmSync(folder, { recursive: true }));
    return folder;
  }

  function providerOf(rpcUrl: string): JsonRpcProvider {
    const provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1 });
    cleanUps.push(() => provider.destroy());
    return provider;
  }

  const blockNumber = (rpcUrl: string) => providerOf(rpcUrl).getBlockNumber();

  /** Gives accounts code, so that they are no plain wallets. */
  async function makeContracts(rpcUrl: string, ...accounts: string[]): Promise<void> {
    const provider = providerOf(rpcUrl);
    for (const account of accounts) await provider.send('hardhat_setCode', [account, '0x00']);
  }

  return { aChain, aFolder, aWayTo, providerOf, blockNumber, makeContracts };
}

/** The sentence that work fails with. */
export async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  expect(error?.name).to.equal('StartFailure');
  return error!.message;
}
