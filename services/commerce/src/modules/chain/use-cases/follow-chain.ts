import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { callMoved, cooperativeChanged } from '../chain.jobs.js';
import { ChainClient } from '../client/chain-client.js';
import { CallsStore } from '../data/calls.store.js';
import { EventsStore, type Progress } from '../data/events.store.js';
import type { BlockHead, RegistryEvent } from '../domain/chain-types.js';
import { finalNumberAt } from '../domain/finality.js';
import { MOST_BLOCKS_AT_ONCE } from '../domain/most-blocks.js';
import { FollowToken } from './follow-token.js';
import { readCalls } from './read-calls.js';

/** What was read of the chain before anything is written. */
interface Step {
  before: Progress | undefined;
  after: Progress;
  /** Where a reorganisation parts from what we knew: what is later is taken back. */
  takeBackAfter: bigint | undefined;
  blocks: BlockHead[];
  events: RegistryEvent[];
}

/**
 * Reads new blocks into the tables: events, what became of our calls, finality; notices reorganisations by the
 * blocks' hashes. Reading comes first, then one transaction that does nothing when another process was faster.
 */
@Injectable()
export class FollowChain {
  constructor(
    private readonly chain: ChainClient,
    private readonly events: EventsStore,
    private readonly calls: CallsStore,
    private readonly followToken: FollowToken,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Reads up to the newest block. @throws viem's errors when no endpoint answers */
  async execute(): Promise<void> {
    for (;;) {
      const step = await this.read();
      if (!step) break;
      if (!(await this.write(step))) return;
    }
    await this.followCalls();
    await this.followToken.execute();
  }

  /** Whether something is on its way, so that looking again soon is worth it. */
  async isAwaited(): Promise<boolean> {
    return this.calls.anyOnTheirWay(this.database);
  }

  private async read(): Promise<Step | undefined> {
    const before = await this.events.progress(this.database);
    const known = await this.events.knownBlocks(this.database);
    const head = await this.chain.block();
    if (!head) return undefined;
    const ground = await this.commonGround(known);
    const takeBackAfter =
      ground === known[0] ? undefined : (ground?.number ?? this.chain.chain.deploymentBlock - 1n);
    const from = (ground?.number ?? this.chain.chain.deploymentBlock - 1n) + 1n;
    if (from > head.number && takeBackAfter === undefined) return undefined;

    const last = head.number < from + MOST_BLOCKS_AT_ONCE ? head.number : from + MOST_BLOCKS_AT_ONCE - 1n;
    const events = from <= last ? await this.chain.events(from, last) : [];
    const end = last === head.number ? head : await this.chain.block(last);
    if (!end) return undefined;
    const blocks = from <= last ? await this.headsOf(events, end) : [];
    // The chain may have been reorganised while it was read: then the hashes do not fit, and the next look mends it.
    if (
      events.some(
        (event) => !blocks.some((b) => b.number === event.blockNumber && b.hash === event.blockHash),
      )
    ) {
      return undefined;
    }
    const finalNumber = finalNumberAt(end, [...known, ...blocks], this.config.chain!);
    return {
      before,
      after: {
        headNumber: end.number,
        headTime: end.time,
        finalNumber:
          takeBackAfter === undefined && before && before.finalNumber > finalNumber
            ? before.finalNumber
            : finalNumber,
      },
      takeBackAfter,
      blocks,
      events,
    };
  }

  /** The newest block we know that the chain still has; undefined when there is none (or we know none yet). */
  private async commonGround(known: BlockHead[]): Promise<BlockHead | undefined> {
    for (const block of known) {
      if ((await this.chain.block(block.number))?.hash === block.hash) return block;
    }
    return undefined;
  }

  private async headsOf(events: RegistryEvent[], end: BlockHead): Promise<BlockHead[]> {
    const heads = new Map([[end.number, end]]);
    for (const { blockNumber } of events) {
      if (heads.has(blockNumber)) continue;
      const head = await this.chain.block(blockNumber);
      if (head) heads.set(blockNumber, head);
    }
    return [...heads.values()];
  }

  private async write(step: Step): Promise<boolean> {
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      if (!(await this.events.advance(tx, step.before, step.after, now))) return false;
      const touched = new Set(step.events.map((event) => event.cooperativeNumber));
      if (step.takeBackAfter !== undefined) {
        const { cooperativeNumbers } = await this.events.takeBack(tx, step.takeBackAfter);
        for (const cooperativeNumber of cooperativeNumbers) touched.add(cooperativeNumber);
        await this.announce(tx, await this.calls.takeBack(tx, step.takeBackAfter, now));
      }
      await this.events.rememberBlocks(tx, step.blocks);
      await this.events.add(tx, step.events);
      await this.events.forgetBlocksBelow(tx, step.after.finalNumber);
      await tx.publishEach(
        cooperativeChanged,
        [...touched].map((cooperativeNumber) => ({ cooperativeNumber })),
      );
      return true;
    });
  }

  /** What became of our own calls by now. */
  private async followCalls(): Promise<void> {
    const submitted = await this.calls.inState(this.database, 'submitted');
    const outcomes = await readCalls(this.chain, submitted, this.clock.now());
    const { headNumber, finalNumber } = (await this.events.progress(this.database)) ?? {
      headNumber: -1n,
      finalNumber: -1n,
    };
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const moved: string[] = [];
      for (const { id, outcome } of outcomes) {
        // A call counts as recorded only with its events: whoever hears of it reads those.
        const isRead = outcome.kind === 'recorded' && outcome.blockNumber <= headNumber;
        if (isRead && (await this.calls.record(tx, id, outcome, now))) moved.push(id);
        if (outcome.kind === 'failed' && (await this.calls.fail(tx, id, outcome.failure, now)))
          moved.push(id);
        if (outcome.kind === 'nonce-lost') await this.calls.giveBack(tx, id, now);
      }
      moved.push(...(await this.calls.finalise(tx, finalNumber, now)));
      await this.announce(tx, [...new Set(moved)]);
    });
  }

  private async announce(tx: Tx, callIds: string[]): Promise<void> {
    for (const callId of callIds) await tx.publish(callMoved, { callId });
  }
}
