/** Runs the contracts' mocha and Solidity tests and writes their counts to TEST_RESULT_FILE. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {} from '@nomicfoundation/hardhat-toolbox-mocha-ethers';
import { hardhat } from '../solidity/hardhat.ts';
import type { Counts } from './suite.ts';

const resultFile = process.env['TEST_RESULT_FILE'] as string;
const hre = await hardhat();

/** What Hardhat's Solidity test task answers, on success under `value`, else under `error`. */
interface SolidityTests {
  value?: SolidityRun;
  error?: SolidityRun;
}
interface SolidityRun {
  suiteResults: { testResults: { status: 'Success' | 'Failure' | 'Skipped' }[] }[];
}

const solidity = (await hre.tasks.getTask(['test', 'solidity']).run({ noCompile: false })) as SolidityTests;
const run = solidity.value ?? solidity.error;
if (!run) throw new Error('Hardhat did not say how many Solidity tests it ran.');
// Its own summary still says zero here (Hardhat 3.18 fills it while it prints), so the results are counted.
const statuses = run.suiteResults.flatMap(({ testResults }) => testResults.map(({ status }) => status));
const having = (wanted: string) => statuses.filter((status) => status === wanted).length;
const fuzzed: Counts = { passed: having('Success'), failed: having('Failure'), skipped: having('Skipped') };

// Hardhat counts skipped mocha tests as passed; our reporter counts what ran.
hre.config.test.mocha.reporter = fileURLToPath(new URL('./counting-reporter.cjs', import.meta.url));
await hre.tasks.getTask(['test', 'mocha']).run({ noCompile: true });
const told = JSON.parse(readFileSync(resultFile, 'utf8')) as Counts;

const counts: Counts = {
  passed: told.passed + fuzzed.passed,
  failed: told.failed + fuzzed.failed,
  skipped: told.skipped + fuzzed.skipped,
};
writeFileSync(resultFile, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
