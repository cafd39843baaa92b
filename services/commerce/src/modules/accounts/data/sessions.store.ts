import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';

/** The tables of better-auth, as far as it leaves them to us. */
@Injectable()
export class SessionsStore {
  /** Challenges and sessions that nobody can use any more. */
  async forgetExpired(sql: Sql): Promise<void> {
    await sql.query('delete from accounts.verification where "expiresAt" < now()');
    await sql.query('delete from accounts.session where "expiresAt" < now()');
  }
}
