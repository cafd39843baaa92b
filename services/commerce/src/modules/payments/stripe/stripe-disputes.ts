import { Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import type { DisputeEvidence } from '../domain/evidence.js';
import { StripeCalls } from './stripe-calls.js';

/** Stripe takes 150,000 characters in all; no bank reads so many. */
const MOST_CHARACTERS = 20_000;

/** Answers the buyer's bank through Stripe. */
@Injectable()
export class StripeDisputes {
  constructor(private readonly calls: StripeCalls) {}

  /** Whether the bank was answered, by whoever's hand. @throws ProviderUnreachable, ProviderRefused */
  async isAnswered(disputeId: string): Promise<boolean> {
    const dispute = await this.calls.call((stripe) => stripe.disputes.retrieve(disputeId));
    return dispute.evidence_details.submission_count > 0;
  }

  /**
   * Hands in text and file, for good. No key of our own: whether it was done is asked before, and a file drawn a minute
   * later is another file.
   * @throws ProviderUnreachable, ProviderRefused
   */
  async answer(disputeId: string, evidence: DisputeEvidence): Promise<void> {
    const data = evidence.file;
    const file = await this.calls.call((stripe) =>
      stripe.files.create({
        purpose: 'dispute_evidence',
        file: { data, name: 'evidence.pdf', type: 'application/pdf' },
      }),
    );
    await this.calls.call((stripe) =>
      stripe.disputes.update(disputeId, {
        evidence: { ...fieldsOf(evidence), uncategorized_file: file.id },
        submit: true,
      }),
    );
  }
}

function fieldsOf({
  sent,
  ...it
}: Omit<DisputeEvidence, 'file'>): Pick<
  Stripe.DisputeUpdateParams.Evidence,
  | 'customer_name'
  | 'customer_email_address'
  | 'product_description'
  | 'shipping_address'
  | 'shipping_carrier'
  | 'shipping_tracking_number'
  | 'shipping_date'
  | 'uncategorized_text'
> {
  return {
    customer_name: it.buyerName,
    customer_email_address: it.buyerEmail,
    product_description: it.sold.slice(0, MOST_CHARACTERS),
    shipping_address: it.address,
    ...(sent && { shipping_carrier: sent.carriers, shipping_date: sent.on }),
    ...(sent?.trackingCodes && { shipping_tracking_number: sent.trackingCodes }),
    uncategorized_text: it.story.slice(0, MOST_CHARACTERS),
  };
}
