import { allocate } from '../../../kernel/allocate.js';
import { invariant } from '../../../kernel/errors.js';
import { negate, type Money } from '../../../kernel/money.js';
import { entry, type Entry } from './posting.js';

export type RatedAccount =
  'cooperative-commission' | 'village-fund' | 'platform-fee' | 'withheld-vat' | 'withheld-pit';

/** What each account takes of a price, in parts of ten thousand; the rest is the artisan's. */
export interface Rate {
  account: RatedAccount;
  basisPoints: number;
}

const WHOLE = 10_000;

/** What is left for the artisan, in parts of ten thousand. */
export function artisanBasisPoints(rates: readonly Rate[]): number {
  const taken = rates.reduce((total, rate) => total + rate.basisPoints, 0);
  invariant(taken <= WHOLE, `The rates take ${taken} parts of ten thousand.`);
  return WHOLE - taken;
}

/** Whose a sold line's money is. */
export interface SoldLineToSplit {
  id: string;
  artisanId: string;
  cooperativeId: string;
  total: Money;
}

/** A sold line's price as credits: the artisan first, who thus gets an odd đồng. They sum to minus the price. */
export function splitLine(line: SoldLineToSplit, rates: readonly Rate[]): Entry[] {
  const weights = [artisanBasisPoints(rates), ...rates.map((rate) => rate.basisPoints)];
  const [artisan, ...others] = allocate(negate(line.total), weights.map(BigInt));
  invariant(artisan, 'A split has at least the artisan’s part.');
  return [
    entry('artisan-payable', artisan, line.artisanId, line.id),
    ...others.map((amount, index) => {
      const account = rates[index]?.account ?? 'platform-fee';
      const ownerId = account === 'cooperative-commission' ? line.cooperativeId : null;
      return entry(account, amount, ownerId, line.id);
    }),
  ];
}
