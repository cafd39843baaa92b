import { loadavg } from 'node:os';
import type { Wanted } from './command-line.ts';
import type { House } from './house.ts';
import type { LoadProcess } from './load/load-process.ts';
import type { HttpLoad, Measured, PlainLoad } from './load/load.ts';
import { type Spent, spentDuring } from './measure/spent.ts';
import type { Scenario } from './scenarios/scenario.ts';

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
    const runs: { result: Measured; spent: Spent }[] = [];
    for (let time = 0; time < wanted.times; time++) {
      runs.push(await spentDuring(house, () => load.run(at(connections, wanted.secondsAt(connections)))));
    }
    runs.sort((left, right) => rateOf(right.result) - rateOf(left.result));
    const best = runs[0]!;
    // What went wrong in any run counts, however fast another one was.
    best.result.wrong = Object.assign({}, ...runs.map(({ result }) => result.wrong)) as Measured['wrong'];
    rows.push({
      scenario: scenario.name,
      title: scenario.title,
      connections,
      best: best.result,
      medianRate: rateOf(runs[Math.floor(runs.length / 2)]!.result),
      spent: best.spent,
      machineLoad: loadavg()[0]!,
      ...(plainly && connections === 16 && { plainRate: await plainRate(house, load, plainly) }),
    });
  }
  return rows;
}

async function plainRate(
  { environment }: House,
  load: LoadProcess,
  plainly: Pick<PlainLoad, 'statement' | 'parameters' | 'rows'>,
): Promise<number> {
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
