import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { TRIES_PER_CODE } from '../sign-in/code-limits.js';

export interface SentCode {
  phone: string;
  deviceId: string;
  hash: Buffer;
  expiresAt: Date;
}

/** Codes that were sent and may still be typed, each for the device that asked for it. */
@Injectable()
export class SignInCodesStore {
  async add(tx: Tx, { phone, deviceId, hash, expiresAt }: SentCode): Promise<void> {
    await tx.query(
      `insert into accounts.sign_in_codes (id, phone, device, code_hash, expires_at) values ($1, $2, $3, $4, $5)`,
      [newId(), phone, deviceId, hash, expiresAt],
    );
  }

  /** Counts a try against every code that is still good. @returns their hashes */
  async countTry(tx: Tx, phone: string, deviceId: string, now: Date): Promise<Buffer[]> {
    const { rows } = await tx.query<{ hash: Buffer }>(
      `update accounts.sign_in_codes set attempts = attempts + 1
       where phone = $1 and device = $2 and attempts < $3 and expires_at > $4 returning code_hash as hash`,
      [phone, deviceId, TRIES_PER_CODE, now],
    );
    return rows.map(({ hash }) => hash);
  }

  async forget(tx: Tx, phone: string, deviceId: string): Promise<void> {
    await tx.query('delete from accounts.sign_in_codes where phone = $1 and device = $2', [phone, deviceId]);
  }

  async forgetExpired(sql: Sql): Promise<void> {
    await sql.query('delete from accounts.sign_in_codes where expires_at < now()');
  }
}
