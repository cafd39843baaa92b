import { Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import { money, type Money } from '../../../kernel/money.js';
import type { Dispute, DisputeState, SentBack } from '../domain/captured.js';
import { StripeCalls } from './stripe-calls.js';

/** All that became of the money of one payment intent. */
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

/** Asks Stripe what became of money, and sends money back. */
@Injectable()
export class StripeMoney {
  constructor(private readonly calls: StripeCalls) {}

  /** @throws ProviderUnreachable, ProviderRefused when there is no such intent */
  async becameOf(intentId: string): Promise<MoneyReport> {
    const of = { payment_intent: intentId, limit: 100 };
    const [refunds, disputes] = await Promise.all([
      this.calls.call((stripe) => stripe.refunds.list(of).autoPagingToArray({ limit: 1_000 })),
      this.calls.call((stripe) => stripe.disputes.list(of).autoPagingToArray({ limit: 1_000 })),
    ]);
    return { sentBack: refunds.map(sentBackOf), disputes: disputes.map(disputeOf) };
  }

  /** @throws ProviderUnreachable, ProviderRefused */
  async refund(intentId: string, amount: Money, idempotencyKey: string): Promise<void> {
    await this.calls.call((stripe) =>
      stripe.refunds.create({ payment_intent: intentId, amount: Number(amount.amount) }, { idempotencyKey }),
    );
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

function sentBackOf(refund: Stripe.Refund): MoneyReport['sentBack'][number] {
  return {
    id: refund.id,
    amount: moneyOf(refund),
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

function disputeOf(dispute: Stripe.Dispute): MoneyReport['disputes'][number] {
  const { due_by: answerBy } = dispute.evidence_details;
  return {
    id: dispute.id,
    amount: moneyOf(dispute),
    state: DISPUTE_STATES[dispute.status] ?? 'open',
    reason: dispute.reason,
    openedAt: momentOf(dispute.created),
    answerBy: answerBy === null ? null : momentOf(answerBy),
  };
}

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
