import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { PaybacksStore } from '../data/paybacks.store.js';
import { FindPayback, type PaybackAsked } from './find-payback.js';

export interface ProposePaybackInput extends PaybackAsked {
  seen: string;
  /** The officer's user id. */
  by: string;
}

/** Somebody has looked at the account and the amount, and is for sending it; another one sends it. */
@Injectable()
export class ProposePayback {
  constructor(
    private readonly findPayback: FindPayback,
    private readonly paybacks: PaybacksStore,
    private readonly clock: Clock,
  ) {}

  /** @throws PaybackNotDue, PaybackAccountMissing, PaybackChanged */
  async within(tx: Tx, { by, ...asked }: ProposePaybackInput): Promise<void> {
    const { digest } = await this.findPayback.within(tx, asked);
    const last = await this.paybacks.proposal(tx, asked.refundId);
    // Said twice is said once.
    if (last?.by === by && last.digest === digest) return;
    await this.paybacks.addProposal(tx, asked.refundId, { digest, by, at: this.clock.now() });
  }
}
