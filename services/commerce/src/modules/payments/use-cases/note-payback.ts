import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { OutcomesStore } from '../data/outcomes.store.js';
import { PaybacksStore, type Proposal } from '../data/paybacks.store.js';
import { RefundsStore } from '../data/refunds.store.js';
import { PaybackBySame, PaybackChanged, PaybackNeedsTwo } from '../domain/payments.errors.js';
import { moneyMoved } from '../payments.jobs.js';
import { FindPayback, type PaybackAsked } from './find-payback.js';

export interface NotePaybackInput extends PaybackAsked {
  /** The bank's word for the transfer that sent it. */
  reference: string;
  /** The officer's user id. */
  by: string;
}

/** A person has sent money back that did not come by card: much of it only what another one proposed. */
@Injectable()
export class NotePayback {
  constructor(
    private readonly findPayback: FindPayback,
    private readonly refunds: RefundsStore,
    private readonly outcomes: OutcomesStore,
    private readonly paybacks: PaybacksStore,
    private readonly clock: Clock,
  ) {}

  /** @throws PaybackNotDue, PaybackAccountMissing, PaybackChanged, PaybackNeedsTwo, PaybackBySame */
  async within(tx: Tx, { reference, by, ...asked }: NotePaybackInput): Promise<void> {
    const { refundId, orderId, seen } = asked;
    const { refund, account, digest } = await this.findPayback.within(tx, asked);
    const at = this.clock.now();
    const { amount, captureId } = refund;
    const needsTwo = await this.paybacks.needsTwo(tx, amount, at);
    const proposal = (await this.paybacks.proposal(tx, refundId)) ?? null;
    // Who does not say what they saw may not have seen what was proposed.
    if (needsTwo) requireProposal(proposal, { by, digest: seen === undefined ? null : digest });
    const isAnothers = proposal !== null && proposal.by !== by && proposal.digest === digest;
    const sentBack = { id: `by-hand/${refundId}`, amount, state: 'done', failure: null, at } as const;
    await this.outcomes.keepSentBack(tx, captureId, sentBack);
    const how = { account, reference, by, digest, needsTwo, proposal: isAnothers ? proposal : null };
    await this.paybacks.noteSent(tx, { refundId, ...how }, at);
    await this.refunds.markDone(tx, refundId, at);
    await tx.publish(moneyMoved, { orderId });
  }
}

function requireProposal(
  proposal: Proposal | null,
  { by, digest }: { by: string; digest: string | null },
): asserts proposal is Proposal {
  if (!proposal) throw new PaybackNeedsTwo();
  if (proposal.digest !== digest) throw new PaybackChanged();
  if (proposal.by === by) throw new PaybackBySame();
}
