import type { Assertion, Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';

export interface DrawnCode {
  returnId: string;
  pieceId: string;
  number: string;
  /** What stands for the code; the code itself never left the officer's browser. */
  claimKey: Hex;
  signingKeyId: string;
  assertion: Assertion;
  by: { userId: string; name: string };
  at: Date;
}

/** Writes new codes of scratched pieces: each stays, the last one counts. */
@Injectable()
export class NewCodesStore {
  async add(tx: Tx, it: DrawnCode): Promise<void> {
    await tx.query(
      `insert into returns.new_codes (return_id, piece_id, position, public_number, address, signing_key_id, assertion,
         drawn_by, drawn_by_name, drawn_at)
       select $1::uuid, $2::uuid, count(*), $3, $4, $5::uuid, $6::jsonb, $7::uuid, $8, $9::timestamptz
       from returns.new_codes where return_id = $1 and piece_id = $2`,
      [
        it.returnId,
        it.pieceId,
        it.number,
        it.claimKey,
        it.signingKeyId,
        JSON.stringify(it.assertion),
        it.by.userId,
        it.by.name,
        it.at,
      ],
    );
    await tx.query('update returns.pieces set token_address = $3 where return_id = $1 and piece_id = $2', [
      it.returnId,
      it.pieceId,
      it.claimKey,
    ]);
  }
}
