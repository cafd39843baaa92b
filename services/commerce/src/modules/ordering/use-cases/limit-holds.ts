import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { type Holder, HoldersStore } from '../data/holders.store.js';
import { refuseBeyondLimits, type WantedLine } from '../domain/hold-limits.js';
import type { Buyer } from '../domain/order.js';
import { HolderDigests } from '../holder-digests.js';

/** How long it is remembered who kept what: whoever paid makes room for neighbours for so long. */
export const REMEMBERED_MS = 24 * 3_600_000;

/** Pieces are kept for whoever means to pay: nobody may keep a shop's shelves empty for nothing. */
@Injectable()
export class LimitHolds {
  constructor(
    private readonly holders: HoldersStore,
    private readonly digests: HolderDigests,
    private readonly clock: Clock,
  ) {}

  /** @returns whom the order is to be counted among @throws HoldRefused before anything is changed */
  async within(
    tx: Tx,
    order: { buyer: Buyer; network?: string | undefined; wanted: readonly WantedLine[] },
  ): Promise<Holder[]> {
    const now = this.clock.now();
    const holders = this.digests.of(order.buyer, order.network);
    await this.holders.lock(tx, holders);
    const since = new Date(now.getTime() - REMEMBERED_MS);
    const { limits, unpaid } = await this.holders.standing(tx, holders, since);
    refuseBeyondLimits(limits, unpaid, order.wanted, now);
    return holders;
  }
}
