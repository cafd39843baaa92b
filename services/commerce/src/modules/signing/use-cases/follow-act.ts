import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { type CallProgress, CallsQueries } from '../../chain/index.js';
import { ActsStore } from '../data/acts.store.js';
import { ACT_MOVES, type ActState } from '../domain/act-state.js';
import { MoveAct } from './move-act.js';

/** What a call's state makes of its act. A call that waits or was sent is an act on its way. */
const stateOf: Readonly<Record<CallProgress['state'], ActState>> = {
  waiting: 'submitted',
  submitted: 'submitted',
  recorded: 'recorded',
  final: 'final',
  failed: 'failed',
};

/** Brings an act to what became of its call on chain. Asks, is not told: news may come twice or out of order. */
@Injectable()
export class FollowAct {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly acts: ActsStore,
    private readonly calls: CallsQueries,
    private readonly moveAct: MoveAct,
  ) {}

  async execute({ callId }: { callId: string }): Promise<void> {
    await this.uow.run((tx) => this.within(tx, callId));
  }

  /** Every act on its way; for whoever runs without the worker. */
  async all(): Promise<void> {
    for (const { callId } of await this.acts.unfinished(this.database)) {
      if (callId) await this.execute({ callId });
    }
  }

  async within(tx: Tx, callId: string): Promise<void> {
    const act = await this.acts.lockByCall(tx, callId);
    const call = await this.calls.progressOf(tx, callId);
    if (!act || !call) return;
    // Step by step, so that nothing is skipped when news arrive together, or a block is taken back and its call failed.
    const steps = ACT_MOVES.wayBetween(act.state, stateOf[call.state]) ?? [];
    for (const step of steps) await this.moveAct.within(tx, act, step, call.failure);
  }
}
