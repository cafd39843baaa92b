/**
 * `npm run mutate`: puts one small fault after the other into the contracts and asks the tests to notice. Prints what
 * became of each mutant, and fails when fewer than 95 in 100 are killed or when a survivor is not explained in
 * docs/contracts-mutants.md. Takes about a quarter of an hour.
 *
 *   npm run mutate                          the committed choice, over all sources
 *   npm run mutate -- NumberLine Keyring    as many, of these sources alone
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../hardhat.config.ts';
import { build } from './build.ts';
import { type Choice, choose } from './mutating/choose.ts';
import { applyTo, type Mutant, mutantsOf } from './mutating/mutants.ts';
import { type Killer, Trial } from './mutating/trial.ts';
import { StartFailure } from './parts/start-failure.ts';
import {
  CompilationRefused,
  compile,
  type Compiled,
  DEPLOYED,
  type Deployed,
  parse,
  type Settings,
  sourcesOf,
} from './solidity/compile.ts';
import { runHardhat } from './solidity/run-hardhat.ts';
import { PROJECT_ROOT } from './stack/settings.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

const COUNT = 56;
const WORKERS = 2;
const LIMIT_MS = 10 * 60_000;
const LEAST_SCORE = 0.95;
const FOLDER = join(PROJECT_ROOT, '.local', 'mutants');
const EXPLAINED = join(PROJECT_ROOT, 'docs', 'contracts-mutants.md');

// The hash of the sources would make every mutant look different.
const SETTINGS: Settings = {
  ...(config.solidity as { settings: Settings }).settings,
  metadata: { bytecodeHash: 'none', appendCBOR: false },
};

interface Verdict {
  mutant: Mutant;
  killer: Killer;
}

async function mutate(words: string[]): Promise<void> {
  await build();
  // The build made the contracts; this makes what the tests deploy beside them.
  const { passed, said } = await runHardhat(PROJECT_ROOT, ['build'], LIMIT_MS);
  if (!passed) throw new StartFailure('The contracts and their tests do not compile.', said);
  const files = globSync('contracts/**/*.sol', { cwd: PROJECT_ROOT }).sort();
  const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const byFile = new Map(
    chosen.map((file) => [file, mutantsOf(file, readSource(file), parse(file))] as const),
  );
  const choices = choose(new Map([...byFile].filter(([, mutants]) => mutants.length > 0)), COUNT);

  const trials = Array.from({ length: WORKERS }, (_, place) => new Trial(join(FOLDER, String(place + 1))));
  const failure = await trials[0]!.runUnbroken();
  if (failure !== undefined) throw new StartFailure(`The tests fail on the real code: ${failure}`);
  const originals = new Map(deployedNames().map((name) => [name, compile(name, SETTINGS)] as const));

  const mutants = compiling(choices, originals);
  const verdicts: Verdict[] = [];
  const work = async (trial: Trial) => {
    for (const { mutant, source, compiled } of mutants) {
      const killer = await trial.kill(mutant, source, compiled);
      verdicts.push({ mutant, killer });
      console.log(
        `${String(verdicts.length).padStart(3)}  ${describe(mutant)}\n     ${killer ?? 'SURVIVED'}`,
      );
    }
  };
  await Promise.all(trials.map(work));
  report(verdicts);
}

interface Candidate {
  mutant: Mutant;
  source: string;
  /** The contracts whose code the mutant changes. */
  compiled: Map<Deployed, Compiled>;
}

/**
 * The chosen mutants one by one. What does not compile, or compiles to the same code, is no mutant: the next of its
 * file stands in.
 */
function* compiling(choices: Choice[], originals: Map<Deployed, Compiled>): Generator<Candidate> {
  for (const { file, wanted, queue } of choices) {
    const users = deployedNames().filter((name) => sourcesOf(name).includes(file));
    let found = 0;
    for (const mutant of queue) {
      if (found === wanted) break;
      const source = applyTo(readSource(file), mutant);
      const compiled = compileAll(users, file, source);
      if (!compiled) continue;
      for (const [name, { creation }] of compiled) {
        if (creation === originals.get(name)!.creation) compiled.delete(name);
      }
      if (compiled.size === 0) continue;
      found += 1;
      yield { mutant, source, compiled };
    }
  }
}

function compileAll(users: Deployed[], file: string, source: string): Map<Deployed, Compiled> | undefined {
  try {
    return new Map(users.map((name) => [name, compile(name, SETTINGS, { [file]: source })] as const));
  } catch (error) {
    if (error instanceof CompilationRefused) return undefined;
    throw error;
  }
}

function report(verdicts: Verdict[]): void {
  const survivors = verdicts.filter(({ killer }) => killer === undefined).map(({ mutant }) => mutant);
  const score = 1 - survivors.length / verdicts.length;
  const explained = readFileSync(EXPLAINED, 'utf8');
  const unexplained = survivors.filter((mutant) => !explained.includes(describe(mutant)));
  writeFileSync(join(FOLDER, 'verdicts.json'), JSON.stringify(verdicts, undefined, 2));

  const byFile = Map.groupBy(verdicts, ({ mutant }) => mutant.file);
  console.table(
    [...byFile].sort().map(([file, of]) => {
      return { file, mutants: of.length, killed: of.filter(({ killer }) => killer !== undefined).length };
    }),
  );
  const killed = verdicts.length - survivors.length;
  console.log(`${killed} of ${verdicts.length} mutants killed: ${(100 * score).toFixed(1)} %.`);
  for (const mutant of survivors) console.log(`Survived: ${describe(mutant)}`);
  if (unexplained.length > 0) {
    throw new StartFailure(`${unexplained.length} survivors are not explained in docs/contracts-mutants.md.`);
  }
  if (score < LEAST_SCORE) throw new StartFailure(`Fewer than ${100 * LEAST_SCORE} in 100 were killed.`);
}

/** Names a mutant by what is written, so that its explanation holds when lines move. */
function describe({ file, operator, before, after }: Mutant): string {
  return `${file}, ${operator}: \`${before}\` -> \`${after}\``;
}

const deployedNames = () => Object.keys(DEPLOYED) as Deployed[];
const readSource = (file: string) => readFileSync(join(PROJECT_ROOT, file));

try {
  await mutate(process.argv.slice(2));
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
