// Deploys the contracts with Ignition. Compile first: npx hardhat compile
//   CHAIN_RPC_URL=… DEPLOYER_KEY=0x… SEAL_RP_ID=seal.localhost AUTHORITY_ADDRESS=0x… GUARDIAN_ADDRESS=0x… \
//   STATE_DIR=.local node scripts/deploy.ts [--publish]
// With --publish the addresses are also written to deployments/<chain id>.json, to be committed: a public deployment is
// known by its place in this repository, and `npm run verify` trusts every registry that is listed there. Who runs a
// service beside an older deployment names that one in PINNED_REGISTRIES (.env.example).
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { deploy, DeploymentResultType, listTransactions } from '@nomicfoundation/ignition-core';

import dauLang from '../ignition/modules/DauLang.ts';
import { compiledContracts } from './deploy/artifacts.ts';
import { type SigningProvider, signingProvider } from './deploy/signing-provider.ts';
import {
  ADDRESSES_DIR,
  compareWithChain,
  type Deployment,
  publishedIn,
  type PublishedDeployment,
  readDeployment,
} from './stack/deployment.ts';

export interface DeployOptions {
  rpcUrl: string;
  /** Private key, 32 bytes in hex, of an account that can pay. */
  deployerKey: string;
  /** Relying party of the sealing keys, for example `seal.localhost`: its hash is fixed in the verifier. */
  rpId: string;
  /** Address that admits cooperatives. */
  authority: string;
  /** Address that may suspend them without delay. */
  guardian: string;
  /** Folder for `deployment.json` (the result) and `ignition/` (the journal); one folder belongs to one chain. */
  deploymentDir: string;
  /** Folder of the addresses files, one for each public chain; left out for a chain of one machine. */
  addressesDir?: string;
  log?: (line: string) => void;
}

/**
 * Deploys the contracts, or finishes what an earlier run began, or finds them there already.
 *
 * @throws StartFailure when the folder belongs to another chain; Error when a transaction fails or nothing is compiled
 */
export async function deployContracts(options: DeployOptions): Promise<Deployment> {
  const deployment = await presentOrNew(options);
  if (options.addressesDir) await publish(options.addressesDir, deployment, options);
  return deployment;
}

async function presentOrNew(options: DeployOptions): Promise<Deployment> {
  const { rpcUrl, deploymentDir, log = () => undefined } = options;
  const present = readDeployment(deploymentDir);
  if (present) {
    await compareWithChain(present, rpcUrl);
    log(`contracts are there since block ${present.deploymentBlock}`);
    return present;
  }

  const provider = await signingProvider(rpcUrl, options.deployerKey);
  try {
    const deployment = await deployWithIgnition(provider, options);
    await writeWhole(join(deploymentDir, 'deployment.json'), deployment);
    log(`contracts deployed at block ${deployment.deploymentBlock}`);
    return deployment;
  } finally {
    provider.close();
  }
}

async function deployWithIgnition(provider: SigningProvider, options: DeployOptions): Promise<Deployment> {
  const journal = join(options.deploymentDir, 'ignition');
  await dropForeignJournal(provider, journal);
  await mkdir(options.deploymentDir, { recursive: true });
  const result = await deploy({
    artifactResolver: compiledContracts,
    provider,
    deploymentDir: journal,
    ignitionModule: dauLang,
    deploymentParameters: {
      DauLang: {
        rpIdHash: `0x${createHash('sha256').update(options.rpId).digest('hex')}`,
        authority: options.authority,
        guardian: options.guardian,
      },
    },
    accounts: [provider.sender],
    config: { blockPollingInterval: 100 },
  });
  if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) {
    throw new Error(`The contracts could not be deployed: ${JSON.stringify(result)}`);
  }

  const addressOf = (contract: string) => result.contracts[`DauLang#${contract}`]!.address;
  return {
    chainId: Number(await provider.request({ method: 'eth_chainId' })),
    craftRegistry: addressOf('CraftRegistry'),
    certificateRegistry: addressOf('CertificateRegistry'),
    certificateToken: addressOf('CertificateToken'),
    webAuthnVerifier: addressOf('WebAuthnVerifier'),
    p256Verifier: addressOf('P256Verifier'),
    ...(await firstBlock(provider, journal)),
  };
}

/** A first start that was killed may leave a journal whose transactions its chain lost: nothing depends on it yet. */
async function dropForeignJournal(provider: SigningProvider, journal: string): Promise<void> {
  if (!existsSync(join(journal, 'journal.jsonl'))) return;
  for (const { txHash } of await listTransactions(journal, compiledContracts)) {
    if (await provider.request({ method: 'eth_getTransactionByHash', params: [txHash] })) continue;
    return rm(journal, { recursive: true });
  }
}

/** The block from which on our contracts' events are found. */
async function firstBlock(
  provider: SigningProvider,
  journal: string,
): Promise<Pick<Deployment, 'deploymentBlock' | 'deploymentBlockHash'>> {
  const [first] = await listTransactions(journal, compiledContracts);
  const receipt = (await provider.request({
    method: 'eth_getTransactionReceipt',
    params: [first!.txHash],
  })) as { blockNumber: string; blockHash: string };
  return { deploymentBlock: Number(receipt.blockNumber), deploymentBlockHash: receipt.blockHash };
}

/** What others need to check a certificate of this deployment, and to see who may do what. */
async function publish(folder: string, deployment: Deployment, options: DeployOptions): Promise<void> {
  const { authority, guardian, log = () => undefined, rpId } = options;
  const file = join(folder, `${deployment.chainId}.json`);
  await mkdir(folder, { recursive: true });
  const ours: PublishedDeployment = { ...deployment, authority, guardian, rpId };
  const others = publishedIn(file).filter((each) => each.certificateRegistry !== ours.certificateRegistry);
  await writeWhole(file, [...others, ours]);
  log(`addresses written to ${file}`);
}

/** Written whole or not at all: a half file would be taken for a finished deployment. */
async function writeWhole(file: string, content: object): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; scripts/deploy.ts says which variables it reads`);
  return value;
}

async function deployFromEnvironment(): Promise<void> {
  const deployment = await deployContracts({
    rpcUrl: fromEnvironment('CHAIN_RPC_URL'),
    deployerKey: fromEnvironment('DEPLOYER_KEY'),
    rpId: fromEnvironment('SEAL_RP_ID'),
    authority: fromEnvironment('AUTHORITY_ADDRESS'),
    guardian: fromEnvironment('GUARDIAN_ADDRESS'),
    deploymentDir: fromEnvironment('STATE_DIR'),
    ...(process.argv.includes('--publish') && { addressesDir: ADDRESSES_DIR }),
    log: console.log,
  });
  console.log(JSON.stringify(deployment, null, 2));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await deployFromEnvironment().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
