import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';
import type { TypedWord } from '../domain/near-ways.js';
import type { SearchWord } from '../domain/search-words.js';
import { isKnown, isWhole } from './vocabulary.js';

/** So many words that look alike are compared letter by letter. */
const MOST_ALIKE = 40;

/** Whoever slips has found the first letter (`meantBy`): few words of the shop begin with it. Nothing sorts behind U+10FFFF. */
const BEGINS_ALIKE = `v.word >= left(t.word, 1) and v.word < left(t.word, 1) || chr(1114111)`;

const NEAR = `select t.word, t.stem, ${isWhole('t')} as "isWhole", ${isKnown('t', 1)} as "isKnown",
    array(select v.word from catalog.vocabulary v where v.word % t.word and ${BEGINS_ALIKE}
      order by similarity(v.word, t.word) desc, v.word limit ${MOST_ALIKE}) as alike
  from (select *, place = cardinality($1) as "isLast"
    from unnest((select $1::text[]), (select $2::text[])) with ordinality as given (word, stem, place)) t order by t.place`;

/** What the shop knows of words that nothing is written like. */
@Injectable()
export class NearWordsQueries {
  constructor(private readonly replica: Replica) {}

  async of(words: readonly SearchWord[]): Promise<TypedWord[]> {
    const { rows } = await this.replica.query<TypedWord>(NEAR, [
      words.map(({ word }) => word),
      words.map(({ stem }) => stem),
    ]);
    return rows;
  }
}
