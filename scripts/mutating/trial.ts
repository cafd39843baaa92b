import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../parts/start-failure.ts';
import { copyContracts } from '../solidity/copy.ts';
import { type Compiled, DEPLOYED, type Deployed } from '../solidity/compile.ts';
import { runHardhat } from '../solidity/run-hardhat.ts';
import type { Mutant } from './mutants.ts';
import { PROJECT_ROOT } from '../stack/settings.ts';

const LIMIT_MS = 10 * 60_000;
const WALK = 'test/contracts/fuzz/walk/Walk.sol';
/** Longer walks than in `npm test`: what a sown fault breaks may need several acts on one and the same piece. */
const LONG_WALKS = { INVARIANT_RUNS: '20', INVARIANT_DEPTH: '600' };

/** Which tests look most closely at a source; they run first, because the first failure
 * ends a trial. */
const CLOSEST: [source: RegExp, tests: string][] = [
  [/CertificateToken|Token|ContentAddress/, 'certificate-token'],
  [/CertificateRegistry|CertificateMessages|NumberLine|PositionalTree/, 'certificate-registry'],
  [/verifiers/, 'verifiers'],
  [/./, 'craft-registry'],
];

/** The name of the test that failed, or undefined when all passed. */
export type Killer = string | undefined;

/**
 * A copy of the contracts and their tests in which one mutant at a time is deployed in the place of the real code. The
 * mocha tests get its bytecode, the Solidity tests, which are compiled with the contracts, its source.
 */
export class Trial {
  readonly #folder: string;
  /** Of its own, because compiling a mutant leaves it in artifacts and cache. */
  readonly #solidityFolder: string;
  readonly #config: string[];
  /** What the Solidity tests have against the real code. */
  #soundness: Promise<Killer> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#solidityFolder = `${folder}-solidity`;
    copyContracts(this.#folder);
    this.#config = copyContracts(this.#solidityFolder);
    for (const made of ['artifacts', 'cache', 'types']) {
      cpSync(join(PROJECT_ROOT, made), join(folder, made), { recursive: true });
    }
  }

  /** Runs the mocha tests on the real code. The Solidity tests wait until a mutant needs them. */
  async runUnbroken(): Promise<Killer> {
    return this.#mocha('contracts/CraftRegistry.sol');
  }

  async kill(mutant: Mutant, source: string, compiled: Map<Deployed, Compiled>): Promise<Killer> {
    const restore = [...compiled].flatMap(([name, code]) => this.#deploy(name, code));
    const byMocha = await this.#mocha(mutant.file);
    for (const undo of restore) undo();
    if (byMocha !== undefined) return byMocha;
    const unbroken = await (this.#soundness ??= this.#solidity());
    if (unbroken !== undefined) throw new StartFailure(`The tests fail on the real code: ${unbroken}`);
    const undo = write(join(this.#solidityFolder, mutant.file), () => source);
    const bySolidity = await this.#solidity();
    undo();
    return bySolidity;
  }

  /** Asks the one test that must notice a sown mutant; another failure is not this test's. */
  async notice({ file, noticedBy }: Mutant, source: string): Promise<Killer> {
    const { contract, test } = noticedBy!;
    const fuzzed = globSync('test/contracts/fuzz/*.t.sol', { cwd: this.#solidityFolder }).find((path) =>
      readFileSync(join(this.#solidityFolder, path), 'utf8').includes(`\ncontract ${contract} `),
    );
    if (!fuzzed) throw new Error(`No file holds the contract ${contract}.`);
    const undo = write(join(this.#solidityFolder, file), () => source);
    try {
      // First everything that depends on the file: the tests deploy what they find among the artifacts.
      await this.#hardhat(['build']);
      const asked = [...this.#config, 'test', 'solidity', '--no-compile', fuzzed, WALK, '--grep', test];
      const { passed, said } = await runHardhat(this.#solidityFolder, asked, LIMIT_MS, LONG_WALKS);
      if (passed) return undefined;
      if (!new RegExp(`\\d\\) ${test}`).test(said))
        throw new StartFailure(`${test} did not run to its end.`, said);
      return `Solidity: ${test}`;
    } finally {
      undo();
    }
  }

  async #hardhat(args: string[]): Promise<void> {
    const { passed, said } = await runHardhat(this.#solidityFolder, [...this.#config, ...args], LIMIT_MS);
    if (!passed) throw new StartFailure('The tests were not compiled with the sown fault.', said);
  }

  /** Artifacts and typed factories both carry the bytecode. */
  #deploy(name: Deployed, { creation, runtime }: Compiled): (() => void)[] {
    const factories = globSync(`types/ethers-contracts/factories/**/${name}__factory.ts`, {
      cwd: this.#folder,
    });
    return [
      write(join(this.#folder, `artifacts/${DEPLOYED[name]}/${name}.json`), (text) => {
        const artifact = JSON.parse(text) as object;
        return JSON.stringify({ ...artifact, bytecode: creation, deployedBytecode: runtime });
      }),
      ...factories.map((path) =>
        write(join(this.#folder, path), (text) =>
          text.replace(/(_bytecode =\s*)"0x[0-9a-f]*"/, `$1"${creation}"`),
        ),
      ),
    ];
  }

  async #mocha(source: string): Promise<Killer> {
    const [, closest] = CLOSEST.find(([pattern]) => pattern.test(source))!;
    const files = globSync('test/contracts/**/*.test.ts', { cwd: this.#folder }).sort();
    const isClose = (file: string) => file.includes(`/${closest}/`);
    for (const group of [files.filter(isClose), files.filter((file) => !isClose(file))]) {
      const args = ['test', 'mocha', '--no-compile', '--bail', ...group];
      const { passed, said } = await runHardhat(this.#folder, args, LIMIT_MS);
      if (!passed) return firstFailure(said);
    }
    return undefined;
  }

  async #solidity(): Promise<Killer> {
    const args = [...this.#config, 'test', 'solidity'];
    const { passed, said } = await runHardhat(this.#solidityFolder, args, LIMIT_MS);
    return passed ? undefined : `Solidity: ${firstFailure(said)}`;
  }
}

/** Changes a file and answers how to undo it. */
function write(file: string, change: (text: string) => string): () => void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} does not change.`);
  writeFileSync(file, changed);
  return () => writeFileSync(file, text);
}

/** What a run says of its first failure: the describe blocks and the test's name, else its last line. */
function firstFailure(said: string): string {
  const listed = /\d+ failing\s+1\) ([\s\S]*?):?\n\s*\n/.exec(said)?.[1];
  const marked = /(?:✘|\d+\)) (.*)/.exec(said)?.[1];
  const words = listed ?? marked ?? said.split('\n').at(-1) ?? '';
  return words.replace(/\s+/g, ' ').slice(0, 160);
}
