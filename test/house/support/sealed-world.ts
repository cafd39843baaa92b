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
export const DEPLOYER_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';

/** Certificates on a chain of their own, each in another state, and one of an earlier registry beside it. */
export interface SealedWorld {
  /** State folder with `deployment.json`. */
  folder: string;
  rpcUrl: string;
  deployment: Deployment;
  /** Another deployment on the same chain. */
  earlier: Deployment;
  genuine: SealedPiece;
  withdrawn: SealedPiece;
  suspended: SealedPiece;
  /** Its batch was superseded by the one of `genuine`. */
  replaced: SealedPiece;
  /** Claimed and reported lost. */
  lost: SealedPiece;
  /** Sealed in `earlier`. */
  older: SealedPiece;
  stop(): Promise<void>;
}

export async function sealedWorld(): Promise<SealedWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'daulang-sealed-'));
  const chain = await startChain({ dir: join(folder, 'chain'), port: await freePort() });
  const provider = new JsonRpcProvider(chain.url, undefined, { staticNetwork: true, polling: false });
  const authority = await (await provider.getSigner(0)).getAddress();
  const deployTo = (deploymentDir: string) =>
    deployContracts({
      rpcUrl: chain.url,
      deployerKey: DEPLOYER_KEY,
      rpId: 'seal.localhost',
      authority,
      guardian: authority,
      deploymentDir,
    });
  const earlier = await deployTo(join(folder, 'earlier'));
  const [older] = (await (await SmallCooperative.admit(provider, earlier)).seal(1)) as [SealedPiece];

  const deployment = await deployTo(folder);
  const cooperative = await SmallCooperative.admit(provider, deployment);
  const [replaced] = (await cooperative.seal(1)) as [SealedPiece];
  const pieces = (await cooperative.seal(4)) as [SealedPiece, SealedPiece, SealedPiece, SealedPiece];
  const [genuine, withdrawn, suspended, lost] = pieces;
  await cooperative.setStatus(withdrawn.file.number, 2);
  await cooperative.setStatus(suspended.file.number, 1);
  await cooperative.supersede(replaced, genuine);
  await cooperative.claimAndLose(lost);
  return {
    folder,
    rpcUrl: chain.url,
    deployment,
    earlier,
    genuine,
    withdrawn,
    suspended,
    replaced,
    lost,
    older,
    async stop() {
      provider.destroy();
      await chain.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
