import { type House, type Looked, LOOKED_AT } from '../house.ts';
import { residentMegabytes } from './processes.ts';

export type Memory = Record<Looked, number>;

/** What each process holds now, as the system counts it: nobody asks it to tidy up before. */
export function memoryOf(house: House): Memory {
  return Object.fromEntries(
    Object.keys(LOOKED_AT).map((name) => [name, residentMegabytes(house.pidOf(name as Looked))]),
  ) as Memory;
}
