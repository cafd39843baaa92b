import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { FollowChain, RegistryQueries, SendWaitingCalls } from '../../chain/index.js';
import { ActsQueries, FollowAct } from '../../signing/index.js';
import { SyncCooperative } from './sync-cooperative.js';

export interface SettleActsInput {
  /** Wait until all that is on its way is recorded in a block, or until it is final. */
  until: 'recorded' | 'final';
  /** Gives up after so long. */
  limitMs: number;
}

const MS_BETWEEN_LOOKS = 200;

/**
 * Does in process what the worker's jobs do, until every submitted act stands on chain: for the seed, which runs
 * before there is a worker. Beside a running worker it does no harm.
 */
@Injectable()
export class SettleActs {
  constructor(
    private readonly database: Database,
    private readonly sendWaitingCalls: SendWaitingCalls,
    private readonly followChain: FollowChain,
    private readonly followAct: FollowAct,
    private readonly registry: RegistryQueries,
    private readonly syncCooperative: SyncCooperative,
    private readonly acts: ActsQueries,
  ) {}

  /** @returns false when the time was over first */
  async execute({ until, limitMs }: SettleActsInput): Promise<boolean> {
    const end = Date.now() + limitMs;
    for (;;) {
      await this.sendWaitingCalls.execute();
      await this.followChain.execute();
      await this.followAct.all();
      const open = (await this.acts.unfinished(this.database)).filter(
        (act) => until === 'final' || act.state === 'submitted',
      );
      if (open.length === 0) break;
      if (Date.now() > end) return false;
      await pause(MS_BETWEEN_LOOKS);
    }
    for (const { cooperativeNumber } of await this.registry.cooperatives(this.database)) {
      await this.syncCooperative.execute({ cooperativeNumber, everything: true });
    }
    return true;
  }
}
