import { equal, money, type Money } from '../../../kernel/money.js';
import type { RefundKind } from './captured.js';
import { hasMoney, type Payment } from './checkout.js';
import { TransferNotFound, TransferSettled } from './payments.errors.js';

/** A transfer as our bank or who speaks for it tells of it. */
export interface BankTransfer {
  accountNumber: string;
  /** The bank's own word for it: the same from whoever tells. */
  reference: string;
  amount: Money;
  content: string;
  happenedAt: Date;
}

/** Who told of a transfer. */
type TransferSource = 'sepay' | 'payos' | 'hmac' | 'statement';

export type ToldTransfer = BankTransfer & { source: TransferSource };

/** The word that we make for a transfer of which its teller does not give the bank's. */
export const wordOfOurs = (teller: 'sepay' | 'row', name: string): string => `${teller}/${name}`;
const isWordOfOurs = ({ reference }: BankTransfer): boolean => /^(sepay|row)\//.test(reference);

/** `set-aside`: it is no order's money, an officer says. `told-again`: it is one that somebody else told of before. */
type TransferState = 'unmatched' | 'matched' | 'told-again' | 'set-aside';

export interface KnownTransfer extends BankTransfer {
  id: string;
  state: TransferState;
}

/** @throws TransferNotFound, TransferSettled */
export function requireUnmatched(transfer: KnownTransfer | undefined): KnownTransfer {
  if (!transfer) throw new TransferNotFound();
  if (transfer.state !== 'unmatched') throw new TransferSettled();
  return transfer;
}

/** A transfer that came for an order. */
export type OrdersTransfer = KnownTransfer & {
  source: TransferSource;
  /** The one that it is told again of. */
  sameAs: string | null;
};

/** A statement may name a day alone, and the next working day for what came on a Saturday. */
const DAYS_APART_MS = 3 * 86_400_000;

/**
 * The transfer for an order that this one is, told by somebody else. Where both have the bank's own word that says it; else
 * the sum and the day do. Each teller tells of each transfer once, so the second alike of one teller is the second of
 * another, in whatever order they come.
 *
 * @param ofOrder all that came for it
 */
export function earlierTelling(
  told: ToldTransfer,
  ofOrder: readonly OrdersTransfer[],
): OrdersTransfer | undefined {
  const toldByThem = ofOrder.filter(({ source }) => source === told.source).map(({ sameAs }) => sameAs);
  return ofOrder.find(
    (it) =>
      it.sameAs === null &&
      it.source !== told.source &&
      !toldByThem.includes(it.id) &&
      (isWordOfOurs(it) || isWordOfOurs(told)) &&
      equal(it.amount, told.amount) &&
      Math.abs(it.happenedAt.getTime() - told.happenedAt.getTime()) <= DAYS_APART_MS,
  );
}

/** What a transfer does to the payment that it belongs to: every đồng of it is kept for the order or goes back. */
export interface TransferEffect {
  /** For the order's price; zero when it has no use for it. */
  kept: Money;
  back: Money;
  backBecause: RefundKind | null;
  /** With it all that was asked for is there. */
  settles: boolean;
}

/**
 * Too little is kept while the rest may follow; too much is divided; what comes for a payment that is settled, and too
 * little for one that is over, goes back. Enough for one that is over may still pay its order, which decides.
 *
 * @param pending what came for it before and waits for the rest
 */
export function effectOfTransfer(
  payment: Pick<Payment, 'state' | 'amount'>,
  pending: Money,
  { amount, currency }: Money,
): TransferEffect {
  const kept = (part: bigint, settles: boolean, backBecause: RefundKind | null): TransferEffect => ({
    kept: money(part, currency),
    back: money(amount - part, currency),
    backBecause,
    settles,
  });
  if (hasMoney(payment)) return kept(0n, false, 'paid-twice');
  const missing = payment.amount.amount - pending.amount;
  if (payment.amount.currency !== currency) return kept(0n, false, 'wrong-amount');
  if (amount >= missing) return kept(missing, true, amount > missing ? 'over-paid' : null);
  return payment.state === 'closed' ? kept(0n, false, 'wrong-amount') : kept(amount, false, null);
}
