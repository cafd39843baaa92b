import type { Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { CallState } from '../domain/call-state.js';
import { type Call, CallsStore } from './calls.store.js';
import { EventsStore } from './events.store.js';

/** How far a call has come. */
export interface CallProgress {
  state: CallState;
  failure: string | null;
  transaction: Hex | null;
  blockNumber: bigint | null;
  /** Blocks on top of its own, up to what finality asks for. */
  confirmations: { have: number; need: number };
}

@Injectable()
export class CallsQueries {
  constructor(
    private readonly calls: CallsStore,
    private readonly events: EventsStore,
    private readonly config: Config,
  ) {}

  async progressOf(sql: Sql, callId: string): Promise<CallProgress | undefined> {
    return (await this.progressOfAll(sql, [callId])).get(callId);
  }

  async progressOfAll(sql: Sql, callIds: string[]): Promise<Map<string, CallProgress>> {
    const calls = await this.calls.byIds(sql, callIds);
    const head = (await this.events.progress(sql))?.headNumber ?? 0n;
    return new Map(calls.map((call) => [call.id, this.progressIn(call, head)]));
  }

  private progressIn(call: Call, head: bigint): CallProgress {
    const { state, failure, transactionHash, blockNumber } = call;
    const confirmations = this.confirmations(blockNumber, head);
    return { state, failure, transaction: transactionHash, blockNumber, confirmations };
  }

  /** What finality asks for. */
  get confirmationsNeeded(): number {
    return this.config.chain?.confirmations ?? 0;
  }

  private confirmations(blockNumber: bigint | null, head: bigint) {
    const need = this.confirmationsNeeded;
    const have = blockNumber === null || head < blockNumber ? 0 : Number(head - blockNumber);
    return { have: Math.min(have, need), need };
  }
}
