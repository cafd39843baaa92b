import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';

/** What customs were told of the lines of parcels. */
@Injectable()
export class DeclaredCodesStore {
  /** Keeps what holds now for each line that has no code yet. @returns codes by line */
  async keep(tx: Tx, parcelId: string): Promise<ReadonlyMap<string, string>> {
    const { rows } = await tx.query<{ id: string; code: string }>(
      `with own as (
         select l.order_id, l.id, l.product_id, l.tariff_code from ordering.lines l
         join ordering.parcels p on p.order_id = l.order_id and p.id = l.parcel_id where p.id = $1),
       kept as (
         update ordering.lines l set tariff_code = c.code
         from own join catalog.shown_tariff_codes c on c.product_id = own.product_id
         where l.order_id = own.order_id and l.id = own.id and l.tariff_code is null and c.code is not null
         returning l.id, l.tariff_code as code)
       select id, code from kept union all select id, tariff_code from own where tariff_code is not null`,
      [parcelId],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
}
