import type { Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ChainClient } from '../client/chain-client.js';
import { EventsStore } from '../data/events.store.js';

/** Who holds a piece for certain: as deep in the chain as nothing is expected to be taken back. */
@Injectable()
export class ReadHolder {
  constructor(
    private readonly chain: ChainClient,
    private readonly events: EventsStore,
    private readonly database: Database,
  ) {}

  /** Outside transactions only. Undefined while nobody has claimed it. @throws viem's errors when no endpoint answers */
  async execute(cooperativeNumber: string, number: number): Promise<Hex | undefined> {
    const progress = await this.events.progress(this.database);
    if (!progress || progress.finalNumber < 0n) return undefined;
    return this.chain.ownerOf(cooperativeNumber, number, progress.finalNumber);
  }

  /** Who holds it as far as was read, which may yet be taken back. @throws as `execute` */
  async lately(cooperativeNumber: string, number: number): Promise<Hex | undefined> {
    const progress = await this.events.progress(this.database);
    return progress && this.chain.ownerOf(cooperativeNumber, number, progress.headNumber);
  }
}
