import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface StallPhone {
  id: string;
  userId: string;
  cooperativeId: string;
  artisanId: string | null;
  /** By whoever helps that artisan. */
  byHelper: boolean;
  name: string;
  secretHash: Buffer;
  calledBackAt: Date | null;
}

const PHONE = `select id, user_id as "userId", cooperative_id as "cooperativeId", artisan_id as "artisanId", by_helper as "byHelper", name,
  secret_hash as "secretHash", called_back_at as "calledBackAt" from stall.phones`;

@Injectable()
export class PhonesStore {
  async insert(tx: Tx, phone: Omit<StallPhone, 'calledBackAt'>, at: Date): Promise<void> {
    await tx.query(
      `insert into stall.phones (id, user_id, cooperative_id, artisan_id, name, secret_hash, registered_at, heard_at, by_helper)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
      [
        phone.id,
        phone.userId,
        phone.cooperativeId,
        phone.artisanId,
        phone.name,
        phone.secretHash,
        at,
        phone.byHelper,
      ],
    );
  }

  find(sql: Sql, id: string): Promise<StallPhone | undefined> {
    return maybeRow<StallPhone>(sql, `${PHONE} where id = $1`, [id]);
  }

  /** What happens to a phone happens one after the other. */
  lock(tx: Tx, id: string): Promise<StallPhone | undefined> {
    return maybeRow<StallPhone>(tx, `${PHONE} where id = $1 for update`, [id]);
  }

  async noteHeard(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query('update stall.phones set heard_at = $2 where id = $1', [id, at]);
  }

  async setCalledBack(
    tx: Tx,
    id: string,
    { by, because }: { by: string; because: string },
    at: Date,
  ): Promise<void> {
    await tx.query(
      'update stall.phones set called_back_at = $4, called_back_by = $2, called_back_because = $3 where id = $1',
      [id, by, because, at],
    );
  }
}
