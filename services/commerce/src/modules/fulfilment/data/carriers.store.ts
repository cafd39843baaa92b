import { Injectable } from '@nestjs/common';
import { maybeRow, type ReadSql, type Sql } from '../../../platform/database/sql.js';
import type { Carrier } from '../domain/carrier.js';

const OFFERED = `select slug, name, tracking_link as "trackingLink", gives_codes as "givesCodes"
  from fulfilment.carriers where is_offered`;

/** Who parcels can be sent by. */
@Injectable()
export class CarriersStore {
  /** In the order of a form. */
  async offered(sql: ReadSql): Promise<Carrier[]> {
    return (await sql.query<Carrier>(`${OFFERED} order by position, slug`)).rows;
  }

  find(sql: Sql, slug: string): Promise<Carrier | undefined> {
    return maybeRow<Carrier>(sql, `${OFFERED} and slug = $1`, [slug]);
  }
}
