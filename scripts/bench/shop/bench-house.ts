import type { Wanted } from './command-line.ts';
import { fill, isFilled } from './data/fill.ts';
import { type House, openHouse, tearDown } from './house.ts';
import { startLoadProcess } from './load/load-process.ts';
import { measureHouse, type Report } from './measure-house.ts';
import { printed } from './report.ts';
import { spaced } from './table.ts';

/** Starts the house of this size anew, filled. */
export async function openFilledHouse(products: number): Promise<House> {
  if (!isFilled(products)) await makeHouse(products);
  return openHouse(products);
}

/** Fills the house of this size if it is not filled, starts it anew, measures what is wanted and prints it. */
export async function benchHouse(products: number, wanted: Wanted): Promise<Report> {
  console.log(`\n# ${spaced(products)} products\n`);
  const house = await openFilledHouse(products);
  const load = startLoadProcess();
  try {
    const report = await measureHouse(house, load, products, wanted);
    console.log(`\n${printed(report)}`);
    return report;
  } finally {
    load.stop();
    await house.stop();
  }
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
