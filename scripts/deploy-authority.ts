// Deploys the timelock that is the authority on a public chain. Compile first: npx hardhat compile
//   CHAIN_RPC_URL=… DEPLOYER_KEY=0x… MULTISIG_ADDRESS=0x… AUTHORITY_DELAY_SECONDS=172800 STATE_DIR=.local \
//   node scripts/deploy-authority.ts
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { deploy, DeploymentResultType } from '@nomicfoundation/ignition-core';

import authority from '../ignition/modules/Authority.ts';
import { compiledContracts } from './deploy/artifacts.ts';
import { signingProvider } from './deploy/signing-provider.ts';

export interface AuthorityOptions {
  rpcUrl: string;
  /** Private key, 32 bytes in hex, of an account that can pay. It has no power afterwards. */
  deployerKey: string;
  /** Who may propose and cancel the authority's acts. */
  multisig: string;
  /** How long each act waits, in seconds. */
  delaySeconds: number;
  /** Folder for Ignition's journal; one folder belongs to one chain. */
  deploymentDir: string;
}

/**
 * Deploys the timelock, or finishes what an earlier run began.
 *
 * @returns its address, which is the registries' `AUTHORITY_ADDRESS`
 * @throws Error when a transaction fails or nothing is compiled
 */
export async function deployAuthority(options: AuthorityOptions): Promise<string> {
  const provider = await signingProvider(options.rpcUrl, options.deployerKey);
  try {
    const { multisig, delaySeconds } = options;
    const result = await deploy({
      artifactResolver: compiledContracts,
      provider,
      deploymentDir: join(options.deploymentDir, 'ignition-authority'),
      ignitionModule: authority,
      deploymentParameters: { Authority: { multisig, delaySeconds } },
      accounts: [provider.sender],
      config: { blockPollingInterval: 100 },
    });
    if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) {
      throw new Error(`The timelock could not be deployed: ${JSON.stringify(result)}`);
    }
    return result.contracts['Authority#TimelockController']!.address;
  } finally {
    provider.close();
  }
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set; scripts/deploy-authority.ts says which variables it reads`);
  return value;
}

function delayFromEnvironment(): number {
  const delay = Number(fromEnvironment('AUTHORITY_DELAY_SECONDS'));
  if (!Number.isSafeInteger(delay) || delay <= 0) {
    throw new Error('AUTHORITY_DELAY_SECONDS must be a whole number of seconds above zero, such as 172800');
  }
  return delay;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const address = await deployAuthority({
      rpcUrl: fromEnvironment('CHAIN_RPC_URL'),
      deployerKey: fromEnvironment('DEPLOYER_KEY'),
      multisig: fromEnvironment('MULTISIG_ADDRESS'),
      delaySeconds: delayFromEnvironment(),
      deploymentDir: fromEnvironment('STATE_DIR'),
    });
    console.log(`AUTHORITY_ADDRESS=${address}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
