import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import { ActsQueries, type StoredAct } from '../../signing/index.js';

/** Changes of certificates' states that wait for signatures or are on their way to the chain. */
@Injectable()
export class PendingStatusQueries {
  constructor(private readonly acts: ActsQueries) {}

  /** A cooperative has few of them at a time: one for each certificate's number. */
  async byNumber(sql: Sql, cooperativeId: string): Promise<Map<number, StoredAct>> {
    const acts = await this.acts.pending(sql, cooperativeId, 'set-status');
    return new Map(acts.map((act) => [(act.subject as { number: number }).number, act]));
  }
}
