/**
 * Whether some product says a word, as SQL: the `word` of table `of`, its `stem`, or one that begins like it where it
 * `"isLast"` and no shorter than that. Nothing sorts behind U+10FFFF.
 */
export function isKnown(of: string, shortestBeginning: number): string {
  return `(exists (select 1 from catalog.vocabulary v where v.word in (${of}.word, ${of}.stem))
    or ${of}."isLast" and length(${of}.word) >= ${shortestBeginning} and exists (
      select 1 from catalog.vocabulary v where v.word >= ${of}.word and v.word < ${of}.word || chr(1114111)))`;
}
