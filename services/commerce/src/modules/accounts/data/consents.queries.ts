import { Injectable } from '@nestjs/common';
import { consentPurpose, type ConsentList } from '../../../../api/accounts.js';
import { Database } from '../../../platform/database/database.js';

@Injectable()
export class Consents {
  constructor(private readonly database: Database) {}

  /** Every purpose, with the date since which the artisan agrees, or null. */
  async of(artisanId: string): Promise<ConsentList> {
    const { rows } = await this.database.query<{ purpose: string; given_at: Date; text_version: string }>(
      `select purpose, given_at, text_version from accounts.consents
       where artisan_id = $1 and withdrawn_at is null`,
      [artisanId],
    );
    return {
      consents: consentPurpose.options.map((purpose) => {
        const standing = rows.find((row) => row.purpose === purpose);
        return {
          purpose,
          since: standing?.given_at.toISOString() ?? null,
          textVersion: standing?.text_version ?? null,
        };
      }),
    };
  }
}
