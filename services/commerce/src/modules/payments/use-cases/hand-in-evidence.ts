import { Injectable } from '@nestjs/common';
import type { DisputeEvidence } from '../domain/evidence.js';
import { ProviderRefused } from '../stripe/stripe-calls.js';
import { StripeDisputes } from '../stripe/stripe-disputes.js';

/** `answered-before`: in the provider's own dashboard, or by a process that died before it could say so. */
type HandInEvidenceResult =
  { state: 'handed-in' } | { state: 'answered-before' } | { state: 'refused'; refusal: string };

/** Answers a buyer's bank, once: what it has in hand cannot be added to. */
@Injectable()
export class HandInEvidence {
  constructor(private readonly disputes: StripeDisputes) {}

  /** @param draw asked only when there is still something to hand in @throws ProviderUnreachable */
  async execute(disputeId: string, draw: () => Promise<DisputeEvidence>): Promise<HandInEvidenceResult> {
    try {
      if (await this.disputes.isAnswered(disputeId)) return { state: 'answered-before' };
      await this.disputes.answer(disputeId, await draw());
      return { state: 'handed-in' };
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      return { state: 'refused', refusal: error.message };
    }
  }
}
