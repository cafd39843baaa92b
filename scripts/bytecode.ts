// Writes the digests of what is deployed, compiled here without Hardhat: contracts/generated/bytecode.json. Who wants to
// know whether a contract on a chain is ours compiles these sources with these settings and compares.
//   node scripts/bytecode.ts           compile first: npx hardhat compile
//   node scripts/bytecode.ts --check   exits 1 when sources and settings, or Hardhat's artifacts, give other bytes
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keccak256 } from 'ethers';
import prettier from 'prettier';
import config from '../hardhat.config.ts';
import { compile, compilerVersion, DEPLOYED, type Deployed, type Settings } from './solidity/compile.ts';
import { PROJECT_ROOT } from './stack/settings.ts';

const TARGET = 'contracts/generated/bytecode.json';
const { settings } = config.solidity as { settings: Settings };

async function artifactOf(name: Deployed): Promise<string> {
  const path = `artifacts/${DEPLOYED[name]}/${name}.json`;
  const text = await readFile(join(PROJECT_ROOT, path), 'utf8').catch(() => {
    throw new Error(`${path} is missing: run "npx hardhat compile" first`);
  });
  return (JSON.parse(text) as { bytecode: string }).bytecode;
}

const contracts: Record<string, { creation: string; creationBytes: number; runtimeBytes: number }> = {};
for (const name of Object.keys(DEPLOYED) as Deployed[]) {
  const { creation, runtime } = compile(name, settings);
  if (creation !== (await artifactOf(name))) {
    console.error(`${name}: Hardhat's artifact is not what the compiler makes of the sources.`);
    process.exitCode = 1;
  }
  contracts[name] = {
    creation: keccak256(creation),
    creationBytes: creation.length / 2 - 1,
    runtimeBytes: runtime.length / 2 - 1,
  };
}
const text = JSON.stringify({ compiler: compilerVersion(), settings, contracts });
const wanted = await prettier.format(text, { parser: 'json' });
if (!process.argv.includes('--check')) {
  await writeFile(join(PROJECT_ROOT, TARGET), wanted);
  console.log(`wrote ${TARGET}`);
} else if ((await readFile(join(PROJECT_ROOT, TARGET), 'utf8').catch(() => '')) !== wanted) {
  console.error(`${TARGET} is not fresh: run "node scripts/bytecode.ts" and commit the result`);
  process.exitCode = 1;
}
