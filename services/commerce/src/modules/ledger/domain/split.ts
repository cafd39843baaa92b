import { allocate } from '../../../kernel/allocate.js';
import { invariant } from '../../../kernel/errors.js';
import { add, negate, subtract, type Money } from '../../../kernel/money.js';
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
  /** What a voucher of the cooperative took off it. */
  discount: Money;
  /** What was paid for it. */
  total: Money;
}

/**
 * A sold line's price as credits: the artisan first, who thus gets an odd đồng. They sum to minus what was paid.
 *
 * What a voucher took off is borne by its cooperative alone: all others have what the full price gives them, and the
 * commission is what is left. Where that is not enough it is a debit: the cooperative owes it from its other
 * commissions. Taxes are withheld of what was really paid; what is not withheld is the artisan's.
 */
export function splitLine(line: SoldLineToSplit, rates: readonly Rate[]): Entry[] {
  const full = entriesOf(line, add(line.total, line.discount), rates);
  if (line.discount.amount === 0n) return full;
  const paid = entriesOf(line, line.total, rates);
  const [artisan, ...others] = full;
  invariant(artisan, 'A split has at least the artisan’s part.');
  const taxed = others.map((each, index) => (isWithheld(each) ? lesser(paid[index + 1]!, each) : each));
  const untaxed = others.map((each, index) => subtract(each.amount, taxed[index]!.amount));
  const borne = entry('cooperative-commission', line.discount, line.cooperativeId, line.id);
  return joined([{ ...artisan, amount: untaxed.reduce(add, artisan.amount) }, ...taxed, borne]);
}

function entriesOf(line: SoldLineToSplit, price: Money, rates: readonly Rate[]): Entry[] {
  const weights = [artisanBasisPoints(rates), ...rates.map((rate) => rate.basisPoints)];
  const [artisan, ...others] = allocate(negate(price), weights.map(BigInt));
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

const isWithheld = ({ account }: Entry): boolean => account === 'withheld-vat' || account === 'withheld-pit';

/** Of the less no more is withheld than of all, however the đồng are rounded. Both are credits. */
const lesser = (one: Entry, other: Entry): Entry => (one.amount.amount > other.amount.amount ? one : other);

/** One entry of each account. */
function joined(entries: readonly Entry[]): Entry[] {
  const byAccount = new Map<Entry['account'], Entry>();
  for (const each of entries) {
    const before = byAccount.get(each.account);
    byAccount.set(each.account, before ? { ...before, amount: add(before.amount, each.amount) } : each);
  }
  return [...byAccount.values()];
}
