import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { NamedArtisans } from '../../accounts/index.js';
import { searchCondition, type SearchWord } from '../domain/search-words.js';

/** What a reader looks for, as the conditions of a list need it. */
export type Sought =
  /** Products whose words meet the condition, and all of these makers'. */
  | { kind: 'words'; condition: string; makers: string[] }
  | { kind: 'makers'; makers: string[] }
  /** Nothing is written like that: what comes near, for a slip of the finger. */
  | { kind: 'nearly'; folded: string };

/** More words than a title has narrow nothing any more. */
const MOST_WORDS = 12;

/**
 * Decides how a search is meant. Only the best way that finds anything counts: who looks for "nón lá" gets hats, and
 * not every print whose colours are made of leaves.
 */
@Injectable()
export class SoughtQueries {
  constructor(
    private readonly replica: Replica,
    private readonly namedArtisans: NamedArtisans,
  ) {}

  /** Null where nothing is looked for. */
  async of(q: string | undefined): Promise<Sought | null> {
    if (!q) return null;
    const row = await maybeRow<{ folded: string; words: SearchWord[] }>(
      this.replica,
      `select catalog.fold($1) as folded, coalesce((
         select json_agg(json_build_object('word', word, 'stem', catalog.stem(word)) order by place)
         from regexp_split_to_table(catalog.plain($1), ' ') with ordinality as typed (word, place)
         where word <> '' and place <= ${MOST_WORDS}), '[]') as words`,
      [q],
    );
    const { folded, words } = row ?? { folded: '', words: [] };
    if (words.length === 0) return { kind: 'nearly', folded };
    const makers = await this.namedArtisans.idsOf(words.map(({ word }) => word));
    return this.best(folded, words, makers);
  }

  private async best(folded: string, words: SearchWord[], makers: string[]): Promise<Sought> {
    const [named, begun, mentioned] = [
      searchCondition(words, 'AB'),
      searchCondition(words, 'AB', true),
      searchCondition(words, 'ABD', true),
    ];
    // One syllable of a name is a word like any other: "hương" is incense before it is somebody.
    const fullyNamed = words.length > 1 ? makers : [];
    const found = (condition: string) =>
      `exists (select 1 from catalog.products p where p.status = 'published' and ${condition})`;
    const row = await maybeRow<{ way: 'named' | 'begun' | 'makers' | 'mentioned' | 'nearly' }>(
      this.replica,
      `select case
         when ${found('(p.words @@ $1::tsquery or p.artisan_id = any($4::uuid[]))')} then 'named'
         when ${found('p.words @@ $2::tsquery')} then 'begun'
         when ${found('p.artisan_id = any($5::uuid[])')} then 'makers'
         when ${found('p.words @@ $3::tsquery')} then 'mentioned'
         else 'nearly' end as way`,
      [named, begun, mentioned, fullyNamed, makers],
    );
    switch (row?.way) {
      case 'named':
        return { kind: 'words', condition: named, makers: fullyNamed };
      case 'begun':
        return { kind: 'words', condition: begun, makers: [] };
      case 'makers':
        return { kind: 'makers', makers };
      case 'mentioned':
        return { kind: 'words', condition: mentioned, makers: [] };
      default:
        return { kind: 'nearly', folded };
    }
  }
}
