/**
 * `node scripts/mutating/seeded.ts [parts of names]`: sows one defect after the other into a copy of the contracts (those
 * whose name or test contains one of the parts), runs the one invariant that must notice it, and prints a table. Fails when
 * an invariant stays silent. About a quarter of an hour long.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededMutants, type SeededMutant } from '../../test/contracts/fuzz/seeded-mutants.ts';
import { copyContracts } from '../solidity/copy.ts';
import { runHardhat } from '../solidity/run-hardhat.ts';
import { PROJECT_ROOT } from '../stack/settings.ts';

const FOLDER = join(PROJECT_ROOT, '.local', 'seeded-mutants');
const LIMIT_MS = 10 * 60_000;
const WALK = 'test/contracts/fuzz/walk/Walk.sol';

// Longer than in `npm test`: what a mutant breaks may need several acts on one and the same piece.
process.env['INVARIANT_RUNS'] = '20';
process.env['INVARIANT_DEPTH'] = '600';

const config = copyContracts(FOLDER);
const testFiles = globSync('test/contracts/fuzz/*.t.sol', { cwd: FOLDER });

/** Whether the invariant noticed the mutant. */
async function isNoticed(mutant: SeededMutant): Promise<boolean> {
  const file = join(FOLDER, 'contracts', mutant.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(mutant.text).length !== 2) {
    throw new Error(`The text of "${mutant.name}" does not stand once in ${mutant.file}.`);
  }
  writeFileSync(
    file,
    text.replace(mutant.text, () => mutant.replacement),
  );
  try {
    // First everything that depends on the file: the tests deploy what they find among the artifacts.
    await build();
    const { passed, said } = await run(mutant);
    if (passed) return false;
    // Any other failure is not the invariant's.
    if (!new RegExp(`\\d\\) ${mutant.test}`).test(said)) throw new Error(`"${mutant.name}": ${said}`);
    return true;
  } finally {
    writeFileSync(file, text);
  }
}

async function build(): Promise<void> {
  const { passed, said } = await runHardhat(FOLDER, [...config, 'build'], LIMIT_MS);
  if (!passed) throw new Error(said);
}

function run({ contract, test }: SeededMutant) {
  const file = testFiles.find((path) =>
    readFileSync(join(FOLDER, path), 'utf8').includes(`\ncontract ${contract} `),
  );
  if (!file) throw new Error(`No file holds the contract ${contract}.`);
  const args = [...config, 'test', 'solidity', '--no-compile', file, WALK, '--grep', test];
  return runHardhat(FOLDER, args, LIMIT_MS);
}

const asked = process.argv.slice(2);
const chosen = seededMutants.filter(
  ({ name, test }) => asked.length === 0 || asked.some((part) => `${name} ${test}`.includes(part)),
);
const unnoticed: string[] = [];
for (const mutant of chosen) {
  const start = performance.now();
  const answer = await isNoticed(mutant).catch((error: Error) => error.message);
  if (answer !== true) unnoticed.push(mutant.name);
  const verdict = answer === true ? 'caught' : answer === false ? 'UNNOTICED' : answer;
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${verdict} | ${mutant.name} (${mutant.file}) | ${mutant.test} | ${seconds} s`);
}
console.log(
  `${chosen.length - unnoticed.length} of ${chosen.length} seeded mutants were caught by their invariants.`,
);
process.exitCode = unnoticed.length === 0 ? 0 : 1;
