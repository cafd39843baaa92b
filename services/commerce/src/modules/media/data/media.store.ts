import { Injectable } from '@nestjs/common';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface BlockRow {
  cid: string;
  bytes: number;
  mediaType: string;
  width: number | null;
  height: number | null;
}

@Injectable()
export class MediaStore {
  /** False when the block was known already; it counts as stored now then too. */
  async keepBlock(tx: Tx, block: BlockRow): Promise<boolean> {
    // A new row was written by no transaction before.
    const { rows } = await tx.query<{ is_new: boolean }>(
      `insert into media.blocks (cid, bytes, media_type, width, height) values ($1, $2, $3, $4, $5)
       on conflict (cid) do update set stored_at = now() returning xmax = 0 as is_new`,
      [block.cid, block.bytes, block.mediaType, block.width, block.height],
    );
    return rows[0]?.is_new === true;
  }

  /** False when it was stored again within the last `seconds`. A block that is not known counts as forgotten. */
  async forgetBlock(tx: Tx, cid: string, seconds: number): Promise<boolean> {
    await tx.query(
      'delete from media.blocks where cid = $1 and stored_at <= now() - make_interval(secs => $2)',
      [cid, seconds],
    );
    return (await maybeRow(tx, 'select 1 from media.blocks where cid = $1', [cid])) === undefined;
  }

  async markDerived(tx: Tx, cid: string): Promise<void> {
    await tx.query('update media.blocks set derived_at = now() where cid = $1', [cid]);
  }

  async markPinned(tx: Tx, cid: string): Promise<void> {
    await tx.query('update media.blocks set pinned_at = now() where cid = $1', [cid]);
  }
}
