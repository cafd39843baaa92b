import { Injectable } from '@nestjs/common';
import { maybeRow, type ReadSql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** An artisan, for whom others act, and their cooperative. */
export interface Helped {
  artisanId: string;
  cooperativeId: string;
}

/** Who is what in a cooperative, for whoever changes it. */
@Injectable()
export class MembersStore {
  /** Whoever changes who is what in it comes after the other. */
  async lockCooperative(tx: Tx, cooperativeId: string): Promise<void> {
    await tx.query('select from accounts.cooperatives where id = $1 for update', [cooperativeId]);
  }

  /** User ids. */
  async treasurers(sql: ReadSql, cooperativeId: string): Promise<string[]> {
    const { rows } = await sql.query<{ userId: string }>(
      `select user_id as "userId" from accounts.members where cooperative_id = $1 and role = 'treasurer'`,
      [cooperativeId],
    );
    return rows.map(({ userId }) => userId);
  }

  async isOfficer(sql: ReadSql, cooperativeId: string, userId: string): Promise<boolean> {
    const officer = await maybeRow(
      sql,
      `select id from accounts.members where user_id = $1 and role = 'officer' and cooperative_id = $2`,
      [userId, cooperativeId],
    );
    return officer !== undefined;
  }

  async removeTreasurer(tx: Tx, cooperativeId: string, userId: string): Promise<void> {
    await tx.query(
      `delete from accounts.members where user_id = $1 and role = 'treasurer' and cooperative_id = $2`,
      [userId, cooperativeId],
    );
  }

  async countHelpers(sql: ReadSql, artisanId: string): Promise<number> {
    const { rows } = await sql.query(
      `select id from accounts.members where artisan_id = $1 and role = 'helper'`,
      [artisanId],
    );
    return rows.length;
  }

  /** Of an artisan of that cooperative. False where nobody was there. */
  async removeHelper(tx: Tx, { artisanId, cooperativeId }: Helped, userId: string): Promise<boolean> {
    const { affected } = await tx.query(
      `delete from accounts.members
       where user_id = $1 and role = 'helper' and artisan_id = $2 and cooperative_id = $3`,
      [userId, artisanId, cooperativeId],
    );
    return affected > 0;
  }

  async isArtisan(sql: ReadSql, { artisanId, cooperativeId }: Helped): Promise<boolean> {
    const artisan = await maybeRow(
      sql,
      'select id from accounts.artisans where id = $1 and cooperative_id = $2',
      [artisanId, cooperativeId],
    );
    return artisan !== undefined;
  }
}
