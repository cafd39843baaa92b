import { Injectable } from '@nestjs/common';
import type { EvidenceState } from '../../../../api/evidence.js';
import { maybeRow, type ReadSql, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface Submission {
  disputeId: string;
  orderCode: string;
  cooperativeId: string;
  state: EvidenceState;
}

/** What was handed in to banks. */
@Injectable()
export class SubmissionsStore {
  /** @returns whether there is something to do: one that waits or went out stays as it is, a refused one waits again */
  async ask(tx: Tx, it: Omit<Submission, 'state'>, askedBy: string, at: Date): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into evidence.submissions (dispute_id, order_code, cooperative_id, asked_by, state, asked_at)
       values ($1, $2, $3, $4, 'waiting', $5)
       on conflict (dispute_id) do update set state = 'waiting', cooperative_id = excluded.cooperative_id,
         asked_by = excluded.asked_by, asked_at = excluded.asked_at, refusal = null
       where submissions.state = 'refused'`,
      [it.disputeId, it.orderCode, it.cooperativeId, askedBy, at],
    );
    return affected > 0;
  }

  find(sql: Sql, disputeId: string): Promise<Submission | undefined> {
    return maybeRow<Submission>(
      sql,
      `select dispute_id as "disputeId", order_code as "orderCode", cooperative_id as "cooperativeId", state
       from evidence.submissions where dispute_id = $1`,
      [disputeId],
    );
  }

  async markSent(tx: Tx, disputeId: string, at: Date): Promise<void> {
    await tx.query(
      `update evidence.submissions set state = 'sent', sent_at = $2, refusal = null where dispute_id = $1`,
      [disputeId, at],
    );
  }

  async markRefused(tx: Tx, disputeId: string, refusal: string): Promise<void> {
    await tx.query(
      `update evidence.submissions set state = 'refused', refusal = $2
       where dispute_id = $1 and state = 'waiting'`,
      [disputeId, refusal],
    );
  }

  /** By order code, of the disputes that no bank has decided yet; of several the newest. */
  async ofOrders(sql: ReadSql, codes: readonly string[]): Promise<Map<string, EvidenceState>> {
    if (codes.length === 0) return new Map();
    const { rows } = await sql.query<{ code: string; state: EvidenceState }>(
      `select distinct on (s.order_code) s.order_code as code, s.state from evidence.submissions s
       join payments.shown_disputes d on d.id = s.dispute_id and d.state in ('asked', 'open')
       where s.order_code = any($1) order by s.order_code, s.asked_at desc`,
      [codes],
    );
    return new Map(rows.map(({ code, state }) => [code, state]));
  }
}
