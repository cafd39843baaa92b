/** A word of a search as the database folds it, with its English stem; null where English has none for it. */
export interface SearchWord {
  word: string;
  stem: string | null;
}

/** Where words may stand: title, craft and village, or materials too (labels of `catalog.products.words`). */
export type Place = 'AB' | 'ABD';

/** Below it the beginning of a word is the beginning of half the shop: "la" would find every "làng". */
const SHORTEST_BEGINNING = 3;

/**
 * What a reader typed as a text search condition: every word somewhere in the given places, as written or by its
 * English stem. Words are letters and digits only, so that nothing in them means anything to the database.
 *
 * @param unfinished the last word may still be being typed: its beginning is enough
 * @example searchCondition([{ word: 'hats', stem: 'hat' }], 'AB') gives "('hats':AB | 'hat':AB)"
 */
export function searchCondition(words: readonly SearchWord[], place: Place, unfinished = false): string {
  return words
    .map(({ word, stem }, index) => {
      const isBegun = unfinished && index === words.length - 1 && word.length >= SHORTEST_BEGINNING;
      const forms = [`'${word}':${isBegun ? '*' : ''}${place}`];
      if (stem !== null && stem !== word) forms.push(`'${stem}':${place}`);
      return `(${forms.join(' | ')})`;
    })
    .join(' & ');
}
