import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { UnmatchedTransferList } from '../../../../api/transfers.js';
import { Clock } from '../../../kernel/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import { TransfersQueries } from '../../payments/index.js';
import { CooperativeOrdersQueries } from './cooperative-orders.queries.js';

const DAY_MS = 86_400_000;
/** Who pays later than that has written to us. */
const ORDERS_OF_MS = 30 * DAY_MS;
const ORDERS_LOOKED_AT = 500;

/** Money that fits no order, with the orders of a cooperative that it may be for. */
@Injectable()
export class OfficeTransfersQueries {
  constructor(
    private readonly transfers: TransfersQueries,
    private readonly orders: CooperativeOrdersQueries,
    private readonly clock: Clock,
  ) {}

  /** The cooperatives that have orders which money without an order may be for. */
  concerned(sql: Sql): Promise<string[]> {
    return this.orders.waitingSince(sql, new Date(this.clock.now().getTime() - ORDERS_OF_MS));
  }

  async list(cooperativeId: string): Promise<UnmatchedTransferList> {
    const since = new Date(this.clock.now().getTime() - ORDERS_OF_MS);
    const orders = await this.orders.unpaidOfLate(cooperativeId, since, ORDERS_LOOKED_AT);
    const transfers = await this.transfers.unmatched(orders);
    return {
      transfers: transfers.map(({ id, amount, content, reference, happenedAt, likely }) => ({
        ...{ id, content, reference, likely },
        amount: moneyToWire(amount),
        happenedAt: happenedAt.toISOString(),
      })),
    };
  }
}
