import { Injectable } from '@nestjs/common';
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
  /** False when the block was known already. */
  async insertBlock(tx: Tx, block: BlockRow): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into media.blocks (cid, bytes, media_type, width, height) values ($1, $2, $3, $4, $5)
       on conflict (cid) do nothing`,
      [block.cid, block.bytes, block.mediaType, block.width, block.height],
    );
    return affected === 1;
  }

  async markDerived(tx: Tx, cid: string): Promise<void> {
    await tx.query('update media.blocks set derived_at = now() where cid = $1', [cid]);
  }

  async markPinned(tx: Tx, cid: string): Promise<void> {
    await tx.query('update media.blocks set pinned_at = now() where cid = $1', [cid]);
  }
}
