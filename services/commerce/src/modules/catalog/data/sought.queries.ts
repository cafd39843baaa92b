import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';
import { isKnown } from './vocabulary.js';
import { type SearchWord, SHORTEST_BEGINNING } from '../domain/search-words.js';

/** What a reader looks for, as the database folds words. */
export interface Sought {
  words: SearchWord[];
  /** The words side by side in somebody's name, as a text search condition; the last may be unfinished. */
  maker: string | null;
  /** Whether each word, or one that begins like the last, is said by some product. */
  areKnown: boolean;
  /** Ids of the artisans who bear such a name and agreed to be named. */
  makers: string[];
}

/** More words than a title has narrow nothing any more. */
const MOST_WORDS = 12;

/** A name that more artisans bear than this tells nobody apart. */
const MOST_OF_ONE_NAME = 50;

/** Words are letters and digits only, so that nothing in them means anything in a condition. */
const FOLD = `with typed as materialized (
    select word, catalog.stem(word) as stem, place, count(*) over () = place as "isLast" from regexp_split_to_table(catalog.plain($1), ' ') with ordinality as typed (word, place)
    where word <> '' and place <= ${MOST_WORDS}),
  named as materialized (
    select string_agg('''' || word || '''', ' <-> ' order by place)
      || case when length((array_agg(word order by place desc))[1]) >= ${SHORTEST_BEGINNING} then ':*' else '' end as maker
    from typed)
  select maker,
    not exists (select 1 from typed where not ${isKnown('typed', SHORTEST_BEGINNING)}) as "areKnown",
    (select coalesce(json_agg(json_build_object('word', word, 'stem', stem) order by place), '[]')
      from typed) as words,
    array(select id from accounts.shown_artisan_names where words @@ (select maker::tsquery from named)
      order by id limit ${MOST_OF_ONE_NAME}) as makers
  from named`;

/** Reads what somebody typed. */
@Injectable()
export class SoughtQueries {
  constructor(private readonly replica: Replica) {}

  async of(q: string): Promise<Sought> {
    const { rows } = await this.replica.query<Sought>(FOLD, [q]);
    return rows[0]!;
  }
}
