import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';

export interface KnownBlock {
  mediaType: string;
  width: number | null;
  height: number | null;
  isDerived: boolean;
  isPinned: boolean;
}

@Injectable()
export class MediaQueries {
  constructor(private readonly database: Database) {}

  block(cid: string): Promise<KnownBlock | undefined> {
    return maybeRow<KnownBlock>(
      this.database,
      `select media_type as "mediaType", width, height,
              derived_at is not null as "isDerived", pinned_at is not null as "isPinned"
       from media.blocks where cid = $1`,
      [cid],
    );
  }
}
