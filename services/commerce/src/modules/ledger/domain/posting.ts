import { invariant } from '../../../kernel/errors.js';
import { sum, type Money } from '../../../kernel/money.js';

/**
 * The accounts of the books. `payment-clearing` is what payment providers hold for us; `buyer-deposit` what came
 * in and is not yet a sale; `owed-to-buyer` what must go back; `disputed` what a buyer's bank holds until it decides,
 * and `frozen` whose shares that is; `bank` what providers paid out to us, and what was transferred to us; `cash` what was taken
 * at the door, or handed in; `seller-cash` what sellers at stalls have in hand, and `cash-difference` what a count of it
 * found too much or too little; `gift-voucher` what is owed to whoever has a code that was paid for; the others are whose a sale's money is.
 */
export type Account =
  | 'payment-clearing'
  | 'buyer-deposit'
  | 'owed-to-buyer'
  | 'disputed'
  | 'frozen'
  | 'bank'
  | 'cash'
  | 'seller-cash'
  | 'cash-difference'
  | 'gift-voucher'
  | 'artisan-payable'
  | 'cooperative-commission'
  | 'village-fund'
  | 'platform-fee'
  | 'shipping'
  | 'withheld-vat'
  | 'withheld-pit';

/** Debit is positive, credit negative. */
export interface Entry {
  account: Account;
  /** The artisan or cooperative, the phone that a seller takes cash with, or the gift voucher; null where one account serves all. */
  ownerId: string | null;
  amount: Money;
  /** The sold line it is a share of. */
  lineId: string | null;
}

export interface Posting {
  kind:
    | 'receipt'
    | 'sale'
    | 'refund'
    | 'dispute'
    | 'payout'
    | 'payout-returned'
    | 'stall-count'
    | 'stall-hand-in';
  /** The capture, order, payout or count; each is booked once. */
  sourceId: string;
  /** Null for payouts, counts and what is handed in, which belong to no order. */
  orderId: string | null;
  at: Date;
  entries: Entry[];
}

/** Leaves out entries of nothing, and makes sure that the rest sums to zero in each currency. */
export function balanced(posting: Posting): Posting {
  const entries = posting.entries.filter((entry) => entry.amount.amount !== 0n);
  for (const currency of new Set(entries.map((entry) => entry.amount.currency))) {
    const amounts = entries.map((entry) => entry.amount).filter((amount) => amount.currency === currency);
    const left = sum(amounts, currency).amount;
    invariant(left === 0n, `A ${posting.kind} posting is ${left} ${currency} off zero.`);
  }
  return { ...posting, entries };
}

export const entry = (
  account: Account,
  amount: Money,
  ownerId: string | null = null,
  lineId: string | null = null,
) => ({ account, ownerId, amount, lineId }) satisfies Entry;
