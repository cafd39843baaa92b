import { bytesOf, type Hex, hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { CALL_MOVES, type CallState } from '../domain/call-state.js';
import type { Contract } from '../domain/chain-types.js';

export interface Call {
  id: string;
  contract: Contract;
  data: Hex;
  state: CallState;
  nonce: bigint | null;
  rawTransaction: Hex | null;
  transactionHash: Hex | null;
  blockNumber: bigint | null;
  blockHash: Hex | null;
  failure: string | null;
  updatedAt: Date;
}

interface CallRow {
  id: string;
  contract: Contract;
  data: Buffer;
  state: CallState;
  nonce: bigint | null;
  raw_transaction: Buffer | null;
  transaction_hash: Buffer | null;
  block_number: bigint | null;
  block_hash: Buffer | null;
  failure: string | null;
  updated_at: Date;
}

/** One relayer's nonces are given out by one transaction at a time. */
const NONCE_LOCK = 0x6e6f_6e63;

@Injectable()
export class CallsStore {
  async add(tx: Tx, call: { id: string; contract: Contract; data: Hex; deadlineAt: Date; now: Date }) {
    await tx.query(
      `insert into chain.calls (id, contract, data, deadline_at, state, created_at, updated_at)
       values ($1, $2, $3, $4, 'waiting', $5, $5)`,
      [call.id, call.contract, bytesOf(call.data), call.deadlineAt, call.now],
    );
  }

  async byIds(sql: Sql, ids: string[]): Promise<Call[]> {
    const { rows } = await sql.query<CallRow>('select * from chain.calls where id = any($1)', [ids]);
    return rows.map(callOf);
  }

  /** In the order in which they were asked for. */
  async inState(sql: Sql, state: CallState): Promise<Call[]> {
    const { rows } = await sql.query<CallRow>(
      'select * from chain.calls where state = $1 order by position limit 500',
      [state],
    );
    return rows.map(callOf);
  }

  /** Undefined when another process took it meanwhile. Holds the nonce lock until the transaction ends. */
  async lockWaiting(tx: Tx, id: string): Promise<Call | undefined> {
    await tx.query('select pg_advisory_xact_lock($1)', [NONCE_LOCK]);
    const row = await maybeRow<CallRow>(
      tx,
      `select * from chain.calls where id = $1 and state = 'waiting' for update`,
      [id],
    );
    return row && callOf(row);
  }

  async highestNonce(tx: Tx, relayer: Hex): Promise<bigint | null> {
    const row = await maybeRow<{ nonce: bigint | null }>(
      tx,
      'select max(nonce) as nonce from chain.calls where relayer = $1',
      [bytesOf(relayer)],
    );
    return row?.nonce ?? null;
  }

  async submit(
    tx: Tx,
    id: string,
    signed: { relayer: Hex; nonce: bigint; rawTransaction: Hex; transactionHash: Hex },
    now: Date,
  ): Promise<void> {
    await tx.query(
      `update chain.calls set state = 'submitted', relayer = $2, nonce = $3, raw_transaction = $4,
         transaction_hash = $5, updated_at = $6
       where id = $1`,
      [
        id,
        bytesOf(signed.relayer),
        signed.nonce,
        bytesOf(signed.rawTransaction),
        bytesOf(signed.transactionHash),
        now,
      ],
    );
  }

  /** Its nonce went to another transaction, so these bytes can never be mined: it is signed anew. */
  async giveBack(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query(
      `update chain.calls set state = 'waiting', nonce = null, relayer = null, raw_transaction = null,
         transaction_hash = null, updated_at = $2
       where id = $1 and state = any($3)`,
      [id, now, CALL_MOVES.sourcesOf('waiting')],
    );
  }

  async fail(tx: Tx, id: string, failure: string, now: Date): Promise<boolean> {
    const { affected } = await tx.query(
      `update chain.calls set state = 'failed', failure = $2, updated_at = $3
       where id = $1 and state = any($4)`,
      [id, failure, now, CALL_MOVES.sourcesOf('failed')],
    );
    return affected > 0;
  }

  async record(tx: Tx, id: string, at: { blockNumber: bigint; blockHash: Hex }, now: Date): Promise<boolean> {
    const { affected } = await tx.query(
      `update chain.calls set state = 'recorded', block_number = $2, block_hash = $3, updated_at = $4
       where id = $1 and state = any($5)`,
      [id, at.blockNumber, bytesOf(at.blockHash), now, CALL_MOVES.sourcesOf('recorded')],
    );
    return affected > 0;
  }

  /** After a reorganisation: what stood in later blocks than `lastGood` is on its way again. */
  async takeBack(tx: Tx, lastGood: bigint, now: Date): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `update chain.calls set state = 'submitted', block_number = null, block_hash = null, updated_at = $2
       where state in ('recorded', 'final') and block_number > $1 returning id`,
      [lastGood, now],
    );
    return rows.map(({ id }) => id);
  }

  async finalise(tx: Tx, finalNumber: bigint, now: Date): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `update chain.calls set state = 'final', updated_at = $2
       where state = any($3) and block_number <= $1 returning id`,
      [finalNumber, now, CALL_MOVES.sourcesOf('final')],
    );
    return rows.map(({ id }) => id);
  }

  async anyOnTheirWay(sql: Sql): Promise<boolean> {
    const row = await maybeRow(
      sql,
      `select 1 from chain.calls where state in ('waiting', 'submitted', 'recorded') limit 1`,
    );
    return row !== undefined;
  }
}

function callOf(row: CallRow): Call {
  const hex = (bytes: Buffer | null): Hex | null => bytes && hexOf(bytes);
  return {
    id: row.id,
    contract: row.contract,
    data: hexOf(row.data),
    state: row.state,
    nonce: row.nonce,
    rawTransaction: hex(row.raw_transaction),
    transactionHash: hex(row.transaction_hash),
    blockNumber: row.block_number,
    blockHash: hex(row.block_hash),
    failure: row.failure,
    updatedAt: row.updated_at,
  };
}
