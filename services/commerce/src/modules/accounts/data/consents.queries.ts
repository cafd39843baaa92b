import { Injectable } from '@nestjs/common';
import { consentPurpose, type ConsentList } from '../../../../api/accounts.js';
import { Database } from '../../../platform/database/database.js';

interface ChoiceRow {
  purpose: string;
  since: Date | null;
  text_version: string | null;
  decided_at: Date;
}

@Injectable()
export class Consents {
  constructor(private readonly database: Database) {}

  /** Every purpose, with the date since which the artisan agrees, or null, and when they last answered. */
  async of(artisanId: string): Promise<ConsentList> {
    const { rows } = await this.database.query<ChoiceRow>(
      `select purpose,
         max(given_at) filter (where withdrawn_at is null) as since,
         max(text_version) filter (where given_at is not null and withdrawn_at is null) as text_version,
         max(greatest(given_at, withdrawn_at, declined_at)) as decided_at
       from accounts.consents where artisan_id = $1 group by purpose`,
      [artisanId],
    );
    return {
      consents: consentPurpose.options.map((purpose) => {
        const choice = rows.find((row) => row.purpose === purpose);
        return {
          purpose,
          since: choice?.since?.toISOString() ?? null,
          textVersion: choice?.text_version ?? null,
          decidedAt: choice?.decided_at.toISOString() ?? null,
        };
      }),
    };
  }
}
