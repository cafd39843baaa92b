import { money, type Currency, type Money } from '../../../kernel/money.js';

/**
 * Whose captured money is: the order's, which took it for its price, or the buyer's, to whom it goes back. Null
 * only for the moment until the order has decided.
 */
export type Owner = 'order' | 'buyer' | null;

/** Why we send money back. */
export type RefundKind =
  'too-late' | 'paid-twice' | 'wrong-amount' | 'over-paid' | 'refund-failed' | 'granted';

/** Money going back to the buyer, by our hand or in the provider's own dashboard. */
export interface SentBack {
  id: string;
  amount: Money;
  state: 'under-way' | 'done' | 'failed';
  at: Date;
}

/** A buyer's bank asks (`asked`) or has taken the money out until it decides (`open`); `dropped` moved nothing. */
export type DisputeState = 'asked' | 'open' | 'dropped' | 'won' | 'lost';

export interface Dispute {
  id: string;
  amount: Money;
  state: DisputeState;
  openedAt: Date;
  answerBy: Date | null;
}

/** Money that came in by one payment intent, and all that became of it at the provider. */
export interface Captured {
  id: string;
  paymentId: string;
  amount: Money;
  owner: Owner;
  /** How much of it the order wants to have gone back in the end. */
  toReturn: bigint;
  sentBack: SentBack[];
  disputes: Dispute[];
}

/** Where a captured amount is. `withdrawn` waits for the buyer's bank; `owed` is ours only until it goes back. */
export interface Whereabouts {
  refunded: Money;
  withdrawn: Money;
  lost: Money;
  owed: Money;
}

/**
 * Every đồng has one place, whatever happened in whatever order: it is a function of what is known, not of how
 * one came to know it.
 */
export function whereaboutsOf(captured: Captured): Whereabouts {
  const { currency } = captured.amount;
  const refunded = total(
    captured.sentBack.filter((it) => it.state !== 'failed'),
    currency,
  );
  const withdrawn = total(
    captured.disputes.filter((it) => it.state === 'open'),
    currency,
  );
  const lost = total(
    captured.disputes.filter((it) => it.state === 'lost'),
    currency,
  );
  const left = most(captured.amount.amount - refunded - lost, 0n);
  const wanted = wantedBack(captured, left, refunded);
  return {
    refunded: money(refunded, currency),
    withdrawn: money(withdrawn, currency),
    lost: money(lost, currency),
    owed: money(least(wanted, left), currency),
  };
}

/** The buyer's goes back whole; of the order's, what it let go and what failed to arrive. */
function wantedBack(captured: Captured, left: bigint, refunded: bigint): bigint {
  if (captured.owner === 'buyer') return left;
  if (captured.owner === null) return 0n;
  return most(failed(captured), captured.toReturn - refunded);
}

/** Whether all of it went to the buyer: sent back, or lost to a dispute. */
export function isBack(captured: Captured): boolean {
  const { refunded, lost } = whereaboutsOf(captured);
  return refunded.amount + lost.amount >= captured.amount.amount;
}

/** What failed to reach the buyer and was not replaced: a later refund makes good for an earlier failed one. */
function failed({ sentBack }: Captured): bigint {
  const inOrder = [...sentBack].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return inOrder.reduce(
    (owed, { state, amount }) =>
      state === 'failed' ? owed + amount.amount : owed - least(owed, amount.amount),
    0n,
  );
}

const PROGRESS: Readonly<Record<SentBack['state'], number>> = { 'under-way': 0, done: 1, failed: 2 };
const DISPUTE_PROGRESS: Readonly<Record<DisputeState, number>> = {
  asked: 0,
  open: 1,
  dropped: 2,
  won: 2,
  lost: 2,
};

/** Answers of the provider may overtake each other: what is known to be further stays. */
export const furtherRefund = (known: SentBack['state'], told: SentBack['state']): SentBack['state'] =>
  PROGRESS[told] > PROGRESS[known] ? told : known;

/** A closed dispute can be decided anew (an appeal), but it never opens again by an old answer. */
export const furtherDispute = (known: DisputeState, told: DisputeState): DisputeState =>
  DISPUTE_PROGRESS[told] >= DISPUTE_PROGRESS[known] ? told : known;

const total = (parts: readonly { amount: Money }[], currency: Currency): bigint =>
  parts.reduce((sum, { amount }) => (amount.currency === currency ? sum + amount.amount : sum), 0n);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
