import { Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import { money, type Money } from '../../../kernel/money.js';
import type { Dispute, DisputeState, SentBack } from '../domain/captured.js';
import { partOfCharge, partsInOrdersMoney, type Charged, type MovedPart } from '../domain/charge.js';
import { stripeAmount } from './stripe-amount.js';
import { StripeCalls } from './stripe-calls.js';

/** Money of one payment intent, as it was captured. */
export interface MoneyOfIntent extends Charged {
  intentId: string;
}

/** All that became of the money of one payment intent, in its order's money. */
export interface MoneyReport {
  sentBack: (SentBack & { failure: string | null })[];
  disputes: (Dispute & { reason: string })[];
}

/** Money that the provider sent to our bank. */
export interface PayoutReport {
  providerId: string;
  state: 'paid' | 'failed';
  amount: Money;
  at: Date;
}

const SECONDS_LISTED = 30 * 86_400;

/** Our own word in a refund about what part of the order it is, where another currency was charged: đồng as text. */
const PART_IN_DONG = 'partInDong';

/** Asks Stripe what became of money, and sends money back. Outside of here it is all in the order's own currency. */
@Injectable()
export class StripeMoney {
  constructor(private readonly calls: StripeCalls) {}

  /** @throws ProviderUnreachable, ProviderRefused when there is no such intent */
  async becameOf(money: MoneyOfIntent): Promise<MoneyReport> {
    const of = { payment_intent: money.intentId, limit: 100 };
    const [refunds, disputes] = await Promise.all([
      this.calls.call((stripe) => stripe.refunds.list(of).autoPagingToArray({ limit: 1_000 })),
      this.calls.call((stripe) => stripe.disputes.list(of).autoPagingToArray({ limit: 1_000 })),
    ]);
    const told = [...inOrder(refunds), ...inOrder(disputes)];
    const parts = partsInOrdersMoney(money, told.map(movedPartOf));
    const amounts = new Map(told.map(({ id }, nth) => [id, parts[nth]!]));
    return {
      sentBack: refunds.map((it) => ({ ...sentBackOf(it), amount: amounts.get(it.id)! })),
      disputes: disputes.map((it) => ({ ...disputeOf(it), amount: amounts.get(it.id)! })),
    };
  }

  /** @param amount in the order's money @throws ProviderUnreachable, ProviderRefused */
  async refund(of: MoneyOfIntent, amount: Money, idempotencyKey: string): Promise<void> {
    const params = of.charged
      ? await this.refundOfCharge(of, amount)
      : { payment_intent: of.intentId, amount: stripeAmount(amount) };
    await this.calls.call((stripe) => stripe.refunds.create(params, { idempotencyKey }));
  }

  /** Rounding depends on what went before: the provider is asked for it. */
  private async refundOfCharge(of: MoneyOfIntent, amount: Money): Promise<Stripe.RefundCreateParams> {
    const refunds = await this.calls.call((stripe) =>
      stripe.refunds.list({ payment_intent: of.intentId, limit: 100 }).autoPagingToArray({ limit: 1_000 }),
    );
    const told = inOrder(refunds).map(movedPartOf);
    const parts = partsInOrdersMoney(of, told);
    const gone = told.reduce(
      (sum, { moved, isOut }, nth) =>
        isOut ? { ofAmount: sum.ofAmount + parts[nth]!.amount, ofCharge: sum.ofCharge + moved.amount } : sum,
      { ofAmount: 0n, ofCharge: 0n },
    );
    return {
      payment_intent: of.intentId,
      amount: stripeAmount(partOfCharge(of, amount, gone)),
      metadata: { [PART_IN_DONG]: amount.amount.toString() },
    };
  }

  /** What went to our bank of late. @throws ProviderUnreachable */
  async recentPayouts(now: Date): Promise<PayoutReport[]> {
    const created = { gte: Math.floor(now.getTime() / 1000) - SECONDS_LISTED };
    const payouts = await this.calls.call((stripe) =>
      stripe.payouts.list({ created, limit: 100 }).autoPagingToArray({ limit: 1_000 }),
    );
    return payouts.flatMap((payout) => payoutOf(payout) ?? []);
  }
}

const inOrder = <T extends { id: string; created: number }>(told: readonly T[]): T[] =>
  told.toSorted((one, other) => one.created - other.created || (one.id < other.id ? -1 : 1));

function movedPartOf(told: Stripe.Refund | Stripe.Dispute): MovedPart {
  const said = told.metadata?.[PART_IN_DONG] ?? '';
  const isOut =
    told.object === 'refund' ? refundState(told.status) !== 'failed' : OUT.has(disputeState(told.status));
  return { moved: moneyOf(told), said: /^[1-9]\d{0,17}$/.test(said) ? BigInt(said) : null, isOut };
}

function sentBackOf(refund: Stripe.Refund): Omit<MoneyReport['sentBack'][number], 'amount'> {
  return {
    id: refund.id,
    state: refundState(refund.status),
    failure: refund.failure_reason ?? null,
    at: momentOf(refund.created),
  };
}

/** Canceled is the same to the books as failed: the money is ours again and still the buyer's due. */
function refundState(status: string | null): SentBack['state'] {
  if (status === 'succeeded') return 'done';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'under-way';
}

function disputeOf(dispute: Stripe.Dispute): Omit<MoneyReport['disputes'][number], 'amount'> {
  const { due_by: answerBy } = dispute.evidence_details;
  return {
    id: dispute.id,
    state: disputeState(dispute.status),
    reason: dispute.reason,
    openedAt: momentOf(dispute.created),
    answerBy: answerBy === null ? null : momentOf(answerBy),
  };
}

const disputeState = (status: string): DisputeState => DISPUTE_STATES[status] ?? 'open';

/** The money is with the buyer's bank. */
const OUT: ReadonlySet<DisputeState> = new Set(['open', 'lost']);

/** A word we do not know yet is taken for an open dispute: that holds the parcel until somebody has looked. */
const DISPUTE_STATES: Readonly<Record<string, DisputeState>> = {
  warning_needs_response: 'asked',
  warning_under_review: 'asked',
  warning_closed: 'dropped',
  prevented: 'dropped',
  needs_response: 'open',
  under_review: 'open',
  appeal_needs_response: 'open',
  appeal_under_review: 'open',
  won: 'won',
  lost: 'lost',
};

/** Null while it is under way. */
export function payoutOf(
  payout: Pick<Stripe.Payout, 'id' | 'amount' | 'currency' | 'created' | 'status'>,
): PayoutReport | null {
  const isBack = payout.status === 'failed' || payout.status === 'canceled';
  if (!isBack && payout.status !== 'paid') return null;
  return {
    providerId: payout.id,
    state: isBack ? 'failed' : 'paid',
    amount: moneyOf(payout),
    at: momentOf(payout.created),
  };
}

const moneyOf = ({ amount, currency }: { amount: number; currency: string }): Money =>
  money(BigInt(amount), currency.toUpperCase());

const momentOf = (seconds: number): Date => new Date(seconds * 1000);
