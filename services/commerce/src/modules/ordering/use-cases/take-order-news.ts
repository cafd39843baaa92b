import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { MoneyNewsStore, type MoneyNews } from '../data/money-news.store.js';
import { OrderNewsStore, type DisputeNews, type OrderNews } from '../data/order-news.store.js';

/**
 * Hands what happened to orders to who tells people of it, in bunches and each once: no request that moves an order says
 * a statement more for it.
 */
@Injectable()
export class TakeOrderNews {
  constructor(
    private readonly store: OrderNewsStore,
    private readonly moneyNews: MoneyNewsStore,
  ) {}

  /** Taken only if the transaction commits. `hasMore`: look again at once. */
  async within(
    tx: Tx,
    limit: number,
  ): Promise<{ moves: OrderNews[]; disputes: DisputeNews[]; money: MoneyNews[]; hasMore: boolean }> {
    const { taken, news } = await this.store.takeMoves(tx, limit);
    const disputes = await this.store.takeDisputes(tx, limit);
    const money = await this.moneyNews.take(tx, limit);
    const isFull = [taken, disputes.length, money.taken].includes(limit);
    return { moves: news, disputes, money: money.news, hasMore: isFull };
  }
}
