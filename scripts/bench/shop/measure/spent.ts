import { type House, type Looked, LOOKED_AT } from '../house.ts';
import { processorSeconds } from './processes.ts';

export type Spent = Record<Looked, number>;

const names = Object.keys(LOOKED_AT) as Looked[];

/** Processor seconds of each process while `work` runs. */
export async function spentDuring<Result>(
  house: House,
  work: () => Promise<Result>,
): Promise<{ result: Result; spent: Spent }> {
  const look = () => names.map((name) => processorSeconds(house.pidOf(name)));
  const before = look();
  const result = await work();
  const after = look();
  return {
    result,
    spent: Object.fromEntries(names.map((name, index) => [name, after[index]! - before[index]!])) as Spent,
  };
}
