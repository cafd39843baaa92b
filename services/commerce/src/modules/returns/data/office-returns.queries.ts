import { Injectable } from '@nestjs/common';
import type { OfficeReturn, OfficeReturnList, OfficeReturnSearch } from '../../../../api/returns.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { ReturnNotFound } from '../domain/returns.errors.js';
import { RETURN_COLUMNS, returnOnPage, type ReturnRow } from './return-rows.js';

type OfficeRow = ReturnRow & Pick<OfficeReturn, 'orderCode' | 'language' | 'buyer' | 'newCodes'>;

const RETURN = `select ${RETURN_COLUMNS}, o.code as "orderCode", o.language,
    jsonb_build_object('name', o.buyer_name, 'phone', o.buyer_phone) as buyer,
    coalesce((select jsonb_agg(jsonb_build_object('number', c.public_number, 'at', c.drawn_at, 'by', c.drawn_by_name)
        order by c.drawn_at)
      from returns.new_codes c where c.return_id = r.id), '[]') as "newCodes"
  from returns.returns r join ordering.shown_orders o on o.id = r.order_id`;

/** A cooperative's own returns, for its officers. */
@Injectable()
export class OfficeReturnsQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. `cursor` is the id of the last one seen. */
  async list(cooperativeId: string, { state, cursor, limit }: OfficeReturnSearch): Promise<OfficeReturnList> {
    const { rows } = await this.database.query<OfficeRow>(
      `${RETURN} where r.cooperative_id = $1 and ($2::text is null or r.state = $2)
         and ($3::uuid is null or (r.opened_at, r.id) < (select opened_at, id from returns.returns where id = $3))
       order by r.opened_at desc, r.id desc limit $4`,
      [cooperativeId, state ?? null, cursor ?? null, limit + 1],
    );
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(officeReturn),
      nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** @throws ReturnNotFound, also for another cooperative's */
  async one(cooperativeId: string, id: string): Promise<OfficeReturn> {
    const row = await maybeRow<OfficeRow>(
      this.database,
      `${RETURN} where r.id = $1 and r.cooperative_id = $2`,
      [id, cooperativeId],
    );
    if (!row) throw new ReturnNotFound();
    return officeReturn(row);
  }

  /** How many wait for an officer: to be answered, or looked at. */
  async waiting(cooperativeId: string): Promise<number> {
    const row = await maybeRow<{ waiting: number }>(
      this.database,
      `select count(*)::int as waiting from returns.returns
       where cooperative_id = $1 and state in ('opened', 'arrived')`,
      [cooperativeId],
    );
    return row?.waiting ?? 0;
  }
}

function officeReturn(row: OfficeRow): OfficeReturn {
  const { orderCode, language, buyer, pieces } = row;
  const newCodes = row.newCodes.map((it) => ({ ...it, at: new Date(it.at).toISOString() }));
  return { ...returnOnPage(row), orderCode, language, buyer, pieces, newCodes };
}
