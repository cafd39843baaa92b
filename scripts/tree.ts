/**
 * `npm run tree`: what the contracts' mocha tests hold, as a tree of their names. Nothing is run.
 *
 *   npm run tree                              all
 *   npm run tree -- claim certificate-token   of the files whose path contains one of these
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type {} from '@nomicfoundation/hardhat-toolbox-mocha-ethers';
import { build } from './build.ts';
import { StartFailure } from './parts/start-failure.ts';
import { hardhat } from './solidity/hardhat.ts';
import { PROJECT_ROOT } from './stack/settings.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

async function showTree(words: string[]): Promise<void> {
  const files = globSync('test/contracts/**/*.test.ts', { cwd: PROJECT_ROOT }).sort();
  const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  if (chosen.length === 0) throw new StartFailure(`No test of the contracts is named ${words.join(', ')}.`);
  await build();
  const hre = await hardhat();
  hre.config.test.mocha.dryRun = true;
  const testFiles = chosen.map((file) => join(PROJECT_ROOT, file));
  await hre.tasks.getTask(['test', 'mocha']).run({ testFiles, noCompile: true });
  console.log('These are names; nothing was run.');
}

try {
  await showTree(process.argv.slice(2));
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
