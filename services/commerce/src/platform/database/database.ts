import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { connectedRunner } from './connected.js';
import type { Sql, SqlResult } from './sql.js';
import { runStructured } from './structured.js';

/** Reads outside a transaction. Whoever writes opens a `UnitOfWork`. */
@Injectable()
export class Database implements Sql, OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<SqlResult<Row>> {
    const runner = await connectedRunner(this.source);
    try {
      return await runStructured<Row>(runner, sql, params);
    } finally {
      await runner.release();
    }
  }

  /** Throws when it does not answer. */
  async answers(): Promise<void> {
    await this.query('select 1');
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
