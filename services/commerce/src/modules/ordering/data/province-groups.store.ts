import { Injectable } from '@nestjs/common';
import type { ProvinceGroup } from '../../../../api/shipping.js';
import type { ReadSql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** Whose groups hold where a cooperative says nothing of a province. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The groups of a cooperative as they are set; what is in neither list is far. */
export interface NewGroups {
  id: string;
  cooperativeId: string;
  validFrom: Date;
  inner: string[];
  near: string[];
  setBy: string;
}

export interface GroupedProvince {
  code: string;
  name: string;
  group: ProvinceGroup;
  /** When its cooperative said so; null while it has said nothing. */
  since: Date | null;
}

/** The group of the province `code` for the cooperative `of` at the moment `at`, all of them SQL; null where nobody says one. */
export const GROUP_AT = ({ code, of, at }: { code: string; of: string; at: string }): string =>
  `select coalesce(set.province_group, said.province_group) as province_group, set.valid_from
   from (values (1)) as one
   left join lateral (
     select case when ${code} = any(inner_provinces) then 'inner' when ${code} = any(near_provinces) then 'near'
       else 'far' end as province_group, valid_from
     from ordering.cooperative_groups where cooperative_id = ${of} and valid_from <= ${at}
     order by valid_from desc, id desc limit 1) as set on true
   left join lateral (
     select province_group from ordering.province_groups
     where cooperative_id in (${of}, '${NOBODY}') and province_code = ${code}
     order by cooperative_id = '${NOBODY}' limit 1) as said on true`;

const ALL = `select p.code, p.name, coalesce(g.province_group, 'far') as "group", g.valid_from as since
  from places.shown_provinces p
  cross join lateral (${GROUP_AT({ code: 'p.code', of: '$1', at: '$2' })}) as g
  order by p.position`;

/** How near each province is to a cooperative. */
@Injectable()
export class ProvinceGroupsStore {
  async add(tx: Tx, { id, cooperativeId, validFrom, inner, near, setBy }: NewGroups): Promise<void> {
    await tx.query(
      `insert into ordering.cooperative_groups (id, cooperative_id, valid_from, inner_provinces, near_provinces, set_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, cooperativeId, validFrom, inner, near, setBy],
    );
  }

  /** All of them, in the order of a form. */
  async of(sql: ReadSql, cooperativeId: string, at: Date): Promise<GroupedProvince[]> {
    const { rows } = await sql.query<GroupedProvince>(ALL, [cooperativeId, at]);
    return rows;
  }
}
