/**
 * `npm run bench:gas`: what a certificate costs in our contracts and in others', measured in one run on the in-process
 * chain. The others are installed first, into bench/peers alone.
 */
import { join } from 'node:path';
import { build } from '../build.ts';
import { installPackages } from '../installation/install-packages.mjs';
import { StartFailure } from '../parts/start-failure.ts';
import { runHardhat } from '../solidity/run-hardhat.ts';
import { PROJECT_ROOT } from '../stack/settings.ts';
import { sayWhy } from '../supervisor/run-until-stopped.ts';

const LIMIT_MS = 10 * 60_000;

try {
  await installPackages(join(PROJECT_ROOT, 'bench', 'peers'), process.execPath);
  await build();
  const args = ['run', '--no-compile', 'scripts/bench/compare.ts'];
  const { passed, said } = await runHardhat(PROJECT_ROOT, args, LIMIT_MS);
  if (!passed) throw new StartFailure('The comparison failed.', said);
  console.log(said);
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
