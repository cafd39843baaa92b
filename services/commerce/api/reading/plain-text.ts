/** White space that ends a line, and white space that does not. `\x85` and U+2028 come with pasted text. */
const LINE_END = /\r\n|[\n\v\f\r\x85\u2028\u2029]/g;
const SPACES = /[\t\p{Zs}]+/gu;

/** A picture character (those that Unicode keeps for the emoji of next year too) with its skin tone or its form, and such ones joined to one picture: 👩🏽‍🌾. */
const PICTURE = String.raw`\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?`;
const EMOJI = String.raw`${PICTURE}(?:\u200D${PICTURE})*|[0-9#*]\uFE0F\u20E3`;

/**
 * What a text is made of: letters with their marks, digits, punctuation, symbols, spaces and line ends. Everything
 * else cannot be seen on a screen: control characters, marks of direction, zero-width characters, private and
 * unassigned ones. Some letters cannot be seen either (a Hangul filler); Unicode calls them ignorable.
 */
const UNSEEN = String.raw`[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n]|\p{Default_Ignorable_Code_Point}`;
const EMOJI_OR_UNSEEN = new RegExp(`(${EMOJI})|${UNSEEN}`, 'gu');

/** No script stacks more marks on a letter; more of them paint over the lines around. */
const MARKS_TOO_MANY = /(\p{M}{4})\p{M}+/gu;
const MARKS_ON_NOTHING = /(^|\s)\p{M}+/gu;

/**
 * Text of one line as it may be kept and signed: composed (NFC), each run of white space one space, nothing unseen.
 *
 * @example plainLine(' No\u0301n\u200B\tlá\n') // 'Nón lá'
 */
export function plainLine(text: string): string {
  return seen(text.replace(LINE_END, ' ')).trim();
}

/**
 * Text of several lines, likewise: line ends are `\n`, and no more than one line stays empty between two others.
 *
 * @example plainLines('Một \r\n\r\n\r\n hai') // 'Một\n\nhai'
 */
export function plainLines(text: string): string {
  return seen(text.replace(LINE_END, '\n'))
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function seen(text: string): string {
  return (
    text
      .replace(SPACES, ' ')
      .replace(EMOJI_OR_UNSEEN, (_, emoji: string | undefined) => emoji ?? '')
      .normalize('NFC')
      .replace(MARKS_TOO_MANY, '$1')
      .replace(MARKS_ON_NOTHING, '$1')
      // Again, because what was unseen may have stood between two spaces.
      .replace(SPACES, ' ')
  );
}
