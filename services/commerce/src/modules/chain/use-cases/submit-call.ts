import type { Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { sendWaitingCalls } from '../chain.jobs.js';
import { CallsStore } from '../data/calls.store.js';
import type { Contract } from '../domain/chain-types.js';

export interface SubmitCallInput {
  contract: Contract;
  /** The call as the contract reads it: a message and its signatures. */
  data: Hex;
  /** After it the contract refuses the message. */
  deadlineAt: Date;
}

/**
 * Puts a signed message on its way to the chain, in the caller's transaction. What becomes of it is told by the fact
 * `callMoved` with the id that is given back.
 */
@Injectable()
export class SubmitCall {
  constructor(
    private readonly calls: CallsStore,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { contract, data, deadlineAt }: SubmitCallInput): Promise<string> {
    const id = newId();
    await this.calls.add(tx, { id, contract, data, deadlineAt, now: this.clock.now() });
    await tx.send(sendWaitingCalls, {});
    return id;
  }
}
