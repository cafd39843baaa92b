import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';
import { nearTitles } from '../domain/near-ways.js';
import { titleConditions } from '../domain/search-ways.js';
import { NearWordsQueries } from './near-words.queries.js';
import { SoughtQueries } from './sought.queries.js';

const MOST = 8;
/** So many products, and makers, are compared, however many begin like that. */
const COMPARED = 200;
/** So many of one kind at most, so that every kind has its place. */
const EACH = 4;

/** Crafts and villages are few: their names are folded as they are read. Those with the most of the words come first. */
const places = (kind: 'craft' | 'village', names: string): string =>
  `(select '${kind}' as kind, name as text, slug, 0 as place,
      (select 99 - count(*) from unnest($3::text[]) as word where words @@ word::tsquery) || slug as tie
    from ${names}, catalog.placed_words('1', catalog.words(name)) as words
    where words @@ $1::text::tsquery order by tie limit ${EACH})`;

/** `$1` a condition on titles and names, `$2` on makers' names, `$3` each word of `$1`: more of them is better. */
const SUGGEST = `with
  products as (
    select distinct s.card::jsonb -> 'title' as title
    from (select product_id from catalog.shop_words where words @@ $1::text::tsquery limit ${COMPARED}) p
    join catalog.shop_products s using (product_id)),
  suggested as (
    ${places('craft', 'villages.shown_crafts')}
    union all ${places('village', 'villages.shown_villages')}
    union all (select 'maker', jsonb_build_object('vi', a.display_name, 'en', a.display_name), null, 1, min(a.id::text)
      from (select id from accounts.shown_artisan_names where words @@ $2::text::tsquery order by id limit ${COMPARED}) n
      join accounts.shown_artisans a on a.id = n.id group by a.display_name order by 5 limit ${EACH})
    union all (select 'product', title, null, 2, title ->> 'vi' from products order by title ->> 'vi' limit ${MOST}))
  select json_agg(json_build_object('kind', kind, 'text', text, 'slug', slug) order by place, tie)::text as suggestions
  from (select * from suggested order by place, tie limit ${MOST}) best`;

/** What the words that somebody is typing may become. */
@Injectable()
export class SuggestionsQueries {
  constructor(
    private readonly replica: Replica,
    private readonly sought: SoughtQueries,
    private readonly nearWords: NearWordsQueries,
  ) {}

  /** GET /suggestions: JSON as `suggestionList` of the API says. */
  async of(q: string): Promise<string> {
    const { words, maker } = await this.sought.of(q);
    const suggestions =
      (await this.suggested(titleConditions(words), ' & ', maker)) ??
      (words.length > 0 && (await this.suggested(nearTitles(await this.nearWords.of(words)), ' | ', null)));
    return `{"suggestions":${suggestions || '[]'}}`;
  }

  private async suggested(
    words: string[],
    join: ' & ' | ' | ',
    maker: string | null,
  ): Promise<string | null> {
    if (words.length === 0) return null;
    const params = [words.join(join), maker, words];
    return (await this.replica.query<{ suggestions: string | null }>(SUGGEST, params)).rows[0]!.suggestions;
  }
}
