/**
 * `npm run coverage`: runs the contracts' mocha tests on instrumented code, in a copy, and fails unless every line and
 * every statement of contracts/ was run.
 */
import { join } from 'node:path';
import { build } from './build.ts';
import { withProgress } from './console/progress.mjs';
import { StartFailure } from './parts/start-failure.ts';
import { copyContracts } from './solidity/copy.ts';
import { runHardhat } from './solidity/run-hardhat.ts';
import { PROJECT_ROOT } from './stack/settings.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

const FOLDER = join(PROJECT_ROOT, '.local', 'coverage');
const LIMIT_MS = 15 * 60_000;

/** A row of Hardhat's report: file, lines in per cent, statements in per cent, lines that did not run. */
const ROW = /^║ (contracts\/\S+) +│ (\d+\.\d+) +│ (\d+\.\d+) +│ (.*?) *║$/gm;

async function coverage(): Promise<void> {
  await build();
  const { passed, said } = await withProgress("The contracts' tests on instrumented code", () => {
    const config = copyContracts(FOLDER);
    return runHardhat(FOLDER, [...config, 'test', 'mocha', '--coverage'], LIMIT_MS);
  });
  if (!passed) throw new StartFailure('The tests failed.', said);
  const files = [...said.matchAll(ROW)].map(([, file = '', lines, statements, missing]) => {
    return { file, 'lines %': Number(lines), 'statements %': Number(statements), 'not run': missing };
  });
  if (files.length === 0) throw new StartFailure('Hardhat printed no coverage.', said);
  console.table(files);
  const short = files.filter((row) => row['lines %'] < 100 || row['statements %'] < 100);
  if (short.length > 0) {
    throw new StartFailure(`Not everything was run of ${short.map(({ file }) => file).join(', ')}.`);
  }
  console.log('Every line and every statement was run.');
}

try {
  await coverage();
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
