import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.ts';
import type { Scenario } from './scenario.ts';

/** Shorter than it takes to answer a few questions. */
const EACH_MS = 2;

/** The same while the shop changes all the time, so that no answer can be given twice. */
export function changing({ plainly: _, ...scenario }: Scenario): Scenario {
  return {
    ...scenario,
    name: `${scenario.name}-changing`,
    title: `${scenario.title}, nothing kept`,
    beside: changeAllTheTime,
  };
}

/** @returns what ends it */
function changeAllTheTime({ database }: House): () => Promise<void> {
  let isOver = false;
  const note = async (): Promise<void> => {
    while (!isOver) {
      await database.query(`update platform.changes set amount = amount + 1 where topic = 'shop'`);
      await pause(EACH_MS);
    }
  };
  const noting = note();
  return async () => {
    isOver = true;
    await noting;
  };
}
