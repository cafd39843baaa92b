import { Injectable } from '@nestjs/common';
import { AuditLogStore } from '../../../platform/audit/data/audit-log.store.js';
import { Database } from '../../../platform/database/database.js';
import { AccountsQueries } from '../data/accounts.queries.js';

export interface TellSignInInput {
  /** As the audit log calls it: `POST /auth/sign-out`. */
  action: string;
  userId: string;
  traceId: string;
}

/**
 * Writes down who signed in or out, or added or took away a passkey. The sign-in library has its own connections and
 * transactions, so this comes right after.
 */
@Injectable()
export class TellSignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsQueries,
    private readonly log: AuditLogStore,
  ) {}

  async execute({ action, userId, traceId }: TellSignInInput): Promise<void> {
    const actor = await this.accounts.actor(userId, ['officer', 'artisan', 'authority', 'helper']);
    await this.log.add(this.database, {
      ...{ action, userId, traceId, pseudonym: null, path: {}, fields: [], status: 200 },
      role: actor?.role ?? 'person',
      cooperativeIds: [actor?.cooperativeId ?? null],
      artisanId: actor?.artisanId ?? null,
    });
  }
}
