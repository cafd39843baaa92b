import { parseArgs } from 'node:util';
import { StartFailure } from '../../parts/start-failure.ts';

/** What a run is to measure, and for how long. */
export interface Wanted {
  /** Products of each house that is measured, one after the other. */
  sizes: number[];
  /** Names of scenarios; none means all. */
  scenarios: string[];
  isChosen: (scenario: string) => boolean;
  /** How often a scenario is run at each number of connections. */
  times: number;
  secondsAt: (connections: number) => number;
  connections: number[];
  /** Whether to look where the processor time goes, after the runs that are timed. */
  isProfiled: boolean;
  jsonFile: string | undefined;
}

const USAGE =
  'npm run bench:shop -- [scenario …] [--quick] [--products N] [--connections 1,16,64] [--times N] [--seconds N] [--profile] [--json FILE]';

/** @throws StartFailure naming what cannot be read */
export function readCommandLine(args: string[]): Wanted {
  const { values, positionals } = parse(args);
  const isQuick = values.quick ?? false;
  const seconds = numbers('--seconds', values.seconds)?.[0];
  return {
    sizes: numbers('--products', values.products) ?? (isQuick ? [2_000] : [2_000, 100_000]),
    scenarios: positionals,
    isChosen: (scenario) => positionals.length === 0 || positionals.includes(scenario),
    times: numbers('--times', values.times)?.[0] ?? (isQuick ? 1 : 3),
    secondsAt: (connections) => seconds ?? (isQuick ? (connections === 16 ? 3 : 1) : 5),
    connections: numbers('--connections', values.connections) ?? [1, 16, 64],
    isProfiled: values.profile ?? false,
    jsonFile: values.json,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        products: { type: 'string' },
        connections: { type: 'string' },
        times: { type: 'string' },
        seconds: { type: 'string' },
        profile: { type: 'boolean' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw new StartFailure(`${(error as Error).message}\n${USAGE}`);
  }
}

function numbers(name: string, text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined;
  const list = text.split(',').map(Number);
  if (list.every((each) => Number.isInteger(each) && each > 0)) return list;
  throw new StartFailure(`${name} takes whole numbers from 1, not "${text}".\n${USAGE}`);
}
