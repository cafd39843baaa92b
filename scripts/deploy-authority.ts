// `npm run deploy:authority`: deploys the timelock that is the authority on a public chain.
//   CHAIN_RPC_URL=… DEPLOYER_KEY=0x… MULTISIG_ADDRESS=0x… AUTHORITY_DELAY_SECONDS=172800 STATE_DIR=… \
//   npm run deploy:authority
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import authority from '../ignition/modules/Authority.ts';
import { buildContracts } from './build.ts';
import { chainIdOf, refusePlainWallets, refusePoorDeployer } from './deploy/chain-checks.ts';
import { authorityInputs } from './deploy/inputs.ts';
import { resumeJournal } from './deploy/journal.ts';
import { runIgnition } from './deploy/run-ignition.ts';
import { signingProvider } from './deploy/signing-provider.ts';
import { StartFailure } from './parts/start-failure.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

/** What the timelock uses: `authority.test.ts` holds it to what is really used. */
export const TIMELOCK_GAS = 1_500_000n;

export interface AuthorityOptions {
  rpcUrl: string;
  /** The chain that is expected behind `rpcUrl`. */
  chainId?: number | undefined;
  /** Private key, 32 bytes in hex, of an account that can pay. It has no power afterwards. */
  deployerKey: string | undefined;
  /** Who proposes, cancels and carries out the authority's acts. */
  multisig: string;
  /** How long each act waits, in seconds. */
  delaySeconds: number;
  /** Folder for Ignition's journal; one folder holds one timelock. */
  deploymentDir: string;
  /** On a public chain the multisig must be a contract, and no journal is ever given up. */
  isPublic?: boolean;
  log?: (line: string) => void;
}

/**
 * Deploys the timelock, or finishes what an earlier run began.
 *
 * @returns its address, which is the registries' `AUTHORITY_ADDRESS`
 * @throws StartFailure with one sentence: when the chain, the folder, the deployer or the multisig is not as it should be,
 * before anything is sent; when the chain refuses the transaction
 */
export async function deployAuthority(options: AuthorityOptions): Promise<string> {
  const { delaySeconds, deployerKey, isPublic = false, log = () => undefined, multisig, rpcUrl } = options;
  if (!deployerKey) throw new StartFailure('DEPLOYER_KEY is not set.');
  const chainId = await chainIdOf(rpcUrl, options.chainId);
  const journal = join(options.deploymentDir, 'ignition-authority');
  const provider = signingProvider(rpcUrl, chainId, deployerKey, journal);
  try {
    if (isPublic) await refusePlainWallets(rpcUrl, { MULTISIG_ADDRESS: multisig });
    const goesOn = await resumeJournal({ journal, provider, chainId, isPublic });
    if (!goesOn) await refusePoorDeployer(rpcUrl, provider.sender, TIMELOCK_GAS);
    const parameters = { multisig, delaySeconds };
    const addressOf = await runIgnition({ provider, journal, module: authority, parameters, log });
    return addressOf('TimelockController');
  } finally {
    provider.close();
  }
}

async function deployFromEnvironment(): Promise<void> {
  const inputs = authorityInputs(process.argv.slice(2), process.env);
  await buildContracts();
  console.log(`AUTHORITY_ADDRESS=${await deployAuthority({ ...inputs, log: console.log })}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await deployFromEnvironment().catch((error: unknown) => {
    sayWhy(error);
    process.exitCode = 1;
  });
}
