import { type Act, bytesOf, type Bilingual, type Hex, hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ActSignature } from '../../chain/index.js';
import type { ActState } from '../domain/act-state.js';

/** A signed message of a cooperative, from its preparation until it is final on chain. */
export interface StoredAct<Subject extends object = object> {
  id: string;
  cooperativeId: string;
  /** The name of a registered kind. */
  kind: string;
  state: ActState;
  summary: Bilingual;
  detail: Bilingual | null;
  /** What it is about, as its kind reads it: a batch, a key, a certificate and what is to become of it. */
  subject: Subject;
  /** Null until a signer opens it. */
  prepared: PreparedMessage | null;
  threshold: number;
  callId: string | null;
  failure: string | null;
  createdBy: string;
  createdAt: Date;
}

/** What is signed, fixed: its EIP-712 message, the digest of it, and until when it counts. */
export interface PreparedMessage {
  message: Act['message'];
  digest: Hex;
  deadlineAt: Date;
}

interface ActRow {
  id: string;
  cooperative_id: string;
  kind: string;
  state: ActState;
  summary: Bilingual;
  detail: Bilingual | null;
  subject: object;
  message: Act['message'] | null;
  digest: Buffer | null;
  deadline_at: Date | null;
  threshold: number;
  call_id: string | null;
  failure: string | null;
  created_by: string;
  created_at: Date;
}

@Injectable()
export class ActsStore {
  async add(tx: Tx, act: Omit<StoredAct, 'prepared' | 'callId' | 'failure'>): Promise<void> {
    await tx.query(
      `insert into signing.acts
         (id, cooperative_id, kind, state, summary, detail, subject, threshold, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        act.id,
        act.cooperativeId,
        act.kind,
        act.state,
        JSON.stringify(act.summary),
        act.detail && JSON.stringify(act.detail),
        JSON.stringify(act.subject),
        act.threshold,
        act.createdBy,
        act.createdAt,
      ],
    );
  }

  async find(sql: Sql, id: string): Promise<StoredAct | undefined> {
    return (await this.many(sql, 'id = $1', [id]))[0];
  }

  async byIds(sql: Sql, ids: string[]): Promise<Map<string, StoredAct>> {
    return new Map((await this.many(sql, 'id = any($1)', [ids])).map((act) => [act.id, act]));
  }

  async lock(tx: Tx, id: string): Promise<StoredAct | undefined> {
    return (await this.many(tx, 'id = $1 for update', [id]))[0];
  }

  async lockByCall(tx: Tx, callId: string): Promise<StoredAct | undefined> {
    return (await this.many(tx, 'call_id = $1 for update', [callId]))[0];
  }

  /** Acts of one cooperative carry consecutive nonces, so they are prepared one after the other. */
  async lockNonces(tx: Tx, cooperativeId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`acts of ${cooperativeId}`]);
  }

  /** The newest first; what needs somebody's signature before everything else. */
  async ofCooperative(sql: Sql, cooperativeId: string): Promise<StoredAct[]> {
    return this.many(sql, `cooperative_id = $1 order by (state = 'signing') desc, id desc limit 200`, [
      cooperativeId,
    ]);
  }

  /** The one that brings this key to the chain, while it is on its way. */
  async liveForKey(sql: Sql, signingKeyId: string): Promise<StoredAct | undefined> {
    return (
      await this.many(
        sql,
        `subject ->> 'signingKeyId' = $1 and state in ('signing', 'submitted', 'recorded')`,
        [signingKeyId],
      )
    )[0];
  }

  /** Those of one kind that wait for signatures or are on their way to the chain. */
  async pending(sql: Sql, cooperativeId: string, kind: string): Promise<StoredAct[]> {
    return this.many(sql, `cooperative_id = $1 and kind = $2 and state in ('signing', 'submitted')`, [
      cooperativeId,
      kind,
    ]);
  }

  /** Of the acts on keys and thresholds that were submitted: the highest nonce, so that the next one follows it. */
  async highestSubmittedNonce(sql: Sql, cooperativeId: string): Promise<number | null> {
    const row = await maybeRow<{ nonce: number | null }>(
      sql,
      `select max((message ->> 'nonce')::integer) as nonce from signing.acts
       where cooperative_id = $1 and state in ('submitted', 'recorded') and message ? 'nonce'`,
      [cooperativeId],
    );
    return row?.nonce ?? null;
  }

  async openPastDeadline(sql: Sql, now: Date): Promise<StoredAct[]> {
    return this.many(sql, `state = 'signing' and deadline_at < $1 limit 200`, [now]);
  }

  async unfinished(sql: Sql): Promise<StoredAct[]> {
    return this.many(sql, `state in ('submitted', 'recorded') order by id`, []);
  }

  /** How many wait for somebody's signature. */
  async countToSign(sql: Sql, cooperativeId: string): Promise<number> {
    const row = await maybeRow<{ count: number }>(
      sql,
      `select count(*)::integer as count from signing.acts where cooperative_id = $1 and state = 'signing'`,
      [cooperativeId],
    );
    return row?.count ?? 0;
  }

  /** Fixes what is signed. Older signatures were over other bytes and go. */
  async fix(tx: Tx, id: string, prepared: PreparedMessage & { threshold: number }): Promise<void> {
    await tx.query('delete from signing.act_signatures where act_id = $1', [id]);
    await tx.query(
      'update signing.acts set message = $2, digest = $3, deadline_at = $4, threshold = $5 where id = $1',
      [
        id,
        JSON.stringify(prepared.message),
        bytesOf(prepared.digest),
        prepared.deadlineAt,
        prepared.threshold,
      ],
    );
  }

  async setCall(tx: Tx, id: string, callId: string): Promise<void> {
    await tx.query('update signing.acts set call_id = $2 where id = $1', [id, callId]);
  }

  async setState(tx: Tx, id: string, state: ActState, failure: string | null = null): Promise<void> {
    await tx.query('update signing.acts set state = $2, failure = $3 where id = $1', [id, state, failure]);
  }

  /** What was signed of it goes: nobody may submit it any more. */
  async noteCancelled(tx: Tx, id: string, userId: string, at: Date): Promise<void> {
    await tx.query('delete from signing.act_signatures where act_id = $1', [id]);
    await tx.query('update signing.acts set cancelled_by = $2, cancelled_at = $3 where id = $1', [
      id,
      userId,
      at,
    ]);
  }

  async addSignature(
    tx: Tx,
    actId: string,
    chainIndex: number,
    { key, signature }: ActSignature,
  ): Promise<void> {
    await tx.query(
      `insert into signing.act_signatures (act_id, chain_index, key, signature) values ($1, $2, $3, $4)
       on conflict (act_id, chain_index) do update set signature = $4`,
      [actId, chainIndex, bytesOf(key), bytesOf(signature)],
    );
  }

  /** In ascending order of the keys' indexes, as the contracts ask. */
  async signatures(sql: Sql, actId: string): Promise<ActSignature[]> {
    const { rows } = await sql.query<{ key: Buffer; signature: Buffer }>(
      'select key, signature from signing.act_signatures where act_id = $1 order by chain_index',
      [actId],
    );
    return rows.map((row) => ({ key: hexOf(row.key), signature: hexOf(row.signature) }));
  }

  async signatureCounts(sql: Sql, actIds: string[]): Promise<Map<string, number>> {
    const { rows } = await sql.query<{ act_id: string; count: number }>(
      `select act_id, count(*)::integer as count from signing.act_signatures
       where act_id = any($1) group by act_id`,
      [actIds],
    );
    return new Map(rows.map((row) => [row.act_id, row.count]));
  }

  private async many(sql: Sql, where: string, params: unknown[]): Promise<StoredAct[]> {
    const { rows } = await sql.query<ActRow>(`select * from signing.acts where ${where}`, params);
    return rows.map(actOf);
  }
}

function actOf(row: ActRow): StoredAct {
  const { message, digest, deadline_at: deadlineAt } = row;
  return {
    id: row.id,
    cooperativeId: row.cooperative_id,
    kind: row.kind,
    state: row.state,
    summary: row.summary,
    detail: row.detail,
    subject: row.subject,
    prepared: message && digest && deadlineAt ? { message, digest: hexOf(digest), deadlineAt } : null,
    threshold: row.threshold,
    callId: row.call_id,
    failure: row.failure,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
