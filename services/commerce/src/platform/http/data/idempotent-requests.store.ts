import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../database/sql.js';
import type { Tx } from '../../transaction.js';

/** A request that may be sent again: its key, and a digest of what it asks so that a key names one request. */
export interface IdempotentRequest {
  /** Method, path and person: the same key on another address, or of somebody else, is another request. */
  scope: string;
  key: string;
  fingerprint: Buffer;
}

/** Requests that may come again, with what they were answered. */
@Injectable()
export class IdempotentRequestsStore {
  /** @returns whether it is the first of its key; a later one waits here for the first to end */
  async isFirst(tx: Tx, { scope, key, fingerprint }: IdempotentRequest): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into platform.idempotent_requests (scope, key, fingerprint) values ($1, $2, $3)
       on conflict (scope, key) do nothing`,
      [scope, key, fingerprint],
    );
    return affected > 0;
  }

  async keepAnswer(tx: Tx, { scope, key }: IdempotentRequest, answer: unknown): Promise<void> {
    await tx.query('update platform.idempotent_requests set answer = $3 where scope = $1 and key = $2', [
      scope,
      key,
      JSON.stringify(answer),
    ]);
  }

  first<Answer>(
    tx: Tx,
    { scope, key }: IdempotentRequest,
  ): Promise<{ fingerprint: Buffer; answer: Answer } | undefined> {
    return maybeRow(
      tx,
      'select fingerprint, answer from platform.idempotent_requests where scope = $1 and key = $2',
      [scope, key],
    );
  }

  /** Keys are promised to work for a day; nobody's browser retries longer. */
  async forgetOld(sql: Sql): Promise<void> {
    await sql.query(
      `delete from platform.idempotent_requests where created_at < now() - interval '24 hours'`,
    );
  }
}
