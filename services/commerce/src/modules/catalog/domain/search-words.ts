/** A word of a search as the database folds it, with its English stem; null where English has none for it. */
export interface SearchWord {
  word: string;
  stem: string | null;
}

/** Below it the beginning of a word is the beginning of half the shop: "la" would find every "làng". */
export const SHORTEST_BEGINNING = 3;

/**
 * What a reader typed as a text search condition: every word, as written or by its English stem. Words are letters and
 * digits only, so that nothing in them means anything to the database.
 *
 * @param shortestBeginning the last word may still be being typed: its beginning is enough, from so many letters on
 * @example searchCondition([{ word: 'hats', stem: 'hat' }]) gives "('hats' | 'hat')"
 */
export function searchCondition(
  words: readonly SearchWord[],
  shortestBeginning = Number.POSITIVE_INFINITY,
): string {
  return words
    .map(({ word, stem }, index) => {
      const isBegun = index === words.length - 1 && word.length >= shortestBeginning;
      const forms = [`'${word}'${isBegun ? ':*' : ''}`];
      if (stem !== null && stem !== word) forms.push(`'${stem}'`);
      return `(${forms.join(' | ')})`;
    })
    .join(' & ');
}
