import type { Journal } from '@daulang/sandbox-kit/journal';
import type { SandboxClock } from './clock.js';
import type { Events, Origin } from './events.js';
import { newId } from './ids.js';
import type { BalanceTransaction, Charge, Dispute } from './objects.js';
import { noSuch, StripeError } from './stripe-error.js';

export interface NewDispute {
  /** The whole charge when absent. */
  amount?: number | undefined;
  reason?: string | undefined;
  /** The bank only asks: nothing is withdrawn yet. */
  isInquiry?: boolean | undefined;
}

const DAYS_TO_ANSWER = 9;

/** Where handing in leads. */
const IN_REVIEW = {
  needs_response: 'under_review',
  under_review: 'under_review',
  warning_needs_response: 'warning_under_review',
  warning_under_review: 'warning_under_review',
} as const satisfies Partial<Record<Dispute['status'], Dispute['status']>>;

type OpenDispute = Dispute & { status: keyof typeof IN_REVIEW };

/** The bank has not decided yet. */
export const isOpen = (dispute: Dispute): dispute is OpenDispute => dispute.status in IN_REVIEW;

/** A buyer's bank takes a charge back; the money is withdrawn until it has decided. */
export class Disputes {
  constructor(
    private readonly journal: Journal,
    private readonly clock: SandboxClock,
    private readonly events: Events,
  ) {}

  /** @throws StripeError when there is none */
  find(id: string): Dispute {
    const dispute = this.journal.get<Dispute>('dispute', id);
    if (!dispute) throw noSuch('dispute', id, 'dispute');
    return dispute;
  }

  /** @throws StripeError when there is nothing that could be disputed */
  open(chargeId: string, { amount, reason, isInquiry }: NewDispute, origin: Origin | null = null): Dispute {
    const charge = this.journal.get<Charge>('charge', chargeId);
    if (!charge?.captured) throw noSuch('charge', chargeId, 'charge');
    const left = charge.amount_captured - charge.amount_refunded;
    const disputed = amount ?? left;
    if (charge.disputed || disputed < 1 || disputed > left) {
      throw new StripeError('invalid_request_error', `Charge ${chargeId} cannot be disputed (any more).`);
    }
    const id = newId('du');
    const dispute = this.keep({
      id,
      object: 'dispute',
      amount: disputed,
      balance_transactions: isInquiry ? [] : [this.moved(id, -disputed, charge.currency)],
      charge: charge.id,
      created: this.clock.now(),
      currency: charge.currency,
      enhanced_eligibility_types: [],
      evidence: {},
      evidence_details: {
        due_by: this.clock.now() + DAYS_TO_ANSWER * 86_400,
        has_evidence: false,
        past_due: false,
        submission_count: 0,
      },
      is_charge_refundable: isInquiry ?? false,
      livemode: false,
      metadata: {},
      payment_intent: charge.payment_intent,
      reason: reason ?? 'fraudulent',
      status: isInquiry ? 'warning_needs_response' : 'needs_response',
    });
    this.journal.put<Charge>('charge', { ...charge, disputed: true });
    this.events.emit('charge.dispute.created', dispute, origin);
    if (!isInquiry) this.events.emit('charge.dispute.funds_withdrawn', dispute, origin);
    return dispute;
  }

  /**
   * Lays down what speaks for us, and hands it in for good if wanted. Stripe's test words decide at once:
   * `winning_evidence`, `losing_evidence`.
   * @throws StripeError when it is closed, or was handed in before: banks take one answer
   */
  answer(id: string, evidence: Record<string, string>, submit: boolean, origin: Origin | null): Dispute {
    const open = this.stillOpen(id);
    const { due_by, submission_count } = open.evidence_details;
    if (submission_count > 0) {
      throw new StripeError(
        'invalid_request_error',
        'The evidence of this dispute has been submitted already.',
      );
    }
    const review = this.keep({
      ...open,
      evidence: { ...open.evidence, ...evidence },
      evidence_details: { due_by, has_evidence: true, past_due: false, submission_count: submit ? 1 : 0 },
      status: submit ? IN_REVIEW[open.status] : open.status,
    });
    this.events.emit('charge.dispute.updated', review, origin);
    if (submit && review.evidence['uncategorized_text'] === 'winning_evidence')
      return this.close(id, 'won', origin);
    if (submit && review.evidence['uncategorized_text'] === 'losing_evidence')
      return this.close(id, 'lost', origin);
    return review;
  }

  /** The bank has decided. @throws StripeError when it has done so before */
  close(id: string, outcome: 'won' | 'lost', origin: Origin | null = null): Dispute {
    const open = this.stillOpen(id);
    const isInquiry = open.status === 'warning_needs_response' || open.status === 'warning_under_review';
    const cameBack = outcome === 'won' && !isInquiry;
    const closed = this.keep({
      ...open,
      status: isInquiry ? 'warning_closed' : outcome,
      balance_transactions: cameBack
        ? [...open.balance_transactions, this.moved(id, open.amount, open.currency)]
        : open.balance_transactions,
      is_charge_refundable: isInquiry || outcome === 'won',
    });
    this.events.emit('charge.dispute.closed', closed, origin);
    if (cameBack) this.events.emit('charge.dispute.funds_reinstated', closed, origin);
    return closed;
  }

  private stillOpen(id: string): OpenDispute {
    const dispute = this.find(id);
    if (!isOpen(dispute)) {
      throw new StripeError('invalid_request_error', `This dispute is already closed: ${dispute.status}.`);
    }
    return dispute;
  }

  private moved(disputeId: string, amount: number, currency: string): BalanceTransaction {
    return {
      id: newId('txn'),
      object: 'balance_transaction',
      amount,
      created: this.clock.now(),
      currency,
      fee: 0,
      net: amount,
      reporting_category: amount < 0 ? 'dispute' : 'dispute_reversal',
      source: disputeId,
      status: 'available',
      type: 'adjustment',
    };
  }

  private keep(dispute: Dispute): Dispute {
    return this.journal.put('dispute', dispute);
  }
}
