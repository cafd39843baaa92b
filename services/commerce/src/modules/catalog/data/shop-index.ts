/** So many products have a bit each in one row of `catalog.shop_index`. */
const A_PART = 8192;

/** None of a part's products, as SQL. */
export const NO_BITS = `0::bit(${A_PART})`;

/** Where the bit of a product is, by its number, as SQL. */
export const partOf = (number: string): string => `${number} / ${A_PART}`;
export const bitOf = (number: string): string => `${number} % ${A_PART}`;

/** The part's bits before the number, as SQL. */
export const bitsBefore = (number: string, part: string): string =>
  `~(~${NO_BITS} >> greatest(${number} - ${part} * ${A_PART}, 0))`;

/** Numbers are found in their part by blocks of so many bits. */
export const A_BLOCK = 64;
export const BLOCKS = A_PART / A_BLOCK;
export const numberOf = (part: string, block: string, place: string): string =>
  `${part} * ${A_PART} + ${block} * ${A_BLOCK} + ${place}`;

/** Words that begin with a digit are said by products, see `PLACES`. */
const SHELVES = 's';
const PRICES = 'p';

/** The word of a shelf, as SQL. */
export const shelfWord = (shelf: string): string => `'${SHELVES}' || ${shelf}`;

/** The word of a step of prices, as SQL: they sort as the prices do. */
export const stepWord = (step: string): string => `'${PRICES}' || lpad(${step}::text, 3, '0')`;

const after = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1);
const begins = (letter: string) => `i.word >= '${letter}' and i.word < '${after(letter)}'`;

/** Of the index as `i`: all shelves, all steps of prices. */
export const IS_SHELF = begins(SHELVES);
export const IS_STEP = begins(PRICES);
/** Before and behind all steps of prices, as SQL. */
export const FIRST_STEP = `'${PRICES}'`;
export const LAST_STEP = `'${after(PRICES)}'`;
