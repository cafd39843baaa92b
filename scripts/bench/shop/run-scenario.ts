import { loadavg } from 'node:os';
import type { Wanted } from './command-line.ts';
import type { House } from './house.ts';
import type { LoadProcess } from './load/load-process.ts';
import type { HttpLoad, Measured, PlainLoad } from './load/load.ts';
import { coreSlowness } from './measure/core-slowness.ts';
import { type Spent, spentDuring } from './measure/spent.ts';
import type { Asked, AskedPlainly, Scenario } from './scenarios/scenario.ts';

/** One scenario at one number of connections. */
export interface Row {
  scenario: string;
  title: string;
  connections: number;
  /** Of the best run. */
  best: Measured;
  /** Answers a second of the run in the middle. */
  medianRate: number;
  /** Processor seconds in the best run. */
  spent: Spent;
  /** The same rows by a plain statement; absent where there is none. */
  plainRate?: number;
  /** Who else wanted the machine: the load average of the last minute. */
  machineLoad: number;
  /** How many times longer than a free core a core took for the same work, before and after the best run. */
  coreSlowness: number;
}

export const rateOf = ({ done, seconds }: Measured): number => done / seconds;

const WARM_UP_SECONDS = 0.7;
/** The ratio needs a rate, not its tail. */
const PLAIN_SECONDS = 2;

/** Warms up, then runs the scenario so many times at each number of connections. */
export async function runScenario(
  house: House,
  load: LoadProcess,
  scenario: Scenario,
  wanted: Wanted,
): Promise<Row[]> {
  const asked = await scenario.asked(house);
  const end = scenario.beside?.(house);
  try {
    return await runAtEach(house, load, scenario, wanted, asked);
  } finally {
    await end?.();
  }
}

async function runAtEach(
  house: House,
  load: LoadProcess,
  scenario: Scenario,
  wanted: Wanted,
  asked: Asked,
): Promise<Row[]> {
  const at = (connections: number, seconds: number): HttpLoad => ({
    kind: 'http',
    ...asked,
    connections,
    seconds,
  });
  await load.run(at(16, WARM_UP_SECONDS));
  const plainly = await scenario.plainly?.(house);
  const rows: Row[] = [];
  for (const connections of wanted.connections) {
    const name = { scenario: scenario.name, title: scenario.title, connections };
    const row = await bestOf(wanted.times, name, () =>
      spentDuring(house, () => load.run(at(connections, wanted.secondsAt(connections)))),
    );
    if (plainly && connections === 16) row.plainRate = await plainRate(house, load, plainly);
    rows.push(row);
  }
  return rows;
}

/** Runs so many times: the best run stands for what the machine gives when others leave it alone. */
export async function bestOf(
  times: number,
  name: Pick<Row, 'scenario' | 'title' | 'connections'>,
  run: () => Promise<{ result: Measured; spent: Spent }>,
): Promise<Row> {
  const runs: { result: Measured; spent: Spent; slowness: number }[] = [];
  for (let time = 0; time < times; time++) {
    const before = coreSlowness();
    const measured = await run();
    runs.push({ ...measured, slowness: (before + coreSlowness()) / 2 });
  }
  runs.sort((left, right) => rateOf(right.result) - rateOf(left.result));
  const { result, spent, slowness } = runs[0]!;
  return {
    ...name,
    // What went wrong in any run counts, however fast another one was.
    best: {
      ...result,
      wrong: Object.assign({}, ...runs.map((each) => each.result.wrong)) as Measured['wrong'],
    },
    medianRate: rateOf(runs[Math.floor(runs.length / 2)]!.result),
    spent,
    machineLoad: loadavg()[0]!,
    coreSlowness: slowness,
  };
}

async function plainRate({ environment }: House, load: LoadProcess, plainly: AskedPlainly): Promise<number> {
  const at = (seconds: number): PlainLoad => ({
    kind: 'plain',
    databaseUrl: environment['DATABASE_URL']!,
    ...plainly,
    connections: 8,
    seconds,
  });
  await load.run(at(WARM_UP_SECONDS));
  return rateOf(await load.run(at(PLAIN_SECONDS)));
}
