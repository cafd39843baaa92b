import { bytesOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { NumberRange } from '../../chain/index.js';
import type { BatchState } from '../domain/batch-state.js';

/** A piece by its public number. */
export interface CertifiedPiece {
  pieceId: string;
  number: number;
}

@Injectable()
export class CertificatesStore {
  /** The pieces of a cooperative whose batches are final: all, or those with these numbers. */
  finalPieces(
    sql: Sql,
    cooperativeNumber: string,
    numbers: NumberRange[] | 'all',
  ): Promise<CertifiedPiece[]> {
    return this.pieces(sql, cooperativeNumber, ['final'], numbers);
  }

  /** The pieces with these numbers whose batches stand on chain, final or not. */
  onChain(sql: Sql, cooperativeNumber: string, numbers: NumberRange[]): Promise<CertifiedPiece[]> {
    return this.pieces(sql, cooperativeNumber, ['recorded', 'final'], numbers);
  }

  /** The numbers of a batch: one range, or none when there is no such batch. */
  async numbersOf(sql: Sql, batchId: string): Promise<NumberRange[]> {
    const { rows } = await sql.query<NumberRange>(
      'select first_number::float8 as first, size from certificates.batches where id = $1',
      [batchId],
    );
    return rows;
  }

  private async pieces(
    sql: Sql,
    cooperativeNumber: string,
    states: BatchState[],
    numbers: NumberRange[] | 'all',
  ): Promise<CertifiedPiece[]> {
    if (numbers.length === 0) return [];
    const ranges = numbers === 'all' ? null : numbers;
    const { rows } = await sql.query<{ piece_id: string; number: bigint }>(
      `select c.piece_id, c.number from certificates.certificates c
       join certificates.batches b on b.id = c.batch_id
       where c.cooperative_number = $1 and c.live and b.state = any($2) and ($3::bigint[] is null or exists (
         select from unnest($3::bigint[], $4::bigint[]) as range (first, size)
         where c.number >= range.first and c.number < range.first + range.size))
       order by c.number`,
      [
        cooperativeNumber,
        states,
        ranges?.map(({ first }) => first) ?? null,
        ranges?.map(({ size }) => size) ?? null,
      ],
    );
    return rows.map((row) => ({ pieceId: row.piece_id, number: Number(row.number) }));
  }

  /** The batch a piece lies in, from its opening on. */
  batchOf(sql: Sql, pieceId: string): Promise<{ state: string } | undefined> {
    return maybeRow<{ state: string }>(
      sql,
      `select b.state from certificates.certificates c join certificates.batches b on b.id = c.batch_id
       where c.piece_id = $1 and c.live`,
      [pieceId],
    );
  }

  /** A certificate that stands on chain; undefined for numbers that were never recorded. */
  async issued(
    sql: Sql,
    cooperativeId: string,
    number: number,
  ): Promise<{ cooperativeNumber: string; pieceId: string; title: { vi: string; en: string } } | undefined> {
    const row = await maybeRow<{
      cooperative_number: bigint;
      piece_id: string;
      title: { vi: string; en: string };
    }>(
      sql,
      `select c.cooperative_number, c.piece_id, c.title from certificates.certificates c
       join certificates.batches b on b.id = c.batch_id
       where c.cooperative_id = $1 and c.number = $2 and c.live and b.state in ('recorded', 'final')`,
      [cooperativeId, number],
    );
    return (
      row && { cooperativeNumber: row.cooperative_number.toString(), pieceId: row.piece_id, title: row.title }
    );
  }

  /** The words whose digest goes on chain, for pages that show why. */
  async keepWords(tx: Tx, digest: Hex, words: string): Promise<void> {
    await tx.query(
      'insert into certificates.status_words (digest, words) values ($1, $2) on conflict (digest) do nothing',
      [bytesOf(digest), words],
    );
  }
}
