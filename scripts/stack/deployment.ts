import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rpc } from '../parts/chain-rpc.ts';
import { StartFailure } from '../parts/start-failure.ts';
import { PROJECT_ROOT } from './settings.ts';

/** What `scripts/deploy.ts` writes to `deployment.json` in the state folder. */
export interface Deployment {
  chainId: number;
  craftRegistry: string;
  certificateRegistry: string;
  certificateToken: string;
  webAuthnVerifier: string;
  p256Verifier: string;
  deploymentBlock: number;
  deploymentBlockHash: string;
}

/** Where `npm run deploy -- --publish` writes the addresses of a public chain's contracts. */
export const ADDRESSES_DIR = join(PROJECT_ROOT, 'deployments');

/** A deployment as others need to know it: where, who may do what, and where the makers' and managers' keys live. */
export interface PublishedDeployment extends Deployment {
  authority: string;
  guardian: string;
  rpId: string;
}

/** The deployments that stand in the repository: all that `--publish` ever wrote and somebody committed. */
export function publishedDeployments(folder = ADDRESSES_DIR): PublishedDeployment[] {
  if (!existsSync(folder)) return [];
  const chains = readdirSync(folder).filter((file) => /^\d+\.json$/.test(file));
  return chains.flatMap((file) => publishedIn(join(folder, file)));
}

/** The deployments of one chain, oldest first: a new version stands beside the old, whose certificates stay. */
export function publishedIn(file: string): PublishedDeployment[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PublishedDeployment[]) : [];
}

export function readDeployment(stateDir: string): Deployment | undefined {
  const file = join(stateDir, 'deployment.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Deployment) : undefined;
}

/**
 * Asks the chain whether it is the one our contracts were deployed to. A foreign or restarted chain
 * would make every certificate look forged, so the start stops instead.
 * @throws StartFailure naming what differs and how to mend it.
 */
export async function compareWithChain(deployment: Deployment, rpcUrl: string): Promise<void> {
  const differs = await firstDifference(deployment, rpcUrl);
  if (!differs) return;
  throw new StartFailure(
    `The chain is not the one of this folder (${differs}): bring the right one back, or run "npm run reset" to begin anew.`,
  );
}

async function firstDifference(deployment: Deployment, rpcUrl: string): Promise<string | undefined> {
  const chainId = Number(await rpc<string>(rpcUrl, 'eth_chainId'));
  if (chainId !== Number(deployment.chainId)) return `chain id ${chainId} instead of ${deployment.chainId}`;
  const number = `0x${Number(deployment.deploymentBlock).toString(16)}`;
  const block = await rpc<{ hash: string } | null>(rpcUrl, 'eth_getBlockByNumber', [number, false]);
  if (block?.hash !== deployment.deploymentBlockHash)
    return 'another block where the contracts were deployed';
  for (const name of ['craftRegistry', 'certificateRegistry', 'certificateToken'] as const) {
    if (!deployment[name]) return `deployed without a ${name}, by an older version`;
    const code = await rpc<string>(rpcUrl, 'eth_getCode', [deployment[name], 'latest']);
    if (code === '0x') return `no contract at ${deployment[name]}`;
  }
  return undefined;
}
