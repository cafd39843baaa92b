import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Wanted } from './command-line.ts';
import { countStatements, type Statements } from './count-statements.ts';
import { fill, isFilled } from './data/fill.ts';
import { type House, openHouse, tearDown } from './house.ts';
import { startLoadProcess } from './load/load-process.ts';
import { type ColdStart, coldStart } from './measure/cold-start.ts';
import { type Memory, memoryOf } from './measure/memory.ts';
import {
  checkoutTable,
  coldStartTable,
  memoryTable,
  profileText,
  readTable,
  statementsTable,
  wrongIn,
} from './report.ts';
import { type ProfiledScenario, runProfiles } from './run-profiles.ts';
import { type Row, runScenario } from './run-scenario.ts';
import { runCheckout, runRush } from './scenarios/checkout.ts';
import { READS } from './scenarios/all.ts';

/** What a process does after its start is over. */
const SETTLE_MS = 3_000;

/** What one size came to. */
export interface SizeReport {
  products: number;
  rows: Row[];
  statements: Statements[];
  profiles: ProfiledScenario[];
  coldStarts: ColdStart[];
  memory: { idle: Memory; afterLoad: Memory };
  wrong: string[];
}

/** Fills the house of this size if it is not filled, starts it anew and measures what is wanted. */
export async function benchHouse(products: number, wanted: Wanted): Promise<SizeReport> {
  const chosen = READS.filter(({ name }) => wanted.isChosen(name));
  console.log(`\n# ${products.toLocaleString('en-US').replaceAll(',', ' ')} products\n`);
  if (!isFilled(products)) await makeHouse(products);
  const house = await openHouse(products);
  const load = startLoadProcess();
  try {
    await pause(SETTLE_MS);
    const idle = memoryOf(house);
    const coldStarts = wanted.isChosen('start') ? await startCold(house, wanted.times) : [];
    const rows: Row[] = [];
    for (const scenario of chosen) {
      rows.push(...(await runScenario(house, load, scenario, wanted)));
      say(rows.at(-1)!);
    }
    const checkouts = [
      ...(wanted.isChosen('checkout') ? await runCheckout(house, load, wanted) : []),
      ...(wanted.isChosen('rush') ? await runRush(house, load, wanted) : []),
    ];
    const memory = { idle, afterLoad: memoryOf(house) };
    const statements = wanted.isChosen('statements') ? await countStatements(house, READS) : [];
    const profiles = wanted.isProfiled ? await runProfiles(house, load, chosen, wanted) : [];
    if (rows.length > 0) console.log(`\n${readTable(rows)}`);
    if (checkouts.length > 0) console.log(`\n${checkoutTable(checkouts)}`);
    if (statements.length > 0) console.log(`\n${statementsTable(statements)}`);
    if (coldStarts.length > 0) console.log(`\n${coldStartTable(coldStarts)}`);
    console.log(`\n${memoryTable(memory)}`);
    for (const each of profiles) console.log(`\n${profileText(each)}`);
    return {
      products,
      rows: [...rows, ...checkouts],
      statements,
      profiles,
      coldStarts,
      memory,
      wrong: [...rows, ...checkouts].flatMap(({ title, connections, best }) =>
        wrongIn(`${title}, ${connections} connections`, best.wrong),
      ),
    };
  } finally {
    load.stop();
    await house.stop();
  }
}

async function startCold(house: House, times: number): Promise<ColdStart[]> {
  const starts: ColdStart[] = [];
  for (const process of ['main', 'storefront'] as const) {
    for (let time = 0; time < times; time++) starts.push(await coldStart(house, process));
  }
  return starts;
}

/** The processes that saw the filling are stopped: what is measured has just been started. */
async function makeHouse(products: number): Promise<void> {
  tearDown(products);
  const house = await openHouse(products);
  try {
    await fill(house.database, products);
  } finally {
    await house.stop();
  }
}

function say({ title }: Row): void {
  console.log(`  ${title} (load average ${loadavg()[0]!.toFixed(1)})`);
}
