// `npm run deploy`: deploys the contracts, or finishes what an earlier run began, or finds them there already.
//   CHAIN_RPC_URL=… DEPLOYER_KEY=0x… SEAL_RP_ID=seal.example.org AUTHORITY_ADDRESS=0x… GUARDIAN_ADDRESS=0x… STATE_DIR=… \
//   npm run deploy [-- --publish]
// With CRAFT_REGISTRY_ADDRESS, only CertificateRegistry and CertificateToken are new, over the CraftRegistry that is there.
// With --publish the addresses are also written to deployments/<chain id>.json, to be committed: a public deployment is
// known by its place in this repository, and `npm run verify` trusts every registry that is listed there. Who runs a
// service beside an older deployment names that one in PINNED_REGISTRIES (.env.example).
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { listTransactions } from '@nomicfoundation/ignition-core';
import { sha256, toUtf8Bytes } from 'ethers';

import certificates from '../ignition/modules/Certificates.ts';
import dauLang from '../ignition/modules/DauLang.ts';
import { buildContracts } from './build.ts';
import { compiledContracts } from './deploy/artifacts.ts';
import {
  chainIdOf,
  refuseOldMachine,
  refusePlainWallets,
  refusePoorDeployer,
} from './deploy/chain-checks.ts';
import { refuseOtherBytecode } from './deploy/committed-bytecode.ts';
import { contractsInputs } from './deploy/inputs.ts';
import { resumeJournal } from './deploy/journal.ts';
import { addressesFile, publish, writeWhole } from './deploy/publish.ts';
import {
  type Contracts,
  type Fixed,
  refuseLoosePieces,
  refuseOtherFixed,
  verifiersOf,
} from './deploy/read-back.ts';
import { runIgnition } from './deploy/run-ignition.ts';
import { type SigningProvider, signingProvider } from './deploy/signing-provider.ts';
import { StartFailure } from './parts/start-failure.ts';
import {
  ADDRESSES_DIR,
  compareWithChain,
  type Deployment,
  publishedIn,
  readDeployment,
} from './stack/deployment.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

/** What the five contracts use together, and the last two alone: `deploy.test.ts` holds it to what is really used. */
export const DEPLOYMENT_GAS = { all: 12_000_000n, certificatesAlone: 5_600_000n };

export interface DeployOptions extends Fixed {
  rpcUrl: string;
  /** The chain that is expected behind `rpcUrl`. */
  chainId?: number | undefined;
  /** Private key, 32 bytes in hex, of an account that can pay; needed only where something is to be deployed. */
  deployerKey: string | undefined;
  /** Address of a CraftRegistry that is there, over which only the registry of certificates and its token are new. */
  craftRegistry?: string | undefined;
  /** Folder for `deployment.json` (the result) and the journal; one folder belongs to one deployment. */
  deploymentDir: string;
  /** Folder of the addresses files, one for each public chain; left out for a chain of one machine. */
  addressesDir?: string;
  /** On a public chain the authority and the guardian must be contracts, and no journal is ever given up. */
  isPublic?: boolean;
  log?: (line: string) => void;
}

/**
 * Deploys the contracts, or finishes what an earlier run began, or finds them there already.
 *
 * @throws StartFailure with one sentence: when the chain, the folder, the deployer or what is fixed for good is not as it
 * should be, before anything is sent; when the chain refuses a transaction
 */
export async function deployContracts(options: DeployOptions): Promise<Deployment> {
  const { addressesDir, log = () => undefined, rpcUrl } = options;
  const chainId = await chainIdOf(rpcUrl, options.chainId);
  const addresses = addressesDir && addressesFile(addressesDir, chainId);
  // What cannot be read now could not be written to later.
  if (addresses) publishedIn(addresses);

  const deployment = (await presentIn(options)) ?? (await deployNew(chainId, options));
  log(`contracts are there since block ${deployment.deploymentBlock}`);
  if (addresses) {
    await publish(addresses, deployment, options);
    log(`addresses written to ${addresses}`);
  }
  return deployment;
}

async function presentIn(options: DeployOptions): Promise<Deployment | undefined> {
  const { craftRegistry, deploymentDir, isPublic = false, rpcUrl } = options;
  const present = readDeployment(deploymentDir);
  if (!present) return undefined;
  await compareWithChain(present, rpcUrl, isPublic);
  if (craftRegistry && craftRegistry !== present.craftRegistry) {
    throw new StartFailure(
      `${deploymentDir} holds a deployment over the CraftRegistry at ${present.craftRegistry}: choose another STATE_DIR.`,
    );
  }
  await refuseOther(present, options);
  return present;
}

async function deployNew(chainId: number, options: DeployOptions): Promise<Deployment> {
  const { deployerKey, deploymentDir } = options;
  if (!deployerKey) throw new StartFailure(`DEPLOYER_KEY is not set, and ${deploymentDir} has no contracts.`);
  const journal = join(deploymentDir, options.craftRegistry ? 'ignition-certificates' : 'ignition');
  const provider = signingProvider(options.rpcUrl, chainId, deployerKey, journal);
  try {
    await getReady(provider, chainId, journal, options);
    await mkdir(deploymentDir, { recursive: true });
    const contracts = await deployWithIgnition(provider, journal, options);
    await refuseOther(contracts, options);
    const deployment = { chainId, ...contracts, ...(await firstBlock(provider, journal)) };
    await writeWhole(join(deploymentDir, 'deployment.json'), deployment);
    return deployment;
  } finally {
    provider.close();
  }
}

/** Everything that can be known to be wrong is, before the first transaction. */
async function getReady(
  provider: SigningProvider,
  chainId: number,
  journal: string,
  options: DeployOptions,
): Promise<void> {
  const { authority, craftRegistry, guardian, isPublic = false, rpcUrl } = options;
  await refuseOldMachine(rpcUrl);
  if (craftRegistry) {
    const verifiers = await verifiersOf(rpcUrl, craftRegistry);
    await refuseOtherFixed(rpcUrl, { craftRegistry, ...verifiers }, options);
  } else if (isPublic) {
    await refusePlainWallets(rpcUrl, { AUTHORITY_ADDRESS: authority, GUARDIAN_ADDRESS: guardian });
  }
  const goesOn = await resumeJournal({ journal, provider, chainId, isPublic });
  const gas = craftRegistry ? DEPLOYMENT_GAS.certificatesAlone : DEPLOYMENT_GAS.all;
  if (!goesOn) await refusePoorDeployer(rpcUrl, provider.sender, gas);
}

async function deployWithIgnition(
  provider: SigningProvider,
  journal: string,
  options: DeployOptions,
): Promise<Contracts> {
  const { authority, craftRegistry, guardian, log = () => undefined, rpcUrl } = options;
  if (craftRegistry) {
    const verifiers = await verifiersOf(rpcUrl, craftRegistry);
    const parameters = { craftRegistry };
    const addressOf = await runIgnition({ provider, journal, module: certificates, parameters, log });
    return { craftRegistry, ...verifiers, ...certificatesOf(addressOf) };
  }

  const parameters = { rpIdHash: sha256(toUtf8Bytes(options.rpId)), authority, guardian };
  const addressOf = await runIgnition({ provider, journal, module: dauLang, parameters, log });
  return {
    craftRegistry: addressOf('CraftRegistry'),
    ...certificatesOf(addressOf),
    webAuthnVerifier: addressOf('WebAuthnVerifier'),
    p256Verifier: addressOf('P256Verifier'),
  };
}

function certificatesOf(addressOf: (contract: string) => string) {
  return {
    certificateRegistry: addressOf('CertificateRegistry'),
    certificateToken: addressOf('CertificateToken'),
  };
}

/** Nothing is called deployed, and nothing published, that the chain does not say itself. */
async function refuseOther(contracts: Contracts, options: DeployOptions): Promise<void> {
  await refuseLoosePieces(options.rpcUrl, contracts);
  await refuseOtherFixed(options.rpcUrl, contracts, options);
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

async function deployFromEnvironment(): Promise<void> {
  const { publish: isPublished, ...inputs } = contractsInputs(process.argv.slice(2), process.env);
  await buildContracts();
  if (inputs.isPublic) await refuseOtherBytecode();
  const deployment = await deployContracts({
    ...inputs,
    ...(isPublished && { addressesDir: ADDRESSES_DIR }),
    log: console.log,
  });
  console.log(JSON.stringify(deployment, null, 2));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await deployFromEnvironment().catch((error: unknown) => {
    sayWhy(error);
    process.exitCode = 1;
  });
}
