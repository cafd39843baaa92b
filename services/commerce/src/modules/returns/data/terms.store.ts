import { Injectable } from '@nestjs/common';
import type { Sql } from '../../../platform/database/sql.js';
import type { Term } from '../domain/terms.js';

@Injectable()
export class TermsStore {
  /** What held for each reason at a moment. */
  async at(sql: Sql, moment: Date): Promise<Term[]> {
    const { rows } = await sql.query<Term>(
      `select distinct on (reason) reason, days, days_to_arrive as "daysToArrive", is_ours as "isOurs"
       from returns.terms where valid_from <= $1 order by reason, valid_from desc`,
      [moment],
    );
    return rows;
  }
}
