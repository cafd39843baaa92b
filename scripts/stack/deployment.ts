import { existsSync, readFileSync } from 'node:fs';
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

/**
 * The deployments of one chain, oldest first: a new version stands beside the old, whose certificates stay.
 * @throws StartFailure naming the file when it holds something else.
 */
export function publishedIn(file: string): PublishedDeployment[] {
  if (!existsSync(file)) return [];
  const found = parsed(readFileSync(file, 'utf8'));
  if (Array.isArray(found) && found.every(isPublished)) return found;
  throw new StartFailure(`${file} holds no list of deployments: take back what changed it.`);
}

/**
 * The deployments of an addresses file, or the one of a `deployment.json`.
 * @throws StartFailure naming the file when it holds something else.
 */
export function deploymentsIn(file: string): (Deployment | PublishedDeployment)[] {
  if (!existsSync(file)) return [];
  const found = parsed(readFileSync(file, 'utf8'));
  return Array.isArray(found) ? publishedIn(file) : [deploymentIn(file)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPublished(entry: unknown): entry is PublishedDeployment {
  if (typeof entry !== 'object' || entry === null) return false;
  const { chainId, deploymentBlock, ...texts } = entry as Record<keyof PublishedDeployment, unknown>;
  return (
    [chainId, deploymentBlock].every(Number.isSafeInteger) &&
    [texts.craftRegistry, texts.certificateRegistry, texts.certificateToken, texts.rpId].every(
      (text) => typeof text === 'string',
    )
  );
}

/** @throws StartFailure naming the file when it is broken. */
export function readDeployment(stateDir: string): Deployment | undefined {
  const file = join(stateDir, 'deployment.json');
  return existsSync(file) ? deploymentIn(file) : undefined;
}

function deploymentIn(file: string): Deployment {
  const found = parsed(readFileSync(file, 'utf8'));
  if (typeof found === 'object' && found !== null) return found as Deployment;
  throw new StartFailure(`${file} is broken: bring back what "npm run deploy" wrote.`);
}

/**
 * Asks the chain whether it is the one our contracts were deployed to. A foreign or restarted chain
 * would make every certificate look forged, so the start stops instead.
 * @param isPublic Whether others rely on the deployment: then its folder is never to be reset.
 * @throws StartFailure naming what differs and how to mend it.
 */
export async function compareWithChain(
  deployment: Deployment,
  rpcUrl: string,
  isPublic = false,
): Promise<void> {
  const differs = await firstDifference(deployment, rpcUrl);
  if (!differs) return;
  const wayOut = isPublic
    ? 'name a node of the right one in CHAIN_RPC_URL, or another STATE_DIR'
    : 'bring the right one back, or run "npm run reset" to begin anew';
  throw new StartFailure(`The chain is not the one of this folder (${differs}): ${wayOut}.`);
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
