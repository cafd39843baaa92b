/**
 * `npm run mutate`: puts one small fault after the other into the contracts and asks the tests to notice: chosen ones,
 * which any test may kill, and sown ones, each of which one named invariant must see by itself. Prints what became of each
 * mutant, and fails when fewer than 95 in 100 of the chosen are killed, when a survivor is not explained in
 * docs/contracts-mutants.md, or when a sown one lives. Takes about half an hour.
 *
 *   npm run mutate                          the committed choice, over all sources, and all that are sown
 *   npm run mutate -- NumberLine Keyring    as many, of these sources alone; sown ones by file, name or invariant
 *   npm run mutate -- --sown [words]        the sown ones alone
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../hardhat.config.ts';
import { build } from './build.ts';
import { type Choice, choose } from './mutating/choose.ts';
import { applyTo, type Mutant, mutantsOf } from './mutating/mutants.ts';
import { sownMutants } from './mutating/sown.ts';
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

async function mutate(words: string[], isSownAlone: boolean): Promise<void> {
  await build();
  // The build made the contracts; this makes what the tests deploy beside them.
  const { passed, said } = await runHardhat(PROJECT_ROOT, ['build'], LIMIT_MS);
  if (!passed) throw new StartFailure('The contracts and their tests do not compile.', said);

  const trials = Array.from({ length: WORKERS }, (_, place) => new Trial(join(FOLDER, String(place + 1))));
  const verdicts: Verdict[] = [];
  const judgeAll = (mutants: Iterable<Candidate>) =>
    Promise.all(
      trials.map(async (trial) => {
        for (const candidate of mutants) {
          verdicts.push(await judge(trial, candidate));
          tell(verdicts);
        }
      }),
    );
  if (!isSownAlone) {
    const failure = await trials[0]!.runUnbroken();
    if (failure !== undefined) throw new StartFailure(`The tests fail on the real code: ${failure}`);
    await judgeAll(chosenMutants(words));
  }
  await judgeAll(sown(words));
  report(verdicts);
}

async function judge(trial: Trial, { mutant, source, compiled }: Candidate): Promise<Verdict> {
  const killer = compiled
    ? await trial.kill(mutant, source, compiled)
    : await trial.notice(mutant, source).catch((error: Error) => void sayWhy(error));
  return { mutant, killer };
}

function tell(verdicts: Verdict[]): void {
  const { mutant, killer } = verdicts.at(-1)!;
  console.log(`${String(verdicts.length).padStart(3)}  ${describe(mutant)}\n     ${killer ?? 'SURVIVED'}`);
}

function* sown(words: string[]): Generator<Candidate> {
  for (const mutant of sownMutants(readSource, words)) {
    yield { mutant, source: applyTo(readSource(mutant.file), mutant) };
  }
}

function chosenMutants(words: string[]): Generator<Candidate> {
  const files = globSync('contracts/**/*.sol', { cwd: PROJECT_ROOT }).sort();
  const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const byFile = new Map(
    chosen.map((file) => [file, mutantsOf(file, readSource(file), parse(file))] as const),
  );
  const choices = choose(new Map([...byFile].filter(([, mutants]) => mutants.length > 0)), COUNT);
  const originals = new Map(deployedNames().map((name) => [name, compile(name, SETTINGS)] as const));
  return compiling(choices, originals);
}

interface Candidate {
  mutant: Mutant;
  source: string;
  /** The contracts whose code a chosen mutant changes; a sown one is compiled with the Solidity tests. */
  compiled?: Map<Deployed, Compiled>;
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
  writeFileSync(join(FOLDER, 'verdicts.json'), JSON.stringify(verdicts, undefined, 2));
  const byFile = Map.groupBy(verdicts, ({ mutant }) => mutant.file);
  console.table([...byFile].sort().map(([file, of]) => ({ file, mutants: of.length, killed: killedOf(of) })));

  const groups = Map.groupBy(verdicts, ({ mutant }) => (mutant.noticedBy ? 'sown' : 'chosen'));
  const sownOnes = groups.get('sown') ?? [];
  const chosen = groups.get('chosen') ?? [];
  for (const [kind, of] of groups) {
    const percent = ((100 * killedOf(of)) / of.length).toFixed(1);
    console.log(`${killedOf(of)} of ${of.length} ${kind} mutants killed: ${percent} %.`);
  }
  const survivors = verdicts.filter(({ killer }) => killer === undefined).map(({ mutant }) => mutant);
  for (const mutant of survivors) console.log(`Survived: ${describe(mutant)}`);
  if (killedOf(sownOnes) < sownOnes.length)
    throw new StartFailure('An invariant does not see what is sown for it.');
  const explained = readFileSync(EXPLAINED, 'utf8');
  const unexplained = survivors.filter((mutant) => !explained.includes(describe(mutant)));
  if (unexplained.length > 0) {
    throw new StartFailure(`${unexplained.length} survivors are not explained in docs/contracts-mutants.md.`);
  }
  if (killedOf(chosen) < LEAST_SCORE * chosen.length) {
    throw new StartFailure(`Fewer than ${100 * LEAST_SCORE} in 100 were killed.`);
  }
}

const killedOf = (verdicts: Verdict[]) => verdicts.filter(({ killer }) => killer !== undefined).length;

/** Names a mutant by what is written, so that its explanation holds when lines move. */
function describe({ file, operator, before, after }: Mutant): string {
  return `${file}, ${operator}: \`${before}\` -> \`${after}\``;
}

const deployedNames = () => Object.keys(DEPLOYED) as Deployed[];
const readSource = (file: string) => readFileSync(join(PROJECT_ROOT, file));

try {
  const words = process.argv.slice(2);
  await mutate(
    words.filter((word) => word !== '--sown'),
    words.includes('--sown'),
  );
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
