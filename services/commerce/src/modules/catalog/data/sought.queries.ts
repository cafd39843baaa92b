import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';
import { searchCondition, type SearchWord, SHORTEST_BEGINNING } from '../domain/search-words.js';

/** What a reader looks for, as text search conditions and as the folded whole. */
export interface Sought {
  /** Every word. */
  said: string;
  /** The same while the last word is still being typed. */
  begun: string;
  /** The same where every letter counts, for suggestions. */
  typed: string;
  /** Side by side in somebody's name; the last may be unfinished. */
  maker: string;
  /** One syllable of a name is a word like any other: "hương" is incense before it is somebody. */
  isWholeName: boolean;
  folded: string;
}

/** More words than a title has narrow nothing any more. */
const MOST_WORDS = 12;

const FOLD = `select catalog.fold($1) as folded, coalesce((
  select json_agg(json_build_object('word', word, 'stem', catalog.stem(word)) order by place)
  from regexp_split_to_table(catalog.plain($1), ' ') with ordinality as typed (word, place)
  where word <> '' and place <= ${MOST_WORDS}), '[]') as words`;

/** Reads what somebody typed as the database folds words. */
@Injectable()
export class SoughtQueries {
  constructor(private readonly replica: Replica) {}

  async of(q: string): Promise<Sought> {
    const { rows } = await this.replica.query<{ folded: string; words: SearchWord[] }>(FOLD, [q]);
    const { folded, words } = rows[0]!;
    const side = words.map(({ word }) => `'${word}'`).join(' <-> ');
    return {
      folded,
      said: searchCondition(words),
      begun: searchCondition(words, SHORTEST_BEGINNING),
      typed: searchCondition(words, 1),
      maker: side + ((words.at(-1)?.word.length ?? 0) >= SHORTEST_BEGINNING ? ':*' : ''),
      isWholeName: words.length > 1,
    };
  }
}
