import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonRpcProvider } from 'ethers';
import { deployContracts } from '../../../scripts/deploy.ts';
import { startChain } from '../../../scripts/parts/chain.ts';
import type { Deployment } from '../../../scripts/stack/deployment.ts';
import { freePort } from '../../../scripts/testing/trial-parts.ts';
import { type SealedPiece, SmallCooperative } from './sealed-batch.ts';

// The first of the accounts that every anvil starts with; it is worth nothing anywhere else.
const DEPLOYER_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';

/** Three certificates of one batch on a chain of their own, each in another state. */
export interface SealedWorld {
  /** State folder with `deployment.json`. */
  folder: string;
  rpcUrl: string;
  deployment: Deployment;
  genuine: SealedPiece;
  withdrawn: SealedPiece;
  suspended: SealedPiece;
  stop(): Promise<void>;
}

export async function sealedWorld(): Promise<SealedWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'daulang-sealed-'));
  const chain = await startChain({ dir: join(folder, 'chain'), port: await freePort() });
  const provider = new JsonRpcProvider(chain.url, undefined, { staticNetwork: true, polling: false });
  const authority = await (await provider.getSigner(0)).getAddress();
  const deployment = await deployContracts({
    rpcUrl: chain.url,
    deployerKey: DEPLOYER_KEY,
    rpId: 'seal.localhost',
    authority,
    guardian: authority,
    deploymentDir: folder,
  });
  const cooperative = await SmallCooperative.admit(provider, deployment);
  const pieces = (await cooperative.seal(3)) as [SealedPiece, SealedPiece, SealedPiece];
  const [genuine, withdrawn, suspended] = pieces;
  await cooperative.setStatus(withdrawn.file.number, 2);
  await cooperative.setStatus(suspended.file.number, 1);
  return {
    folder,
    rpcUrl: chain.url,
    deployment,
    genuine,
    withdrawn,
    suspended,
    async stop() {
      provider.destroy();
      await chain.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
