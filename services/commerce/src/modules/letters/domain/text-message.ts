import { oneLine } from './one-line.js';

/** Two parts at most: what a message costs is known before it is sent. */
export const MOST_PARTS = 2;

/**
 * How many parts a text message is paid as. Vietnamese has letters outside of GSM's seven bits, so that a part has 70
 * units of UCS-2, and 67 where it has to say which part it is. Without its marks a part would have 160, but "ma" is six
 * words, and who reads this is seventy.
 */
export function partsOf(text: string): number {
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
}

const MOST_UNITS = MOST_PARTS * 67;

/**
 * A message in which something that others named is as long as there is room for.
 * @example fitted('Nón lá bài thơ', (title) => `Dấu Làng: “${title}” đã có người mua.`)
 */
export function fitted(flexible: string, sentence: (flexible: string) => string): string {
  const value = oneLine(flexible);
  const room = MOST_UNITS - sentence('').length;
  return sentence(shortened(value, room));
}

/** Cut between words where there is one, with a sign that it was cut. */
export function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 2) return '';
  const cut = withoutHalf(text.slice(0, room - 1));
  const word = cut.lastIndexOf(' ');
  return `${word > room / 2 ? cut.slice(0, word) : cut}…`;
}

/** A character of two units is not cut in half. */
const withoutHalf = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '').trimEnd();
