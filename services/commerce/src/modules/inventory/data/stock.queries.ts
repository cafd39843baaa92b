import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

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
}
