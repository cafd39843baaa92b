import { money, type Money } from '../../../kernel/money.js';
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
export type TransferSource = 'sepay' | 'payos' | 'hmac' | 'statement';

/** `set-aside`: it is no order's money, an officer says. */
type TransferState = 'unmatched' | 'matched' | 'set-aside';

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
