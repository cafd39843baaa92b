import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { cooperativeChanged } from '../chain.jobs.js';
import { ChainClient } from '../client/chain-client.js';
import { EventsStore } from '../data/events.store.js';
import type { BlockHead, RegistryEvent } from '../domain/chain-types.js';
import { MOST_BLOCKS_AT_ONCE } from '../domain/most-blocks.js';

/** What was read of the token before anything is written. */
interface Step {
  before: bigint;
  after: bigint;
  head: BlockHead;
  blocks: BlockHead[];
  events: RegistryEvent[];
}

/**
 * Reads what became of claimed pieces, up to where the registries were read and never beyond: so one search for
 * reorganisations serves both, and a database from before the token was read catches up by itself.
 */
@Injectable()
export class FollowToken {
  constructor(
    private readonly chain: ChainClient,
    private readonly events: EventsStore,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws viem's errors when no endpoint answers */
  async execute(): Promise<void> {
    for (;;) {
      const step = await this.read();
      if (!step || !(await this.write(step))) return;
    }
  }

  private async read(): Promise<Step | undefined> {
    const before = await this.events.tokenNumber(this.database);
    const [head] = await this.events.knownBlocks(this.database);
    if (!head || before >= head.number) return undefined;
    const { deploymentBlock } = this.chain.chain;
    const from = before + 1n > deploymentBlock ? before + 1n : deploymentBlock;
    const after = head.number < from + MOST_BLOCKS_AT_ONCE ? head.number : from + MOST_BLOCKS_AT_ONCE - 1n;
    const found = from <= after ? await this.chain.tokenEvents(from, after) : [];
    const blocks = await this.headsOf(found);
    const events = found.flatMap((event) => {
      const block = blocks.find(({ hash }) => hash === event.blockHash);
      const blockTime = block && Math.floor(block.time.getTime() / 1000);
      return block ? { ...event, args: { ...event.args, blockTime } } : [];
    });
    // Reorganised meanwhile, or before and not noticed yet: the next look at the registries finds out from where.
    if (events.length < found.length) return undefined;
    if ((await this.chain.block(head.number))?.hash !== head.hash) return undefined;
    return { before, after, head, blocks, events };
  }

  private async headsOf(events: RegistryEvent[]): Promise<BlockHead[]> {
    const heads: BlockHead[] = [];
    for (const number of new Set(events.map(({ blockNumber }) => blockNumber))) {
      const head = await this.chain.block(number);
      if (head) heads.push(head);
    }
    return heads;
  }

  private async write({ before, after, head, blocks, events }: Step): Promise<boolean> {
    return this.uow.run(async (tx) => {
      if (!(await this.events.advanceToken(tx, before, after, head))) return false;
      await this.events.rememberBlocks(tx, blocks);
      await this.events.add(tx, events);
      const touched = new Set(events.map(({ cooperativeNumber }) => cooperativeNumber));
      await tx.publishEach(
        cooperativeChanged,
        [...touched].map((cooperativeNumber) => ({ cooperativeNumber })),
      );
      return true;
    });
  }
}
