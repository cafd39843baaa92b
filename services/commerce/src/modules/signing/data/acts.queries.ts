import { Injectable } from '@nestjs/common';
import type { ActCard } from '../../../../api/office.js';
import { Database } from '../../../platform/database/database.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { ActNotFound } from '../domain/signing.errors.js';
import { ActKinds } from '../purposes/registries.js';
import { ActsStore, type StoredAct } from './acts.store.js';

@Injectable()
export class ActsQueries {
  constructor(
    private readonly database: Database,
    private readonly acts: ActsStore,
    private readonly kinds: ActKinds,
  ) {}

  /** GET /office/acts: what needs a signature first. */
  async list(cooperativeId: string): Promise<{ acts: ActCard[] }> {
    return { acts: await this.cards(await this.acts.ofCooperative(this.database, cooperativeId)) };
  }

  /** @throws ActNotFound, also for another cooperative's */
  async card(cooperativeId: string, actId: string): Promise<ActCard> {
    const [card] = await this.cards([await this.own(cooperativeId, actId)]);
    return card!;
  }

  /** @throws ActNotFound, also for another cooperative's */
  async own(cooperativeId: string, actId: string): Promise<StoredAct> {
    const act = await this.acts.find(this.database, actId);
    if (act?.cooperativeId !== cooperativeId) throw new ActNotFound({ actId });
    return act;
  }

  /** Those of one kind that wait for signatures or are on their way to the chain. */
  pending(sql: Sql, cooperativeId: string, kind: string): Promise<StoredAct[]> {
    return this.acts.pending(sql, cooperativeId, kind);
  }

  /** Those on their way, submitted or recorded. */
  unfinished(sql: Sql): Promise<StoredAct[]> {
    return this.acts.unfinished(sql);
  }

  byIds(sql: Sql, actIds: string[]): Promise<Map<string, StoredAct>> {
    return this.acts.byIds(sql, actIds);
  }

  /** Held until the transaction ends. */
  lock(tx: Tx, actId: string): Promise<StoredAct | undefined> {
    return this.acts.lock(tx, actId);
  }

  async signatureCount(sql: Sql, actId: string): Promise<number> {
    return (await this.signatureCounts(sql, [actId])).get(actId) ?? 0;
  }

  signatureCounts(sql: Sql, actIds: string[]): Promise<Map<string, number>> {
    return this.acts.signatureCounts(sql, actIds);
  }

  /** As the office sees them, in the order given. */
  async cards(acts: StoredAct[]): Promise<ActCard[]> {
    if (acts.length === 0) return [];
    const counts = await this.acts.signatureCounts(
      this.database,
      acts.map(({ id }) => id),
    );
    return acts.map((act) => this.cardOf(act, counts.get(act.id) ?? 0));
  }

  /** How many wait for somebody's signature. */
  countToSign(cooperativeId: string): Promise<number> {
    return this.acts.countToSign(this.database, cooperativeId);
  }

  private cardOf(act: StoredAct, have: number): ActCard {
    const { id, kind, summary, state, threshold, prepared, failure, createdAt } = act;
    return {
      id,
      kind,
      isCancellable: state === 'signing' && this.kinds.of(kind).isCancellable,
      summary,
      state,
      signatures: { have, need: threshold },
      deadlineAt: prepared?.deadlineAt.toISOString() ?? null,
      failure,
      createdAt: createdAt.toISOString(),
    };
  }
}
