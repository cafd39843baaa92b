/** Chapters of the harmonised tariff; 77 is kept for later, and what begins at 98 each country uses for its own. */
const isChapter = (chapter: number): boolean => chapter >= 1 && chapter <= 97 && chapter !== 77;

/**
 * The six figures of the harmonised tariff (HS) that say the same in each country, however they were typed; undefined for
 * what is none. Of a country's own eight or ten figures these are the first six.
 *
 * @example readTariffCode('6504.00.00') // '650400'
 */
export function readTariffCode(typed: string): string | undefined {
  const figures = typed.normalize('NFKC').replace(/[\s.\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  if (!/^(\d{6}|\d{8}|\d{10})$/.test(figures) || !isChapter(Number(figures.slice(0, 2)))) return undefined;
  return figures.slice(0, 6);
}

/** As papers of customs write it. @example formatTariffCode('650400') // '6504.00' */
export const formatTariffCode = (code: string): string => `${code.slice(0, 4)}.${code.slice(4)}`;
