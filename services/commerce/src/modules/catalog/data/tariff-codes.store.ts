import { Injectable } from '@nestjs/common';
import type { TariffCodeList } from '../../../../api/tariff-codes.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import { momentJson, nameJson } from './shown-json.js';

/** What customs are told of a cooperative's pieces of a craft; null: what the house says. */
export interface NewTariffCode {
  id: string;
  cooperativeId: string;
  craft: string;
  code: string | null;
  setBy: string;
}

/** Codes of the customs tariff, by craft. */
@Injectable()
export class TariffCodesStore {
  async hasCraft(sql: Sql, cooperativeId: string, craft: string): Promise<boolean> {
    const one = 'select id from catalog.products where cooperative_id = $1 and craft_slug = $2 limit 1';
    return (await maybeRow(sql, one, [cooperativeId, craft])) !== undefined;
  }

  /** From now on, by the clock that `shown_tariff_codes` reads. */
  async add(tx: Tx, { id, cooperativeId, craft, code, setBy }: NewTariffCode): Promise<void> {
    await tx.query(
      `insert into catalog.cooperative_tariff_codes (id, cooperative_id, craft_slug, valid_from, code, set_by)
       values ($1, $2, $3, now(), $4, $5)`,
      [id, cooperativeId, craft, code, setBy],
    );
  }

  /** By the crafts of its products. */
  async ofCooperative(sql: Sql, cooperativeId: string): Promise<TariffCodeList> {
    const { rows } = await sql.query<TariffCodeList['crafts'][number]>(
      `select c.craft_slug as craft, ${nameJson('c.craft_slug', 'n.name')} as name, coalesce(o.code, h.code) as code,
         case when o.code is not null then ${momentJson('o.valid_from')} end as since,
         case when h.code is not null then jsonb_build_object('code', h.code, 'words', h.words) end as house
       from (select distinct craft_slug from catalog.products where cooperative_id = $1) as c
       left join villages.shown_crafts n on n.slug = c.craft_slug
       left join catalog.craft_tariff_codes h on h.craft_slug = c.craft_slug
       left join lateral (
         select code, valid_from from catalog.cooperative_tariff_codes
         where cooperative_id = $1 and craft_slug = c.craft_slug and valid_from <= now()
         order by valid_from desc, id desc limit 1) as o on true
       order by ${nameJson('c.craft_slug', 'n.name')} ->> 'vi' collate "vi-x-icu", c.craft_slug`,
      [cooperativeId],
    );
    return { crafts: rows };
  }
}
