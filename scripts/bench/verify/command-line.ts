import { parseArgs } from 'node:util';
import { StartFailure } from '../../parts/start-failure.ts';

const USAGE = 'npm run bench:verify -- [--quick] [--runs N]';

/** @throws StartFailure naming what cannot be read */
export function readCommandLine(args: string[]): { runs: number } {
  const { quick = false, runs } = parse(args);
  if (runs === undefined) return { runs: quick ? 3 : 15 };
  if (/^[1-9]\d{0,3}$/.test(runs)) return { runs: Number(runs) };
  throw new StartFailure(`--runs takes a whole number from 1, not "${runs}".\n${USAGE}`);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { quick: { type: 'boolean' }, runs: { type: 'string' } } }).values;
  } catch (error) {
    throw new StartFailure(`${(error as Error).message}\n${USAGE}`);
  }
}
