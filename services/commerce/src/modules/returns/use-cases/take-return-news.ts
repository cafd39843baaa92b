import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { ReturnNewsStore, type ReturnNews } from '../data/return-news.store.js';

/** Hands what happened to returns to who tells people of it, in bunches and each once. */
@Injectable()
export class TakeReturnNews {
  constructor(private readonly store: ReturnNewsStore) {}

  /** Taken only if the transaction commits. `hasMore`: look again at once. */
  async within(tx: Tx, limit: number): Promise<{ moves: ReturnNews[]; hasMore: boolean }> {
    const moves = await this.store.take(tx, limit);
    return { moves, hasMore: moves.length === limit };
  }
}
