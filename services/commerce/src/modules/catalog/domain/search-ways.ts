import {
  PLACES,
  type Said,
  type SearchWord,
  SHORTEST_BEGINNING,
  wordConditions,
  wordsSaid,
} from './search-words.js';

/** One way to understand what a reader typed. What titles say comes before the others; makers' pieces are among these. */
export interface SearchWay {
  /** Undefined where only makers are looked for. */
  words?: Said;
  /** Pieces of makers who bear the name. */
  withMakers: boolean;
}

/**
 * Ways to understand what was typed, the best first; the next counts only where those before find nothing. Who looks for
 * "nón lá" gets hats, and not every print whose colours are made of leaves.
 *
 * @param areKnown whether some product says each word, if perhaps no one all of them
 * @param areMakers whether anybody bears what was typed as a name
 */
export function searchWays(words: readonly SearchWord[], areKnown: boolean, areMakers: boolean): SearchWay[] {
  if (words.length === 0) return [];
  if (!areKnown) return areMakers ? [{ withMakers: true }] : [];
  // One syllable of a name is a word like any other: "hương" is incense before it is somebody.
  const isWholeName = words.length > 1;
  const ways: SearchWay[] = [{ words: wordsSaid(words, PLACES.names), withMakers: areMakers && isWholeName }];
  if (words.at(-1)!.word.length >= SHORTEST_BEGINNING) {
    ways.push({ words: wordsSaid(words, PLACES.names, SHORTEST_BEGINNING), withMakers: false });
  }
  if (areMakers && !isWholeName) ways.push({ withMakers: true });
  ways.push({ words: wordsSaid(words, PLACES.anywhere, SHORTEST_BEGINNING), withMakers: false });
  return ways;
}

/** A title's words as somebody types them: a condition for each, the last one however short. */
export function titleConditions(words: readonly SearchWord[]): string[] {
  return wordConditions(words, PLACES.title, 1);
}
