import { Injectable } from '@nestjs/common';
import type { PickUpPlace, OfficePickUp } from '../../../../api/pick-up.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** A place as it is set; null where nothing is fetched any more. */
export interface NewPickUp {
  id: string;
  cooperativeId: string;
  validFrom: Date;
  place: (PickUpPlace & { provinceCode: string; wardCode: string }) | null;
  setBy: string;
}

/** What of `ordering.pick_up_places` holds at the moment `$at` for the cooperative `$of`. */
export const PICK_UP_NOW = (of: string, at: string, columns = 'place'): string =>
  `select ${columns} from ordering.pick_up_places
   where cooperative_id = ${of} and valid_from <= ${at} order by valid_from desc, id desc limit 1`;

/** Where the pieces of cooperatives can be fetched. */
@Injectable()
export class PickUpPlacesStore {
  async add(tx: Tx, { id, cooperativeId, validFrom, place: set, setBy }: NewPickUp): Promise<void> {
    const { provinceCode = null, wardCode = null, ...place } = set ?? {};
    await tx.query(
      `insert into ordering.pick_up_places (id, cooperative_id, valid_from, place, province_code, ward_code, set_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, cooperativeId, validFrom, set && JSON.stringify(place), provinceCode, wardCode, setBy],
    );
  }

  /** As officers see it; null where nothing is fetched. */
  async now(sql: Sql, cooperativeId: string, at: Date): Promise<OfficePickUp | null> {
    const row = await maybeRow<PickUpRow>(
      sql,
      PICK_UP_NOW('$1', '$2', 'place, province_code as "provinceCode", valid_from as "validFrom"'),
      [cooperativeId, at],
    );
    return row ? officePickUpOf(row) : null;
  }
}

export interface PickUpRow {
  place: PickUpPlace | null;
  provinceCode: string | null;
  validFrom: Date | null;
}

export const officePickUpOf = ({ place, provinceCode, validFrom }: PickUpRow): OfficePickUp | null =>
  place && provinceCode !== null && validFrom
    ? { ...place, provinceCode, validFrom: validFrom.toISOString() }
    : null;
