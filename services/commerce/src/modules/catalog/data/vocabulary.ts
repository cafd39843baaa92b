/** Whether some product says the `word` of table `of`, or its `stem`, as SQL. */
export const isWhole = (of: string): string =>
  `exists (select 1 from catalog.vocabulary v where v.word in (${of}.word, ${of}.stem))`;

/** The same, or one that begins like it where it `"isLast"` and no shorter than that. Nothing sorts behind U+10FFFF. */
export const isKnown = (of: string, shortestBeginning: number): string =>
  `(${isWhole(of)} or ${of}."isLast" and length(${of}.word) >= ${shortestBeginning} and exists (
    select 1 from catalog.vocabulary v where v.word >= ${of}.word and v.word < ${of}.word || chr(1114111)))`;
