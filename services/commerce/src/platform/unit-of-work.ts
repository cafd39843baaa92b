import { Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { takenClient } from './database/connected.js';
import { DatabaseUnreachable } from './database/pulse.js';
import { sqlState, type SqlResult } from './database/sql.js';
import { begin, say } from './database/structured.js';
import { JobRegistry } from './jobs/job-registry.js';
import { Transaction, type Tx } from './transaction.js';

/** Deadlock and failed serialization: nobody's fault, and the whole work may simply be done again. */
const REPEATABLE = new Set(['40P01', '40001']);
const MAX_ATTEMPTS = 4;

/** Opens transactions. Everything that writes receives the `tx` it hands out as its first parameter. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(
    private readonly source: DataSource,
    private readonly registry: JobRegistry,
  ) {}

  /**
   * Runs `work` in one transaction: commits when it returns, rolls back when it throws. After a deadlock, or when
   * somebody who hears of its news at once fails, `work` runs again from the start, so it may touch nothing but the
   * database (`tx`).
   *
   * @throws CaughtQueryFailure when a statement failed and `work` swallowed the error: Postgres would turn
   *   the commit into a silent rollback
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let tellsPromptly = true;
    for (let attempt = 1; ; attempt += 1) {
      const attempted = { hasTold: false };
      try {
        return await this.once(work, tellsPromptly, attempted);
      } catch (error) {
        if (attempted.hasTold && isUndone(error)) {
          this.logger.warn({ err: error }, 'News could not be acted on at once, so they go by jobs.');
          tellsPromptly = false;
        } else if (attempt >= MAX_ATTEMPTS || !REPEATABLE.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  private async once<T>(
    work: (tx: Tx) => Promise<T>,
    tellsPromptly: boolean,
    attempted: { hasTold: boolean },
  ): Promise<T> {
    const client = await takenClient(this.source);
    const speak = (sql: string, params: readonly unknown[] = []): Promise<SqlResult<object>> =>
      say(this.source, client, sql, params);
    const tx = new Transaction(speak, this.registry, tellsPromptly);
    let broken: unknown;
    try {
      await begin(this.source, client);
      const result = await work(tx);
      await tx.close();
      await speak('commit');
      return result;
    } catch (error) {
      tx.abandon();
      attempted.hasTold = tx.hasTold;
      // Who cannot roll back must not hand on what the connection holds.
      await speak('rollback').catch((unanswered: unknown) => (broken = unanswered));
      throw error;
    } finally {
      client.release(broken instanceof Error ? broken : undefined);
    }
  }
}

/** Nothing of it can have been committed: it did not fail by the connection's end. */
const isUndone = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? error.severity === 'ERROR' : !(error instanceof DatabaseUnreachable);
