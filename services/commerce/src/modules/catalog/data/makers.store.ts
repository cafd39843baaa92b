import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

@Injectable()
export class MakersStore {
  async hasSigningKey(sql: Sql, artisanId: string): Promise<boolean> {
    const row = await maybeRow<{ has_signing_key: boolean }>(
      sql,
      'select has_signing_key from catalog.makers where artisan_id = $1',
      [artisanId],
    );
    return row?.has_signing_key ?? false;
  }

  async record(tx: Tx, artisanId: string, hasSigningKey: boolean): Promise<void> {
    await tx.query(
      `insert into catalog.makers (artisan_id, has_signing_key) values ($1, $2)
       on conflict (artisan_id) do update set has_signing_key = $2`,
      [artisanId, hasSigningKey],
    );
  }
}
