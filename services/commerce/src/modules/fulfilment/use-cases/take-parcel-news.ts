import { Injectable } from '@nestjs/common';
import { UNDO_WITHIN_MS } from '../../../kernel/undo.js';
import type { Tx } from '../../../platform/transaction.js';
import {
  ParcelNewsStore,
  type LateParcelNews,
  type ParcelNews,
  type UnfetchedParcelNews,
} from '../data/parcel-news.store.js';

/** What was done after this may still be taken back. */
export const toldBefore = (now: Date): Date => new Date(now.getTime() - UNDO_WITHIN_MS);

/**
 * Hands what happened to parcels to who tells people of it, in bunches and each once; only when an officer cannot take
 * it back any more, so that nobody waits for a parcel that was not sent after all.
 */
@Injectable()
export class TakeParcelNews {
  constructor(private readonly store: ParcelNewsStore) {}

  /** Taken only if the transaction commits. `hasMore`: look again at once. */
  async within(
    tx: Tx,
    now: Date,
    limit: number,
  ): Promise<{
    moves: ParcelNews[];
    late: LateParcelNews[];
    unfetched: UnfetchedParcelNews[];
    hasMore: boolean;
  }> {
    const { taken, news } = await this.store.take(tx, toldBefore(now), limit);
    const late = await this.store.takeLate(tx, toldBefore(now), limit);
    const unfetched = await this.store.takeUnfetched(tx, toldBefore(now), limit);
    return { moves: news, late, unfetched, hasMore: [taken, late.length, unfetched.length].includes(limit) };
  }
}
