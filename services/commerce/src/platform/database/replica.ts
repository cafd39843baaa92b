import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import type { ProcessRole } from '../process-role.js';
import { createDataSource } from './data-source.js';
import type { ReadSql, SqlResult } from './sql.js';
import { queryAnew, queryOnce } from './structured.js';

/**
 * Reads for screens that may lag a moment: the shop's lists and pages, villages, reports. Nothing is decided by them.
 * It is the database itself unless DATABASE_REPLICA_URL names another that follows it.
 */
@Injectable()
export class Replica implements ReadSql, OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    private readonly isOwn: boolean,
  ) {}

  static async of(database: DataSource, config: Config, role: ProcessRole): Promise<Replica> {
    if (!config.databaseReplicaUrl) return new Replica(database, false);
    const source = createDataSource(config.databaseReplicaUrl, role.pools.app, role.patience, {
      isReadOnly: true,
    });
    return new Replica(await source.initialize(), true);
  }

  query<Row extends object = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<SqlResult<Row>> {
    return queryOnce<Row>(this.source, sql, params);
  }

  /** The same, planned each time: for a statement whose best plan depends on its values, or that comes in many texts. */
  queryAnew<Row extends object = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<SqlResult<Row>> {
    return queryAnew<Row>(this.source, sql, params);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.isOwn && this.source.isInitialized) await this.source.destroy();
  }
}
