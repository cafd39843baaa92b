import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';

/** A piece whose certificate is final and stands, by its public number; its serial is for its label alone. */
export interface PieceOnSale {
  pieceId: string;
  productId: string;
  /** `<cooperative's number>/<piece's number>`, as in `/n/7/42`. */
  publicNumber: string;
}

@Injectable()
export class PiecesOnSale {
  constructor(private readonly database: Database) {}

  /**
   * Undefined while it has no good certificate, also when that was suspended or withdrawn meanwhile.
   * @param sql a transaction, to read in it
   */
  find(pieceId: string, sql: Sql = this.database): Promise<PieceOnSale | undefined> {
    return maybeRow<PieceOnSale>(
      sql,
      `select id as "pieceId", product_id as "productId",
         cooperative_number::text || '/' || number::text as "publicNumber"
       from catalog.pieces where id = $1 and on_sale`,
      [pieceId],
    );
  }
}
