/**
 * How many slips of a finger lead from one word to the other: a letter too many, one too few, a wrong one, or two
 * neighbours that changed places.
 *
 * @example slipsBetween('liemm', 'liem') gives 1
 */
export function slipsBetween(one: string, other: string): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next[at] = Math.min(
        last![at]! + 1,
        next[at - 1]! + 1,
        last![at - 1]! + (isSame ? 0 : 1),
        isSwapped ? beforeLast![at - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last!, next];
  }
  return last!.at(-1)!;
}

/** A short word with two slips is another word; one of two letters is another with one. */
function mostSlips(word: string): number {
  if (word.length < 3) return 0;
  return word.length <= 5 ? 1 : 2;
}

/**
 * Of words that look alike, those that most probably were meant, and how many slips they take. Whoever slips has found the
 * first letter at least.
 */
export function meantBy(word: string, alike: readonly string[]): { slips: number; words: string[] } {
  const near = alike
    .filter((other) => other !== word && other[0] === word[0])
    .map((other) => ({ other, slips: slipsBetween(word, other) }))
    .filter(({ slips }) => slips <= mostSlips(word));
  if (near.length === 0) return { slips: 0, words: [] };
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return { slips: fewest, words: near.filter(({ slips }) => slips === fewest).map(({ other }) => other) };
}
