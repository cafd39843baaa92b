import { Injectable } from '@nestjs/common';
import type { ReadSql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ShareRate } from '../domain/share-rate.js';

@Injectable()
export class ShareRatesStore {
  async all(sql: ReadSql): Promise<ShareRate[]> {
    const { rows } = await sql.query<ShareRate>(
      'select account, basis_points as "basisPoints" from catalog.share_rates order by position',
    );
    return rows;
  }

  async replace(tx: Tx, rates: ShareRate[]): Promise<void> {
    await tx.query('delete from catalog.share_rates');
    await tx.query(
      `insert into catalog.share_rates (account, basis_points, position)
       select account, basis_points, position - 1
       from unnest($1::text[], $2::int[]) with ordinality as rate (account, basis_points, position)`,
      [rates.map(({ account }) => account), rates.map(({ basisPoints }) => basisPoints)],
    );
  }
}
