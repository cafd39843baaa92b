import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ChainClient } from '../client/chain-client.js';
import { EventsStore } from '../data/events.store.js';
import { RegistryQueries } from '../data/registry.queries.js';
import { isWithin, type NumberRange } from '../domain/number-range.js';

/** Which batches all of whose sealers were thieves: the craft registry itself judges how far a theft reaches. */
@Injectable()
export class SuspectBatches {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly events: EventsStore,
    private readonly chain: ChainClient,
    private readonly database: Database,
  ) {}

  /**
   * Asks about each batch that was sealed since the cooperative's first theft and holds one of these numbers; where
   * no theft was dated nobody is asked. Outside transactions only.
   *
   * @throws viem's errors when no endpoint answers for the block up to which events were read
   */
  async among(cooperativeNumber: string, numbers: number[]): Promise<NumberRange[]> {
    const seals = await this.registry.sealsSinceFirstTheft(this.database, cooperativeNumber);
    const head = await this.events.progress(this.database);
    const suspect: NumberRange[] = [];
    for (const { first, size, ...seal } of seals) {
      if (!head || !numbers.some((number) => isWithin({ first, size }, number))) continue;
      if (await this.chain.isQuorumStolen(cooperativeNumber, seal, head.headNumber))
        suspect.push({ first, size });
    }
    return suspect;
  }
}
