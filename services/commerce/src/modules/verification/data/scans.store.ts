import { bytesOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';

@Injectable()
export class ScansStore {
  /** One more look at a label that was sealed. @param day YYYY-MM-DD */
  async count(tx: Tx, serialHash: Hex, day: string): Promise<void> {
    await tx.query(
      `insert into verification.scans as s (serial_hash, day, count)
       select $1, $2, 1 where exists (select 1 from certificates.certificates where serial_hash = $1 and live)
       on conflict (serial_hash, day) do update set count = s.count + 1`,
      [bytesOf(serialHash), day],
    );
  }
}
