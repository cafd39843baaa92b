import { type Assertion, bytesOf, type Bilingual, type Hex, hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface StoredStatement {
  pieceId: string;
  artisanId: string;
  bytes: Uint8Array;
  /** The opening of the commitment in it; null after erasure. */
  opening: { name: string; salt: Hex } | null;
  makerIsDemo: boolean;
  signingKeyId: string | null;
  assertion: Assertion | null;
  vouchedReason: Bilingual | null;
}

interface StatementRow {
  piece_id: string;
  artisan_id: string;
  bytes: Buffer;
  maker_name: string | null;
  maker_salt: Buffer | null;
  maker_is_demo: boolean;
  signing_key_id: string | null;
  assertion: Assertion | null;
  vouched_reason: Bilingual | null;
}

@Injectable()
export class StatementsStore {
  /** A new preparation takes the place of an older one that nobody signed. */
  async prepare(
    tx: Tx,
    statement: StoredStatement & { opening: { name: string; salt: Hex } },
  ): Promise<void> {
    await tx.query(
      `insert into certificates.statements
         (piece_id, artisan_id, bytes, maker_name, maker_salt, maker_is_demo, signing_key_id, vouched_reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (piece_id) do update set bytes = $3, maker_name = $4, maker_salt = $5, signing_key_id = $7,
         vouched_reason = $8, assertion = null, signed_at = null`,
      [
        statement.pieceId,
        statement.artisanId,
        statement.bytes,
        statement.opening.name,
        bytesOf(statement.opening.salt),
        statement.makerIsDemo,
        statement.signingKeyId,
        statement.vouchedReason && JSON.stringify(statement.vouchedReason),
      ],
    );
  }

  async find(sql: Sql, pieceId: string): Promise<StoredStatement | undefined> {
    const row = await maybeRow<StatementRow>(
      sql,
      'select * from certificates.statements where piece_id = $1',
      [pieceId],
    );
    return row && statementOf(row);
  }

  async ofPieces(sql: Sql, pieceIds: string[]): Promise<Map<string, StoredStatement>> {
    const { rows } = await sql.query<StatementRow>(
      'select * from certificates.statements where piece_id = any($1)',
      [pieceIds],
    );
    return new Map(rows.map((row) => [row.piece_id, statementOf(row)]));
  }

  async sign(tx: Tx, pieceId: string, assertion: Assertion, now: Date): Promise<void> {
    await tx.query('update certificates.statements set assertion = $2, signed_at = $3 where piece_id = $1', [
      pieceId,
      JSON.stringify(assertion),
      now,
    ]);
  }
}

function statementOf(row: StatementRow): StoredStatement {
  const { maker_name: name, maker_salt: salt } = row;
  return {
    pieceId: row.piece_id,
    artisanId: row.artisan_id,
    bytes: row.bytes,
    opening: name !== null && salt ? { name, salt: hexOf(salt) } : null,
    makerIsDemo: row.maker_is_demo,
    signingKeyId: row.signing_key_id,
    assertion: row.assertion,
    vouchedReason: row.vouched_reason,
  };
}
