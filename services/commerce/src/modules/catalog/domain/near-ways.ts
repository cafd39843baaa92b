import type { SearchWay } from './search-ways.js';
import { conditionOf, type Form, formsOf, PLACES, type SearchWord, wordCondition } from './search-words.js';
import { meantBy } from './slips.js';

/** A word that was typed, and what the shop knows of it. */
export interface TypedWord extends SearchWord {
  /** Some product says it. */
  isWhole: boolean;
  /** The same, or a word that begins like it where that is enough. */
  isKnown: boolean;
  /** Words of the shop that look like it. */
  alike: string[];
}

/** Of what was typed, so much of the letters has to be found. */
const ENOUGH = 2 / 3;

/** With more slips than one in so many letters, something else was meant. */
const LETTERS_A_SLIP = 4;

/** A typed word with the ways to read it: as itself or, where the shop does not know it, as what was meant; or as either. */
interface Reading {
  letters: number;
  isKnown: boolean;
  /** Slips that the likely reading takes for granted. */
  slips: number;
  likely: Form[];
  possible: Form[];
}

/**
 * Ways to understand what nobody wrote like that, the nearest first: words that the shop does not know are read as those
 * they were meant to be; then one of the others may be a slip too; then all words but one are enough, if the shop knows them
 * and they are most of it.
 */
export function nearWays(words: readonly TypedWord[]): SearchWay[] {
  const readings = words.map(readingOf);
  const slips = sumOf(readings, 'slips');
  const mostSlips = sumOf(readings, 'letters') / LETTERS_A_SLIP;
  if (readings.length === 0 || slips > mostSlips) return [];
  const ways = [
    [readings.map(({ likely }) => likely)],
    slips + 1 > mostSlips
      ? []
      : readings.map((slip) => readings.map((it) => (it === slip ? it.possible : it.likely))),
    readings
      .filter((left) => isMostOf(readings, left))
      .map((left) => readings.filter((it) => it !== left))
      .filter((rest) => rest.length > 1 && rest.every(({ isKnown }) => isKnown))
      .map((rest) => rest.map(({ likely }) => likely)),
  ];
  const titles = new Set<string>();
  return ways
    .map((choices) => choices.filter((said) => said.every((forms) => forms.length > 0)))
    .filter((choices) => choices.length > 0)
    .map((choices) => ({ choices: distinct(choices), places: PLACES.anywhere }))
    .filter((said) => {
      const title = conditionOf(said, PLACES.title);
      return !titles.has(title) && titles.add(title);
    })
    .map((words) => ({ words, withMakers: false }));
}

/** A condition on a title for each word that the shop knows, or nearly; none where that is little of what was typed. */
export function nearTitles(words: readonly TypedWord[]): string[] {
  const readings = words.map(readingOf);
  const known = readings.filter(({ likely }) => likely.length > 0);
  const isEnough = sumOf(known, 'letters') >= ENOUGH * sumOf(readings, 'letters');
  return isEnough ? known.map(({ likely }) => wordCondition(likely, PLACES.title)) : [];
}

function readingOf(typed: TypedWord, index: number, all: readonly TypedWord[]): Reading {
  const { word, isWhole, isKnown, alike } = typed;
  // However short: where nobody says it, its beginning is all there is to go by.
  const own = formsOf(typed, index === all.length - 1 && !isWhole);
  const { slips, words } = meantBy(word, alike);
  const meant = words.map((letters) => ({ letters }));
  return {
    letters: word.length,
    isKnown,
    slips: isKnown ? 0 : slips,
    likely: isKnown ? own : meant,
    possible: isKnown ? [...own, ...meant] : meant,
  };
}

const sumOf = (readings: readonly Reading[], of: 'letters' | 'slips') =>
  readings.reduce((sum, reading) => sum + reading[of], 0);

const isMostOf = (readings: readonly Reading[], left: Reading) =>
  sumOf(readings, 'letters') - left.letters >= ENOUGH * sumOf(readings, 'letters');

function distinct(choices: Form[][][]): Form[][][] {
  return [...new Map(choices.map((said) => [JSON.stringify(said), said])).values()];
}
