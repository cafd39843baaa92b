import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Sql } from '../../../platform/database/sql.js';

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

  /** Those of these pieces that this shop sold, whatever became of them since. */
  async soldAmong(sql: Sql, pieceIds: readonly string[]): Promise<Set<string>> {
    const { rows } = await sql.query<{ id: string }>(
      'select piece_id as id from inventory.sales where piece_id = any($1)',
      [pieceIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
