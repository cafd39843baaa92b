import { Injectable } from '@nestjs/common';
import { keccak256 } from 'viem/utils';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { callMoved, followChain } from '../chain.jobs.js';
import { ChainClient } from '../client/chain-client.js';
import { type Call, CallsStore } from '../data/calls.store.js';
import type { TransactionPlan } from '../domain/chain-types.js';
import { failureCodeOf, revertDataIn } from '../domain/failure.js';

/**
 * Signs and sends what waits, in its order. The signed bytes are stored before they are sent: killed in between, the
 * same bytes go out later, and the contracts' own guards (next number, nonce, version) refuse a second effect.
 */
@Injectable()
export class SendWaitingCalls {
  constructor(
    private readonly calls: CallsStore,
    private readonly chain: ChainClient,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** How many were sent; what the chain would refuse is marked as failed. */
  async execute(): Promise<number> {
    let sent = 0;
    for (const call of await this.calls.inState(this.database, 'waiting')) {
      const outcome = await this.sendOne(call);
      if (outcome === 'later') break;
      if (outcome === 'sent') sent += 1;
    }
    return sent;
  }

  private async sendOne(call: Call): Promise<'sent' | 'refused' | 'later'> {
    let plan: TransactionPlan;
    try {
      plan = await this.chain.plan(call.contract, call.data);
    } catch (error) {
      const data = revertDataIn(error);
      if (data === undefined) throw error;
      // It may only be early: an act that is on its way must be recorded before this one fits.
      if ((await this.calls.inState(this.database, 'submitted')).length > 0) return 'later';
      await this.refuse(call, failureCodeOf(data));
      return 'refused';
    }
    const raw = await this.sign(call.id, plan);
    if (raw) await this.chain.send(raw);
    return raw ? 'sent' : 'refused';
  }

  private async sign(callId: string, plan: TransactionPlan) {
    const { address: relayer } = await this.chain.relayer();
    return this.uow.run(async (tx) => {
      const call = await this.calls.lockWaiting(tx, callId);
      if (!call) return undefined;
      const highest = await this.calls.highestNonce(tx, relayer);
      const nonce = highest !== null && highest + 1n > plan.nonce ? highest + 1n : plan.nonce;
      const rawTransaction = await this.chain.sign(call.contract, call.data, plan, nonce);
      const transactionHash = keccak256(rawTransaction);
      await this.calls.submit(
        tx,
        callId,
        { relayer, nonce, rawTransaction, transactionHash },
        this.clock.now(),
      );
      await tx.publish(callMoved, { callId });
      await tx.send(followChain, {});
      return rawTransaction;
    });
  }

  private async refuse(call: Call, failure: string): Promise<void> {
    await this.uow.run(async (tx) => {
      if (await this.calls.fail(tx, call.id, failure, this.clock.now())) {
        await tx.publish(callMoved, { callId: call.id });
      }
    });
  }
}
