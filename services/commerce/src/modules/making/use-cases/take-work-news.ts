import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import type { Tx } from '../../../platform/transaction.js';
import { WorkNewsStore, type WorkNews } from '../data/work-news.store.js';

/** Hands what happened to what is made to who tells people of it, in bunches and each once. */
@Injectable()
export class TakeWorkNews {
  constructor(private readonly store: WorkNewsStore) {}

  /** Taken only if the transaction commits. `hasMore`: look again at once. */
  async within(tx: Tx, now: Date, limit: number): Promise<{ news: WorkNews[]; hasMore: boolean }> {
    const moves = await this.store.take(tx, limit);
    const overdue = await this.store.takeOverdue(tx, dayOf(now), limit);
    return { news: [...moves, ...overdue], hasMore: moves.length === limit || overdue.length === limit };
  }
}
