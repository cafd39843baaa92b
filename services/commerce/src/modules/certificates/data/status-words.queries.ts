import { bytesOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';

@Injectable()
export class StatusWords {
  constructor(private readonly database: Database) {}

  /** The words whose digest stands on chain, for pages that show why. */
  async of(digest: Hex): Promise<string | null> {
    const row = await maybeRow<{ words: string }>(
      this.database,
      'select words from certificates.status_words where digest = $1',
      [bytesOf(digest)],
    );
    return row?.words ?? null;
  }
}
