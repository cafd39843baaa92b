import { Injectable } from '@nestjs/common';
import type { CraftList, VillageCard, VillageList, VillagePage } from '../../../../api/villages.js';
import { Replica } from '../../../platform/database/replica.js';
import { maybeRow } from '../../../platform/database/sql.js';

const CARD = `
  v.slug,
  jsonb_build_object('vi', v.name_vi, 'en', v.name_en) as name,
  jsonb_build_object('slug', v.craft_slug,
    'name', jsonb_build_object('vi', v.craft_vi, 'en', v.craft_en)) as craft,
  case when v.ward_vi is not null then jsonb_build_object('vi', v.ward_vi, 'en', v.ward_en) end as ward,
  v.lat, v.lon,
  (select coalesce(sum(products), 0)::int from villages.product_counts where village_slug = v.slug)
    as "productCount"`;

@Injectable()
export class VillagesQueries {
  constructor(private readonly replica: Replica) {}

  async villages(): Promise<VillageList> {
    const { rows } = await this.replica.query<VillageCard>(
      `select ${CARD} from villages.villages v order by v.position`,
    );
    return { villages: rows };
  }

  village(slug: string): Promise<VillagePage | undefined> {
    return maybeRow<VillagePage>(
      this.replica,
      `select ${CARD}, v.facts, v.recognitions, v.season, v.doubts,
         (select coalesce(jsonb_agg(jsonb_strip_nulls(
             jsonb_build_object('key', s.key, 'citation', s.citation, 'url', s.url)) order by vs.position), '[]')
          from villages.village_sources vs join villages.sources s on s.key = vs.source_key
          where vs.village_slug = v.slug) as sources
       from villages.villages v where v.slug = $1`,
      [slug],
    );
  }

  async crafts(): Promise<CraftList> {
    const { rows } = await this.replica.query<CraftList['crafts'][number]>(
      `select c.slug, jsonb_build_object('vi', c.name_vi, 'en', c.name_en) as name,
         (select count(*)::int from villages.villages where craft_slug = c.slug) as "villageCount",
         (select coalesce(sum(products), 0)::int from villages.product_counts where craft_slug = c.slug)
           as "productCount"
       from villages.crafts c
       order by (select min(position) from villages.villages where craft_slug = c.slug), c.slug`,
    );
    return { crafts: rows };
  }
}
