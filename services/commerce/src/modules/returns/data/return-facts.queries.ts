import { Injectable } from '@nestjs/common';
import type { ReturnReason } from '../../../../api/returns.js';
import type { Bilingual } from '../../../../api/text.js';
import { money, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';

/** A return as letters tell of it. */
export interface ReturnFacts {
  id: string;
  parcelId: string;
  reason: ReturnReason;
  answer: string | null;
  arriveBy: Date | null;
  refunded: Money;
  /** The titles of its pieces. */
  pieces: Bilingual[];
}

@Injectable()
export class ReturnFactsQueries {
  constructor(private readonly database: Database) {}

  /** By return id. */
  async byIds(ids: readonly string[]): Promise<Map<string, ReturnFacts>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.database.query<
      Omit<ReturnFacts, 'refunded'> & { refunded: bigint; currency: string }
    >(
      `select id, parcel_id as "parcelId", reason, answer, arrive_by as "arriveBy", refunded, currency,
         (select jsonb_agg(p.title order by p.public_number) from returns.pieces p where p.return_id = r.id) as pieces
       from returns.returns r where id = any($1)`,
      [ids],
    );
    return new Map(
      rows.map(({ refunded, currency, ...row }) => [row.id, { ...row, refunded: money(refunded, currency) }]),
    );
  }
}
