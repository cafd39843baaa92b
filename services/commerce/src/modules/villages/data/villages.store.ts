import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { urlIn, type VillageFile } from '../domain/village-file.js';

type Village = VillageFile['villages'][number];

@Injectable()
export class VillagesStore {
  async putSource(tx: Tx, key: string, citation: string): Promise<void> {
    await tx.query(
      `insert into villages.sources (key, citation, url) values ($1, $2, $3)
       on conflict (key) do update set citation = excluded.citation, url = excluded.url`,
      [key, citation, urlIn(citation) ?? null],
    );
  }

  async putCraft(tx: Tx, craft: Village['craft']): Promise<void> {
    await tx.query(
      `insert into villages.crafts (slug, name_vi, name_en) values ($1, $2, $3)
       on conflict (slug) do update set name_vi = excluded.name_vi, name_en = excluded.name_en`,
      [craft.slug, craft.vi, craft.en],
    );
  }

  /** The names of all crafts and villages in one, for lists that name many. */
  async putNames(tx: Tx): Promise<void> {
    await tx.query(
      `update villages.names set
         crafts = (select jsonb_object_agg(slug, name) from villages.shown_crafts)::text,
         villages = (select jsonb_object_agg(slug, name) from villages.shown_villages)::text`,
    );
  }

  async putVillage(tx: Tx, village: Village, position: number): Promise<void> {
    const { location, craft, name } = village;
    await tx.query(
      `insert into villages.villages
         (slug, position, name_vi, name_en, craft_slug, craft_vi, craft_en, ward_code, ward_vi, ward_en, lat, lon,
          season, facts, recognitions, doubts)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       on conflict (slug) do update set
         position = excluded.position, name_vi = excluded.name_vi, name_en = excluded.name_en,
         craft_slug = excluded.craft_slug, craft_vi = excluded.craft_vi, craft_en = excluded.craft_en,
         ward_code = excluded.ward_code, ward_vi = excluded.ward_vi, ward_en = excluded.ward_en,
         lat = excluded.lat, lon = excluded.lon, season = excluded.season, facts = excluded.facts,
         recognitions = excluded.recognitions, doubts = excluded.doubts`,
      [
        village.slug,
        position,
        name.vi,
        name.en,
        craft.slug,
        craft.vi,
        craft.en,
        location.wardCode,
        location.ward?.vi ?? null,
        location.ward?.en ?? null,
        location.lat,
        location.lon,
        village.season && JSON.stringify(village.season),
        JSON.stringify(village.facts),
        JSON.stringify(village.recognitions),
        JSON.stringify(village.uncertain),
      ],
    );
    await tx.query('delete from villages.village_sources where village_slug = $1', [village.slug]);
    await tx.query(
      `insert into villages.village_sources (village_slug, position, source_key)
       select $1, position, key from unnest($2::text[]) with ordinality as s (key, position)`,
      [village.slug, village.sources],
    );
  }

  async putProductCount(tx: Tx, villageSlug: string, craftSlug: string, products: number): Promise<void> {
    await tx.query(
      `insert into villages.product_counts (village_slug, craft_slug, products) values ($1, $2, $3)
       on conflict (village_slug, craft_slug) do update set products = excluded.products`,
      [villageSlug, craftSlug, products],
    );
  }
}
