import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ShareRate } from '../domain/share-rate.js';

@Injectable()
export class ShareRatesStore {
  async all(sql: Sql): Promise<ShareRate[]> {
    const { rows } = await sql.query<ShareRate>(
      'select account, basis_points as "basisPoints" from catalog.share_rates order by position',
    );
    return rows;
  }

  async replace(tx: Tx, rates: ShareRate[]): Promise<void> {
    await tx.query('delete from catalog.share_rates');
    for (const [position, { account, basisPoints }] of rates.entries()) {
      await tx.query(
        'insert into catalog.share_rates (account, basis_points, position) values ($1, $2, $3)',
        [account, basisPoints, position],
      );
    }
  }
}
