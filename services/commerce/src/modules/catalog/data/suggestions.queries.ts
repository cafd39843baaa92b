import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';
import { SoughtQueries } from './sought.queries.js';

const MOST = 8;
/** So many products are compared, however many begin like that. */
const COMPARED = 200;
/** So many of one kind at most, so that every kind has its place. */
const EACH = 4;

/** Crafts and villages are few: their names are folded as they are read. */
const places = (kind: 'craft' | 'village', names: string): string =>
  `(select '${kind}' as kind, name as text, 0 as place, slug as tie from ${names}
    where catalog.words(name) @@ $1::text::tsquery order by slug limit ${EACH})`;

const SUGGEST = `with
  products as (
    select distinct s.card::jsonb -> 'title' as title
    from (select product_id from catalog.shop_words where titled @@ $1::text::tsquery limit ${COMPARED}) p
    join catalog.shop_products s using (product_id)),
  suggested as (
    ${places('craft', 'villages.shown_crafts')}
    union all ${places('village', 'villages.shown_villages')}
    union all (select 'maker', jsonb_build_object('vi', a.display_name, 'en', a.display_name), 1, a.id::text
      from accounts.shown_artisan_names n join accounts.shown_artisans a on a.id = n.id
      where n.words @@ $2::text::tsquery order by a.id limit ${EACH})
    union all (select 'product', title, 2, title ->> 'vi' from products order by title ->> 'vi' limit ${MOST}))
  select coalesce(json_agg(json_build_object('kind', kind, 'text', text) order by place, tie), '[]')::text as suggestions
  from (select * from suggested order by place, tie limit ${MOST}) best`;

/** What the words that somebody is typing may become. */
@Injectable()
export class SuggestionsQueries {
  constructor(
    private readonly replica: Replica,
    private readonly sought: SoughtQueries,
  ) {}

  /** GET /suggestions: JSON as `suggestionList` of the API says. */
  async of(q: string): Promise<string> {
    const { typed, maker } = await this.sought.of(q);
    const { rows } = await this.replica.query<{ suggestions: string }>(SUGGEST, [typed, maker]);
    return `{"suggestions":${rows[0]!.suggestions}}`;
  }
}
