import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from '../../parts/start-failure.ts';
import type { Wanted } from './command-line.ts';
import { countStatements, type Statements } from './count-statements.ts';
import type { House } from './house.ts';
import type { LoadProcess } from './load/load-process.ts';
import { type ColdStart, coldStart } from './measure/cold-start.ts';
import { type Memory, memoryOf } from './measure/memory.ts';
import { type SingleSearch, singleSearches } from './measure/single-searches.ts';
import { type ProfiledScenario, runProfiles } from './run-profiles.ts';
import { type Row, runScenario } from './run-scenario.ts';
import { READS } from './scenarios/all.ts';
import { runCheckout, runRush } from './scenarios/checkout.ts';
import type { Scenario } from './scenarios/scenario.ts';

/** What one size came to. */
export interface Report {
  products: number;
  reads: Row[];
  checkouts: Row[];
  statements: Statements[];
  searches: SingleSearch[];
  coldStarts: ColdStart[];
  memory: MemoryAt;
  profiles: ProfiledScenario[];
  /** Every answer that was not as it must be, a line for each kind. */
  wrong: string[];
}

/** What the processes hold before the load, in its last moment, and when what it threw away is collected. */
export interface MemoryAt {
  idle: Memory;
  endOfLoad: Memory;
  afterLoad: Memory;
}

/** What a process does after its start is over. */
const SETTLE_MS = 3_000;
/** V8 collects once more when little has been made for some eight seconds. */
const COLLECTED_MS = 15_000;

export async function measureHouse(
  house: House,
  load: LoadProcess,
  products: number,
  wanted: Wanted,
): Promise<Report> {
  await pause(SETTLE_MS);
  const idle = memoryOf(house);
  const coldStarts = wanted.isChosen('start') ? await startCold(house, wanted.times) : [];
  const { reads, answered, wrong } = await measureReads(house, load, wanted);
  const checkouts = [
    ...(wanted.isChosen('checkout') ? await runCheckout(house, load, wanted) : []),
    ...(wanted.isChosen('rush') ? await runRush(house, load, wanted) : []),
  ];
  const endOfLoad = memoryOf(house);
  if (reads.length + checkouts.length > 0) await pause(COLLECTED_MS);
  const memory = { idle, endOfLoad, afterLoad: memoryOf(house) };
  return {
    products,
    reads,
    checkouts,
    statements: wanted.isChosen('statements') ? await countStatements(house, askedOf(answered)) : [],
    searches: wanted.isChosen('searches') ? await singleSearches(house) : [],
    coldStarts,
    memory,
    profiles: wanted.isProfiled ? await runProfiles(house, load, answered, wanted) : [],
    wrong: [...wrong, ...[...reads, ...checkouts].flatMap(wrongIn)],
  };
}

/** A scenario that cannot even be asked once is said to be wrong, and the others are measured all the same. */
async function measureReads(house: House, load: LoadProcess, wanted: Wanted) {
  const reads: Row[] = [];
  const answered: Scenario[] = [];
  const wrong: string[] = [];
  for (const scenario of READS.filter(({ name }) => wanted.isChosen(name))) {
    try {
      reads.push(...(await runScenario(house, load, scenario, wanted)));
      answered.push(scenario);
      console.log(`  ${scenario.title} (load average ${loadavg()[0]!.toFixed(1)})`);
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error;
      wrong.push(`${scenario.title}: ${error.message}`);
    }
  }
  return { reads, answered, wrong };
}

/** Statements alone are counted of everything. */
const askedOf = (answered: Scenario[]) => (answered.length > 0 ? answered : READS);

async function startCold(house: House, times: number): Promise<ColdStart[]> {
  const starts: ColdStart[] = [];
  for (const process of ['main', 'storefront'] as const) {
    for (let time = 0; time < times; time++) starts.push(await coldStart(house, process));
  }
  return starts;
}

function wrongIn({ title, connections, best }: Row): string[] {
  return Object.entries(best.wrong).map(
    ([why, times]) => `${title}, ${connections} connections: ${times} × ${why}`,
  );
}
