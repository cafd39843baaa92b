import { Injectable } from '@nestjs/common';
import { Replica } from '../../../platform/database/replica.js';

/** A name that more artisans bear than this tells nobody apart. */
const MOST_OF_ONE_NAME = 50;

/** Artisans by their name, as far as they agree to have it published. */
@Injectable()
export class NamedArtisans {
  constructor(private readonly replica: Replica) {}

  /**
   * Whose name holds these words side by side; the last may still be unfinished.
   *
   * @param words letters and digits only, as the database folds them
   */
  async idsOf(words: readonly string[]): Promise<string[]> {
    if (words.length === 0) return [];
    const wanted = words.map((word) => `'${word}'`).join(' <-> ') + (words.at(-1)!.length > 2 ? ':*' : '');
    const { rows } = await this.replica.query<{ id: string }>(
      `select a.id from accounts.artisans a
       where accounts.name_words(a.display_name) @@ $1::tsquery and exists (
         select 1 from accounts.consents c where c.artisan_id = a.id and c.purpose = 'name'
           and c.given_at is not null and c.withdrawn_at is null)
       order by a.id limit ${MOST_OF_ONE_NAME}`,
      [wanted],
    );
    return rows.map(({ id }) => id);
  }
}
