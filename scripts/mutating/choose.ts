import { createHash } from 'node:crypto';
import type { Mutant } from './mutants.ts';

/** Another seed makes another choice. */
const SEED = 'dau-lang mutants 1';
/** Every source is tried, however small. */
const LEAST_PER_FILE = 2;

/** How many mutants of a file are tried, and all there are, in the order in which they are taken. */
export interface Choice {
  file: string;
  wanted: number;
  queue: Mutant[];
}

/**
 * Spreads about `count` mutants over all files by the number that each allows, and within a file over all operators.
 * The same sources give the same choice on every machine.
 */
export function choose(byFile: Map<string, Mutant[]>, count: number): Choice[] {
  const total = [...byFile.values()].reduce((sum, mutants) => sum + mutants.length, 0);
  return [...byFile].map(([file, mutants]) => ({
    file,
    wanted: Math.min(mutants.length, Math.max(LEAST_PER_FILE, Math.round((count * mutants.length) / total))),
    queue: inTurns(mutants),
  }));
}

/** One of each operator, then the next of each. */
function inTurns(mutants: Mutant[]): Mutant[] {
  const groups = Map.groupBy(
    mutants.toSorted((one, other) => rank(one).localeCompare(rank(other))),
    ({ operator }) => operator,
  );
  const left = [...groups.values()];
  const queue: Mutant[] = [];
  for (let turn = 0; queue.length < mutants.length; ++turn) {
    queue.push(...left.flatMap((group) => group.slice(turn, turn + 1)));
  }
  return queue;
}

/** By what is written, not by where, so that an edit elsewhere in the file leaves the choice as it was. */
function rank({ file, operator, before, after }: Mutant): string {
  return createHash('sha256').update([SEED, file, operator, before, after].join('\n')).digest('hex');
}
