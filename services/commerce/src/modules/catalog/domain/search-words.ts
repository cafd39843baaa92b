/**
 * What a reader typed as patterns over folded text: each word must begin a word of the product, and all but the last
 * (which may still be being typed) must be whole words. The words are letters and digits only, so that nothing in
 * them means anything to a regular expression.
 *
 * @param folded the query as the database folds it: lower case, without marks
 * @example wordPatterns('non la') gives ['\\mnon\\M', '\\mla']
 */
export function wordPatterns(folded: string): string[] {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, index) => (index < words.length - 1 ? `\\m${word}\\M` : `\\m${word}`));
}
