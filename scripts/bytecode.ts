// `npm run bytecode`: the digests of what is deployed, compiled here without Hardhat: contracts/generated/bytecode.json.
// Who wants to know whether a contract on a chain is ours compiles these sources with these settings and compares.
//   npm run bytecode                        writes the digests
//   npm run bytecode -- --check             fails when sources and settings, or Hardhat's artifacts, give other bytes
//   CHAIN_RPC_URL=… npm run bytecode -- --deployed [FILE]
//                                           the same, then compares the code at each address of a deployment: of those in
//                                           deployments/<chain id>.json, or of one deployment.json
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getAddress, keccak256 } from 'ethers';
import prettier from 'prettier';
import config from '../hardhat.config.ts';
import { buildContracts } from './build.ts';
import { compiledContracts } from './deploy/artifacts.ts';
import { chainIdOf } from './deploy/chain-checks.ts';
import { BYTECODE_FILE } from './deploy/committed-bytecode.ts';
import { proveDeployed, type ProvenContract } from './deploy/deployed-code.ts';
import { endpoint } from './deploy/inputs.ts';
import { addressesFile } from './deploy/publish.ts';
import { StartFailure } from './parts/start-failure.ts';
import { compile, compilerVersion, DEPLOYED, type Deployed, type Settings } from './solidity/compile.ts';
import { ADDRESSES_DIR, deploymentsIn } from './stack/deployment.ts';
import { PROJECT_ROOT } from './stack/settings.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

const { settings } = config.solidity as { settings: Settings };

async function bytecode(): Promise<void> {
  const { check, deployed, file } = readArguments();
  await buildContracts();
  const digests = await digestsOfAll();
  if (!check && !deployed) {
    await writeFile(join(PROJECT_ROOT, BYTECODE_FILE), digests);
    return console.log(`wrote ${BYTECODE_FILE}`);
  }

  if ((await readFile(join(PROJECT_ROOT, BYTECODE_FILE), 'utf8').catch(() => '')) !== digests) {
    throw new StartFailure(`${BYTECODE_FILE} is not fresh: run "npm run bytecode" and commit the result.`);
  }
  console.log(`${BYTECODE_FILE} is what the sources compile to, with ${compilerVersion()}.`);
  if (deployed) await compareWithDeployed(endpoint('CHAIN_RPC_URL', process.env), file);
}

function readArguments(): { check: boolean; deployed: boolean; file: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { check: { type: 'boolean' }, deployed: { type: 'boolean' } },
    });
    const { check = false, deployed = false } = values;
    const [file, ...more] = positionals;
    if (more.length > 0 || (file && !deployed)) throw new Error('A file is named only with --deployed');
    return { check, deployed, file };
  } catch (error) {
    throw new StartFailure(`${(error as Error).message.split('. ')[0]}.`);
  }
}

/** @throws StartFailure when Hardhat, which made what is deployed, made other bytes */
async function digestsOfAll(): Promise<string> {
  const contracts: Record<string, { creation: string; creationBytes: number; runtimeBytes: number }> = {};
  for (const name of Object.keys(DEPLOYED) as Deployed[]) {
    const { creation, runtime } = compile(name, settings);
    if (creation !== (await compiledContracts.loadArtifact(name)).bytecode) {
      throw new StartFailure(`${name}: Hardhat's artifact is not what the compiler makes of the sources.`);
    }
    contracts[name] = {
      creation: keccak256(creation),
      creationBytes: creation.length / 2 - 1,
      runtimeBytes: runtime.length / 2 - 1,
    };
  }
  const text = JSON.stringify({ compiler: compilerVersion(), settings, contracts });
  return prettier.format(text, { parser: 'json' });
}

async function compareWithDeployed(rpcUrl: string, named: string | undefined): Promise<void> {
  const chainId = await chainIdOf(rpcUrl);
  const file = named ?? addressesFile(ADDRESSES_DIR, chainId);
  const deployments = deploymentsIn(file).filter((each) => each.chainId === chainId);
  if (deployments.length === 0) {
    throw new StartFailure(`${file} names no deployment on chain ${chainId}: name a deployment.json.`);
  }
  for (const deployment of deployments) {
    console.log(`\nChain ${chainId}, deployed in block ${deployment.deploymentBlock}:`);
    for (const contract of await proveDeployed(rpcUrl, deployment)) console.log(describe(contract));
  }
}

function describe({ address, immutables, name }: ProvenContract): string {
  // OpenZeppelin's EIP712 names its own with these; they were compared with the domain they must be.
  const own = Object.entries(immutables).filter(([key]) => !/^_(cached|hashed|name|version)/.test(key));
  const domain =
    '_cachedThis' in immutables ? ['    signatures are for this contract on this chain (EIP-712)'] : [];
  return [
    `${name} at ${address} is the code of these sources`,
    ...own.map(([key, value]) => `    ${key} ${readable(value)}`),
    ...domain,
  ].join('\n');
}

const readable = (word: string) =>
  word.startsWith(`0x${'0'.repeat(24)}`) ? getAddress(`0x${word.slice(26)}`) : word;

try {
  await bytecode();
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
