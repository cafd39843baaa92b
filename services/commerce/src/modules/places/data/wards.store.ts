import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { WardFound } from '../domain/choose-ward.js';

/** A ward through one of its names. */
export const CHOICE = `select w.code, w.name, case when n.former_name is not null
    then jsonb_build_object('name', n.former_name, 'district', n.former_district) end as former
  from places.ward_names n join places.wards w on w.code = n.ward_code`;

const NEAR = `select p.code, p.name,
    (select jsonb_build_object('code', w.code, 'name', w.name, 'provinceCode', w.province_code, 'province', its.name)
     from places.wards w join places.provinces its on its.code = w.province_code where w.code = $2) as coded,
    (select coalesce(jsonb_agg(found), '[]') from (
       ${CHOICE} where n.province_code = p.code and n.folded = any($3)
       order by n.former_name is not null, w.position, n.former_district) as found) as called
  from places.provinces p where p.code = $1`;

/** A province, and what in it may be the ward that was asked for. */
export interface Near {
  code: string;
  name: string;
  /** The ward with that code, wherever it is. */
  coded: { code: string; name: string; provinceCode: string; province: string } | null;
  /** Those whose names have the same letters, by the order in which they are offered. */
  called: WardFound[];
}

@Injectable()
export class WardsStore {
  constructor(private readonly database: Database) {}

  /** @param letters names of wards, folded */
  near(provinceCode: string, wardCode: string, letters: readonly string[]): Promise<Near | undefined> {
    return maybeRow<Near>(this.database, NEAR, [provinceCode, wardCode, letters]);
  }

  async provinces(): Promise<{ code: string; name: string; former: string[] }[]> {
    const { rows } = await this.database.query<{ code: string; name: string; former: string[] }>(
      'select code, name, former from places.provinces order by position',
    );
    return rows;
  }
}
