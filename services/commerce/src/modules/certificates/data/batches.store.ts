import {
  bytesOf,
  type CertificateFields,
  type Hex,
  hexOf,
  type RegistryDomain,
  ZERO_20,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { BatchState } from '../domain/batch-state.js';

export interface Batch {
  id: string;
  cooperativeId: string;
  /** The cooperative's number on chain, decimal. */
  cooperativeNumber: string;
  state: BatchState;
  size: number;
  firstNumber: number;
  threshold: number;
  root: Hex | null;
  manifestCid: string | null;
  actId: string | null;
  failure: string | null;
  createdBy: string;
  createdAt: Date;
}

/** A certificate in its batch; `claimKey` and `siblings` are there from the sealing page on. */
export interface SealedPiece {
  position: number;
  pieceId: string;
  number: number;
  serial: string;
  serialHash: Hex;
  document: Uint8Array;
  documentCid: string;
  content: Hex;
  makerKey: Hex;
  claimKey: Hex | null;
  title: Bilingual;
}

interface BatchRow {
  id: string;
  cooperative_id: string;
  cooperative_number: bigint;
  state: BatchState;
  size: number;
  first_number: bigint;
  threshold: number;
  root: Buffer | null;
  manifest_cid: string | null;
  act_id: string | null;
  failure: string | null;
  created_by: string;
  created_at: Date;
}

@Injectable()
export class BatchesStore {
  /** False when the cooperative has another open batch: the table itself holds that. */
  async add(tx: Tx, batch: Batch): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into certificates.batches
         (id, cooperative_id, cooperative_number, state, size, first_number, threshold, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        batch.id,
        batch.cooperativeId,
        batch.cooperativeNumber,
        batch.state,
        batch.size,
        batch.firstNumber,
        batch.threshold,
        batch.createdBy,
        batch.createdAt,
      ],
    );
    return affected > 0;
  }

  async addCertificates(tx: Tx, batch: Batch, pieces: SealedPiece[]): Promise<void> {
    const column = <Value>(value: (piece: SealedPiece) => Value) => pieces.map(value);
    await tx.query(
      `insert into certificates.certificates (batch_id, cooperative_id, cooperative_number, position, piece_id, number,
         serial, serial_hash, document, document_cid, content, maker_key, title)
       select $1, $2, $3, * from unnest($4::integer[], $5::uuid[], $6::bigint[], $7::text[], $8::bytea[],
         $9::bytea[], $10::text[], $11::bytea[], $12::bytea[], $13::jsonb[])`,
      [
        batch.id,
        batch.cooperativeId,
        batch.cooperativeNumber,
        column((it) => it.position),
        column((it) => it.pieceId),
        column((it) => it.number),
        column((it) => it.serial),
        column((it) => buffer(it.serialHash)),
        column((it) => Buffer.from(it.document)),
        column((it) => it.documentCid),
        column((it) => buffer(it.content)),
        column((it) => buffer(it.makerKey)),
        column((it) => JSON.stringify(it.title)),
      ],
    );
  }

  async find(sql: Sql, id: string): Promise<Batch | undefined> {
    const row = await maybeRow<BatchRow>(sql, 'select * from certificates.batches where id = $1', [id]);
    return row && batchOf(row);
  }

  async lock(tx: Tx, id: string): Promise<Batch | undefined> {
    const row = await maybeRow<BatchRow>(tx, 'select * from certificates.batches where id = $1 for update', [
      id,
    ]);
    return row && batchOf(row);
  }

  async openOf(sql: Sql, cooperativeId: string): Promise<Batch | undefined> {
    const row = await maybeRow<BatchRow>(
      sql,
      `select * from certificates.batches
       where cooperative_id = $1 and state in ('open', 'signing', 'submitted', 'recorded')`,
      [cooperativeId],
    );
    return row && batchOf(row);
  }

  /** The newest first. @param page.cursor the id of the last one seen */
  async page(
    sql: Sql,
    cooperativeId: string,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<{ batches: Batch[]; nextCursor: string | null }> {
    const { rows } = await sql.query<BatchRow>(
      `select * from certificates.batches where cooperative_id = $1 and ($2::text is null or id::text < $2)
       order by id desc limit $3`,
      [cooperativeId, page.cursor ?? null, page.limit + 1],
    );
    const batches = rows.slice(0, page.limit).map(batchOf);
    return { batches, nextCursor: rows.length > page.limit ? batches.at(-1)!.id : null };
  }

  /** In the order of their numbers. */
  async certificatesOf(sql: Sql, batchId: string): Promise<SealedPiece[]> {
    const { rows } = await sql.query<{
      position: number;
      piece_id: string;
      number: bigint;
      serial: string;
      serial_hash: Buffer;
      document: Buffer;
      document_cid: string;
      content: Buffer;
      maker_key: Buffer;
      claim_key: Buffer | null;
      title: Bilingual;
    }>(
      `select position, piece_id, number, serial, serial_hash, document, document_cid, content, maker_key,
         claim_key, title
       from certificates.certificates where batch_id = $1 order by position`,
      [batchId],
    );
    return rows.map((row) => ({
      position: row.position,
      pieceId: row.piece_id,
      number: Number(row.number),
      serial: row.serial,
      serialHash: hexOf(row.serial_hash),
      document: row.document,
      documentCid: row.document_cid,
      content: hexOf(row.content),
      makerKey: hexOf(row.maker_key),
      claimKey: row.claim_key && hexOf(row.claim_key),
      title: row.title,
    }));
  }

  /** In the order of their numbers, without their documents. */
  async pieceIdsOf(sql: Sql, batchId: string): Promise<string[]> {
    const { rows } = await sql.query<{ piece_id: string }>(
      'select piece_id from certificates.certificates where batch_id = $1 order by position',
      [batchId],
    );
    return rows.map((row) => row.piece_id);
  }

  async seal(
    tx: Tx,
    id: string,
    sealed: {
      registry: RegistryDomain;
      root: Hex;
      manifestCid: string;
      actId: string;
      claimKeys: Hex[];
      proofs: Hex[][];
    },
  ): Promise<void> {
    const { chainId, registry } = sealed.registry;
    await tx.query(
      `update certificates.batches set state = 'signing', root = $2, manifest_cid = $3, act_id = $4,
         registry_chain = $5, registry = $6 where id = $1`,
      [id, bytesOf(sealed.root), sealed.manifestCid, sealed.actId, chainId, bytesOf(registry)],
    );
    // All siblings of one proof stand in one value, 32 bytes each: Postgres has no lists of unlike lists.
    await tx.query(
      `update certificates.certificates c set claim_key = given.claim_key, siblings = given.siblings
       from unnest($2::bytea[], $3::bytea[]) with ordinality as given (claim_key, siblings, place)
       where c.batch_id = $1 and c.position = given.place - 1`,
      [id, sealed.claimKeys.map(buffer), sealed.proofs.map((proof) => Buffer.concat(proof.map(buffer)))],
    );
  }

  async setState(tx: Tx, id: string, state: BatchState, failure: string | null = null): Promise<void> {
    await tx.query('update certificates.batches set state = $2, failure = $3 where id = $1', [
      id,
      state,
      failure,
    ]);
  }

  /** Its numbers and labels are free again. */
  async release(tx: Tx, id: string): Promise<void> {
    await tx.query('update certificates.certificates set live = false where batch_id = $1', [id]);
  }
}

/** The fields of a leaf; a batch that was never sealed has no claim keys yet. */
export function leafFieldsOf(batch: Pick<Batch, 'cooperativeNumber'>, piece: SealedPiece): CertificateFields {
  const { number, serialHash, content, makerKey, claimKey } = piece;
  return {
    cooperativeNumber: batch.cooperativeNumber,
    number,
    serialHash,
    content,
    makerKey,
    claimKey: claimKey ?? ZERO_20,
  };
}

const buffer = (hex: Hex): Buffer => Buffer.from(bytesOf(hex));

function batchOf(row: BatchRow): Batch {
  return {
    id: row.id,
    cooperativeId: row.cooperative_id,
    cooperativeNumber: row.cooperative_number.toString(),
    state: row.state,
    size: row.size,
    firstNumber: Number(row.first_number),
    threshold: row.threshold,
    root: row.root && hexOf(row.root),
    manifestCid: row.manifest_cid,
    actId: row.act_id,
    failure: row.failure,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
