import { type Act, type ActName, bytesOf, type Bilingual, type Hex, hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ActSignature } from '../../chain/index.js';

export type ActKind =
  'issue-batch' | 'set-status' | 'add-maker' | 'rotate-signers' | 'set-threshold' | 'close-key';
export type ActState = 'signing' | 'submitted' | 'recorded' | 'final' | 'failed' | 'expired' | 'cancelled';

/** A signed message of a cooperative, from its preparation until it is final on chain. */
export interface StoredAct {
  id: string;
  cooperativeId: string;
  kind: ActKind;
  state: ActState;
  summary: Bilingual;
  detail: Bilingual | null;
  batchId: string | null;
  signingKeyId: string | null;
  number: number | null;
  /** Words of a change of status, and its fixed members: the rest of the message is made when it is opened. */
  reasonText: string | null;
  wanted: { state: 0 | 1 | 2; reason: number } | null;
  /** Null until a signer opens it. */
  prepared: { act: Act; digest: Hex; deadlineAt: Date } | null;
  threshold: number;
  callId: string | null;
  failure: string | null;
  createdBy: string;
  createdAt: Date;
}

interface ActRow {
  id: string;
  cooperative_id: string;
  kind: ActKind;
  state: ActState;
  summary: Bilingual;
  detail: Bilingual | null;
  batch_id: string | null;
  signing_key_id: string | null;
  number: bigint | null;
  reason_text: string | null;
  wanted: { state: 0 | 1 | 2; reason: number } | null;
  message: Act['message'] | null;
  digest: Buffer | null;
  deadline_at: Date | null;
  threshold: number;
  call_id: string | null;
  failure: string | null;
  created_by: string;
  created_at: Date;
}

const types: Readonly<Record<ActKind, ActName>> = {
  'issue-batch': 'IssueBatch',
  'set-status': 'SetStatus',
  'add-maker': 'AddMaker',
  'rotate-signers': 'RotateSigners',
  'set-threshold': 'SetThreshold',
  'close-key': 'CloseKey',
};

export const actNameOf = (kind: ActKind): ActName => types[kind];

@Injectable()
export class ActsStore {
  async add(
    tx: Tx,
    act: Omit<StoredAct, 'prepared' | 'callId' | 'failure'>,
    reasonDigest?: Hex,
  ): Promise<void> {
    await tx.query(
      `insert into certificates.acts (id, cooperative_id, kind, state, summary, detail, batch_id, signing_key_id,
         number, reason_text, reason_digest, wanted, threshold, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        act.id,
        act.cooperativeId,
        act.kind,
        act.state,
        JSON.stringify(act.summary),
        act.detail && JSON.stringify(act.detail),
        act.batchId,
        act.signingKeyId,
        act.number,
        act.reasonText,
        reasonDigest && bytesOf(reasonDigest),
        act.wanted && JSON.stringify(act.wanted),
        act.threshold,
        act.createdBy,
        act.createdAt,
      ],
    );
  }

  async find(sql: Sql, id: string): Promise<StoredAct | undefined> {
    return (await this.many(sql, 'id = $1', [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<StoredAct | undefined> {
    return (await this.many(tx, 'id = $1 for update', [id]))[0];
  }

  async lockByCall(tx: Tx, callId: string): Promise<StoredAct | undefined> {
    return (await this.many(tx, 'call_id = $1 for update', [callId]))[0];
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
      await this.many(sql, `signing_key_id = $1 and state in ('signing', 'submitted', 'recorded')`, [
        signingKeyId,
      ])
    )[0];
  }

  /** Changes of these certificates' states that wait for signatures or are on their way. */
  async pendingForNumbers(sql: Sql, cooperativeId: string, numbers: number[]): Promise<StoredAct[]> {
    return this.many(
      sql,
      `cooperative_id = $1 and number = any($2::bigint[]) and kind = 'set-status'
       and state in ('signing', 'submitted')`,
      [cooperativeId, numbers],
    );
  }

  /** Of the acts on keys and thresholds that were submitted: the highest nonce, so that the next one follows it. */
  async highestSubmittedNonce(sql: Sql, cooperativeId: string): Promise<number | null> {
    const row = await maybeRow<{ nonce: number | null }>(
      sql,
      `select max((message ->> 'nonce')::integer) as nonce from certificates.acts
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

  /** Fixes what is signed. Older signatures were over other bytes and go. */
  async fix(tx: Tx, id: string, prepared: { act: Act; digest: Hex; deadlineAt: Date; threshold: number }) {
    await tx.query('delete from certificates.act_signatures where act_id = $1', [id]);
    await tx.query(
      'update certificates.acts set message = $2, digest = $3, deadline_at = $4, threshold = $5 where id = $1',
      [
        id,
        JSON.stringify(prepared.act.message),
        bytesOf(prepared.digest),
        prepared.deadlineAt,
        prepared.threshold,
      ],
    );
  }

  async submit(tx: Tx, id: string, callId: string): Promise<void> {
    await tx.query(`update certificates.acts set state = 'submitted', call_id = $2 where id = $1`, [
      id,
      callId,
    ]);
  }

  async setState(tx: Tx, id: string, state: ActState, failure: string | null = null): Promise<void> {
    await tx.query('update certificates.acts set state = $2, failure = $3 where id = $1', [
      id,
      state,
      failure,
    ]);
  }

  /** What was signed of it goes: nobody may submit it any more. */
  async cancel(tx: Tx, id: string, userId: string, at: Date): Promise<void> {
    await tx.query('delete from certificates.act_signatures where act_id = $1', [id]);
    await tx.query(
      `update certificates.acts set state = 'cancelled', cancelled_by = $2, cancelled_at = $3 where id = $1`,
      [id, userId, at],
    );
  }

  async addSignature(
    tx: Tx,
    actId: string,
    chainIndex: number,
    { key, signature }: ActSignature,
  ): Promise<void> {
    await tx.query(
      `insert into certificates.act_signatures (act_id, chain_index, key, signature) values ($1, $2, $3, $4)
       on conflict (act_id, chain_index) do update set signature = $4`,
      [actId, chainIndex, bytesOf(key), bytesOf(signature)],
    );
  }

  /** In ascending order of the keys' indexes, as the contracts ask. */
  async signatures(sql: Sql, actId: string): Promise<ActSignature[]> {
    const { rows } = await sql.query<{ key: Buffer; signature: Buffer }>(
      'select key, signature from certificates.act_signatures where act_id = $1 order by chain_index',
      [actId],
    );
    return rows.map((row) => ({ key: hexOf(row.key), signature: hexOf(row.signature) }));
  }

  async signatureCounts(sql: Sql, actIds: string[]): Promise<Map<string, number>> {
    const { rows } = await sql.query<{ act_id: string; count: number }>(
      `select act_id, count(*)::integer as count from certificates.act_signatures
       where act_id = any($1) group by act_id`,
      [actIds],
    );
    return new Map(rows.map((row) => [row.act_id, row.count]));
  }

  /** The words whose digest stands on chain, for pages that show why. */
  async wordsOf(sql: Sql, reasonDigest: Hex): Promise<string | null> {
    const row = await maybeRow<{ reason_text: string | null }>(
      sql,
      'select reason_text from certificates.acts where reason_digest = $1 limit 1',
      [bytesOf(reasonDigest)],
    );
    return row?.reason_text ?? null;
  }

  private async many(sql: Sql, where: string, params: unknown[]): Promise<StoredAct[]> {
    const { rows } = await sql.query<ActRow>(`select * from certificates.acts where ${where}`, params);
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
    batchId: row.batch_id,
    signingKeyId: row.signing_key_id,
    number: row.number === null ? null : Number(row.number),
    reasonText: row.reason_text,
    wanted: row.wanted,
    prepared:
      message && digest && deadlineAt
        ? { act: { type: types[row.kind], message } as Act, digest: hexOf(digest), deadlineAt }
        : null,
    threshold: row.threshold,
    callId: row.call_id,
    failure: row.failure,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
