import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sql, SqlResult } from './sql.js';
import { queryOnce } from './structured.js';

/**
 * Reads outside a transaction that decide something, or show somebody what they have just done. Whoever writes opens
 * a `UnitOfWork`; what may lag is asked of the `Replica`.
 */
@Injectable()
export class Database implements Sql, OnApplicationShutdown {
  readonly isCurrent = true;

  constructor(private readonly source: DataSource) {}

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<SqlResult<Row>> {
    return queryOnce<Row>(this.source, sql, params);
  }

  /** Throws when it does not answer. */
  async answers(): Promise<void> {
    await this.query('select 1');
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
