import {
  PLACES,
  searchCondition,
  type SearchWord,
  SHORTEST_BEGINNING,
  wordConditions,
} from './search-words.js';

/** One way to understand what a reader typed. What `first` finds comes before the `others`; makers' pieces are among these. */
export interface SearchWay {
  /** Text search conditions that nothing fulfils both; undefined where only makers are looked for. */
  words?: { first: string; others: string };
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
  const titled = searchCondition(words, PLACES.title);
  const begun = searchCondition(words, PLACES.title, SHORTEST_BEGINNING);
  // One syllable of a name is a word like any other: "hương" is incense before it is somebody.
  const isWholeName = words.length > 1;
  const ways: SearchWay[] = [
    {
      words: titleFirst(titled, searchCondition(words, PLACES.names)),
      withMakers: areMakers && isWholeName,
    },
  ];
  if (begun !== titled) {
    const names = searchCondition(words, PLACES.names, SHORTEST_BEGINNING);
    ways.push({ words: titleFirst(begun, names), withMakers: false });
  }
  if (areMakers && !isWholeName) ways.push({ withMakers: true });
  const anywhere = searchCondition(words, PLACES.anywhere, SHORTEST_BEGINNING);
  ways.push({ words: titleFirst(begun, anywhere), withMakers: false });
  return ways;
}

/** What the title itself says comes before what craft and village say of it. */
export function titleFirst(title: string, wider: string): { first: string; others: string } {
  return { first: title, others: `(${wider}) & !(${title})` };
}

/** A title's words as somebody types them: a condition for each, the last one however short. */
export function titleConditions(words: readonly SearchWord[]): string[] {
  return wordConditions(words, PLACES.title, 1);
}
