import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { takenClient } from './database/connected.js';
import { DatabaseUnreachable } from './database/pulse.js';
import { isSomebodyInTheWay, type SqlResult } from './database/sql.js';
import { begin, say } from './database/structured.js';
import { currentNote } from './effect-note.js';
import { JobRegistry } from './jobs/job-registry.js';
import { Transaction, type Tx } from './transaction.js';

const MAX_ATTEMPTS = 4;
/** Longer each time and by chance, so that two who were in each other's way do not meet there again. */
const LONGEST_PAUSE_MS = 40;

/** Opens transactions. Everything that writes receives the `tx` it hands out as its first parameter. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(
    private readonly source: DataSource,
    private readonly registry: JobRegistry,
  ) {}

  /**
   * Runs `work` in one transaction: commits when it returns, rolls back when it throws. After a deadlock or a failed
   * serialization, or when somebody who hears of its news at once fails, `work` runs again from the start, so it may
   * touch nothing but the database (`tx`).
   *
   * @throws what Postgres said, when somebody was in the way each time: the asker may try again
   * @throws CaughtQueryFailure when a statement failed and `work` swallowed the error: Postgres would turn
   *   the commit into a silent rollback
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let tellsPromptly = true;
    for (let attempt = 1; ; attempt += 1) {
      const tried: Tried = { hasTold: false, failure: undefined };
      try {
        return await this.once(work, tellsPromptly, tried);
      } catch (error) {
        // Whatever `work` made of a failed statement: that one is why it did not come through.
        const cause = tried.failure ?? error;
        const wasInTheWay = isSomebodyInTheWay(cause);
        if (tried.hasTold && isUndone(error)) {
          this.logger.warn({ err: error }, 'News could not be acted on at once, so they go by jobs.');
          tellsPromptly = false;
        } else if (!wasInTheWay || attempt >= MAX_ATTEMPTS) throw wasInTheWay ? cause : error;
        if (wasInTheWay) await pause(Math.random() * LONGEST_PAUSE_MS * attempt);
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, tellsPromptly: boolean, tried: Tried): Promise<T> {
    const client = await takenClient(this.source);
    const speak = (sql: string, params: readonly unknown[] = []): Promise<SqlResult<object>> =>
      say(this.source, client, sql, params);
    const tx = new Transaction(speak, this.registry, tellsPromptly);
    const note = currentNote();
    let broken: unknown;
    try {
      await begin(this.source, client);
      const result = await work(tx);
      await tx.close(note);
      await speak('commit');
      note?.committed();
      return result;
    } catch (error) {
      tx.abandon();
      Object.assign(tried, { hasTold: tx.hasTold, failure: tx.failure });
      // Who cannot roll back must not hand on what the connection holds.
      await speak('rollback').catch((unanswered: unknown) => (broken = unanswered));
      throw error;
    } finally {
      client.release(broken instanceof Error ? broken : undefined);
    }
  }
}

/** What is known of a transaction that was rolled back. */
interface Tried {
  /** Somebody was told: what failed may be the listener's fault. */
  hasTold: boolean;
  /** Of its first failed statement. */
  failure: unknown;
}

/** Nothing of it can have been committed: it did not fail by the connection's end. */
const isUndone = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? error.severity === 'ERROR' : !(error instanceof DatabaseUnreachable);
