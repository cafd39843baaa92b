import { bytesOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

@Injectable()
export class CertificatesStore {
  /** Whoever follows the chain's news of a cooperative does so one after the other, until the transaction ends. */
  async lockNews(tx: Tx, chainNumber: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('certificates.news/' || $1, 0))`, [
      chainNumber,
    ]);
  }

  /** The pieces of a cooperative whose batches are final. */
  async finalPieces(sql: Sql, chainNumber: string): Promise<{ pieceId: string; number: number }[]> {
    const { rows } = await sql.query<{ piece_id: string; number: bigint }>(
      `select c.piece_id, c.number from certificates.certificates c
       join certificates.batches b on b.id = c.batch_id
       where c.chain_number = $1 and c.live and b.state = 'final' order by c.number`,
      [chainNumber],
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
  ): Promise<{ chainNumber: string; pieceId: string; title: { vi: string; en: string } } | undefined> {
    const row = await maybeRow<{ chain_number: bigint; piece_id: string; title: { vi: string; en: string } }>(
      sql,
      `select c.chain_number, c.piece_id, c.title from certificates.certificates c
       join certificates.batches b on b.id = c.batch_id
       where c.cooperative_id = $1 and c.number = $2 and c.live and b.state in ('recorded', 'final')`,
      [cooperativeId, number],
    );
    return row && { chainNumber: row.chain_number.toString(), pieceId: row.piece_id, title: row.title };
  }

  /** The words whose digest goes on chain, for pages that show why. */
  async keepWords(tx: Tx, digest: Hex, words: string): Promise<void> {
    await tx.query(
      'insert into certificates.status_words (digest, words) values ($1, $2) on conflict (digest) do nothing',
      [bytesOf(digest), words],
    );
  }
}
