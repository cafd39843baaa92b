import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { among, type Sql } from '../../../platform/database/sql.js';

export interface ProductStock {
  pieces: number;
  freeAgainAt: Date | null;
}

/** How many pieces can be bought this moment. */
@Injectable()
export class StockQueries {
  constructor(private readonly database: Database) {}

  /** Product id to pieces for sale; a product without any is missing. */
  async piecesForSale(productIds: readonly string[]): Promise<Map<string, number>> {
    const { rows } = await this.database.query<{ id: string; pieces: number }>(
      `select product_id as id, count(*)::int as pieces from inventory.items
       where product_id = any($1) and state = 'for-sale' group by product_id`,
      [productIds],
    );
    return new Map(rows.map((row) => [row.id, row.pieces]));
  }

  /** The same, and of what others are just buying, when the first may be free again. `orderId` is the asker's own. */
  async stockFor(productIds: readonly string[], orderId: string | null): Promise<Map<string, ProductStock>> {
    const asked = among('$1', productIds);
    const { rows } = await this.database.query<{ id: string } & ProductStock>(
      `select product_id as id, (count(*) filter (where state = 'for-sale' or order_id = $2))::int as pieces,
         min(reserved_until) filter (where order_id is distinct from $2) as "freeAgainAt"
       from inventory.items where product_id ${asked.sql} and state in ('for-sale', 'reserved') group by product_id`,
      [asked.value, orderId],
    );
    return new Map(rows.map(({ id, ...stock }) => [id, stock]));
  }

  /**
   * Those of these pieces that this shop sold and sent, or is to send, whatever became of them since; and those that came
   * back with their tokens, so that whoever opened their codes holds them no longer.
   */
  async soldAmong(sql: Sql, pieceIds: readonly string[]): Promise<Set<string>> {
    const { rows } = await sql.query<{ id: string }>(
      `select distinct piece_id as id from inventory.sales
       where piece_id = any($1) and (returned_at is null or came_with_token)`,
      [pieceIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
