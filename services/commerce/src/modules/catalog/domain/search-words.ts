/** A word of a search as the database folds it, with its English stem; null where English has none for it. */
export interface SearchWord {
  word: string;
  stem: string | null;
}

/** A way to write a word. */
export interface Form {
  letters: string;
  /** What only begins like it is meant too. */
  isBegun?: boolean;
}

/** Below it the beginning of a word is the beginning of half the shop: "la" would find every "làng". */
export const SHORTEST_BEGINNING = 3;

/** Where a word may stand, as the database marks it: in the title, in the names of craft and village, among the materials. */
export const PLACES = { title: '1', names: '12', anywhere: '123' } as const;
export type Places = (typeof PLACES)[keyof typeof PLACES];

/** A word as it may be written, wherever it may stand: `('1hats' | '1hat' | '2hats' | '2hat')`. */
export function wordCondition(forms: readonly Form[], places: Places): string {
  const written = [...places].flatMap((place) =>
    forms.map(({ letters, isBegun }) => `'${place}${letters}'${isBegun ? ':*' : ''}`),
  );
  return `(${written.join(' | ')})`;
}

/** How a word may be written: as it is, or by its English stem. */
export function formsOf({ word, stem }: SearchWord, isBegun: boolean): Form[] {
  return [{ letters: word, isBegun }, ...(stem !== null && stem !== word ? [{ letters: stem }] : [])];
}

/**
 * What a reader typed as text search conditions, one for each word, see {@link wordsSaid}.
 *
 * @example wordConditions([{ word: 'hats', stem: 'hat' }], PLACES.title) gives ["('1hats' | '1hat')"]
 */
export function wordConditions(
  words: readonly SearchWord[],
  places: Places,
  shortestBeginning = Number.POSITIVE_INFINITY,
): string[] {
  const [said] = wordsSaid(words, places, shortestBeginning).choices;
  return said!.map((forms) => wordCondition(forms, places));
}

/** What a text has to say to be found. */
export interface Said {
  /** Each is enough. In each all words must be said, and of a word any form will do. */
  choices: readonly (readonly (readonly Form[])[])[];
  /** Where the words may stand; what the title alone says comes first. */
  places: Places;
}

/**
 * What a reader typed, each word as written or by its English stem. Words are letters and digits only, so that nothing in
 * them means anything to the database.
 *
 * @param shortestBeginning the last word may still be being typed: its beginning is enough, from so many letters on
 */
export function wordsSaid(
  words: readonly SearchWord[],
  places: Places,
  shortestBeginning = Number.POSITIVE_INFINITY,
): Said {
  const isBegun = (index: number, { word }: SearchWord) =>
    index === words.length - 1 && word.length >= shortestBeginning;
  return { choices: [words.map((word, index) => formsOf(word, isBegun(index, word)))], places };
}

/** As a text search condition, where the words may stand. */
export function conditionOf({ choices }: Said, places: Places): string {
  const each = choices.map((said) => said.map((forms) => wordCondition(forms, places)).join(' & '));
  return each.length === 1 ? each[0]! : each.map((condition) => `(${condition})`).join(' | ');
}
