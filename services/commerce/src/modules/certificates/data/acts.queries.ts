import { Injectable } from '@nestjs/common';
import type { ActCard } from '../../../../api/office.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { ActNotFound } from '../domain/certificates.errors.js';
import { ActsStore, type StoredAct } from './acts.store.js';

@Injectable()
export class ActsQueries {
  constructor(
    private readonly database: Database,
    private readonly acts: ActsStore,
  ) {}

  /** GET /office/acts: what needs a signature first. */
  async list(cooperativeId: string): Promise<{ acts: ActCard[] }> {
    const acts = await this.acts.ofCooperative(this.database, cooperativeId);
    const ids = acts.map(({ id }) => id);
    const counts = await this.acts.signatureCounts(this.database, ids);
    return { acts: acts.map((act) => cardOf(act, counts.get(act.id) ?? 0)) };
  }

  /** @throws ActNotFound, also for another cooperative's */
  async card(cooperativeId: string, actId: string): Promise<ActCard> {
    const act = await this.acts.find(this.database, actId);
    if (act?.cooperativeId !== cooperativeId) throw new ActNotFound({ actId });
    return cardOf(act, (await this.acts.signatures(this.database, actId)).length);
  }

  /** The pending change of each of these certificates, by its number. */
  async pendingByNumber(cooperativeId: string, numbers: number[]): Promise<Map<number, ActCard>> {
    const acts = await this.acts.pendingForNumbers(this.database, cooperativeId, numbers);
    if (acts.length === 0) return new Map();
    const counts = await this.acts.signatureCounts(
      this.database,
      acts.map(({ id }) => id),
    );
    return new Map(acts.map((act) => [act.number!, cardOf(act, counts.get(act.id) ?? 0)]));
  }

  /** How many wait for somebody's signature. */
  async countToSign(cooperativeId: string): Promise<number> {
    const row = await maybeRow<{ count: number }>(
      this.database,
      `select count(*)::integer as count from certificates.acts where cooperative_id = $1 and state = 'signing'`,
      [cooperativeId],
    );
    return row?.count ?? 0;
  }
}

function cardOf(act: StoredAct, have: number): ActCard {
  const { id, kind, summary, state, threshold, prepared, failure, createdAt } = act;
  const signatures = { have, need: threshold };
  const deadlineAt = prepared?.deadlineAt.toISOString() ?? null;
  return { id, kind, summary, state, signatures, deadlineAt, failure, createdAt: createdAt.toISOString() };
}
