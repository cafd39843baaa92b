// Letters, marks, digits, punctuation, signs and the space: an allow list, so that what Unicode may yet invent to steer
// or hide text is refused too. Fillers are letters by their category and still invisible: hence the second half.
const plain = '(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]';
const oneLine = new RegExp(`^(?:${plain})*$`, 'u');
const notPlain = new RegExp(`(?!${plain}).`, 'gsu');

/**
 * Whether a text is only what it looks like: no control, direction or zero-width character, no line break. What is
 * signed must read the same on every screen.
 *
 * @example isPlainLine('Nón lá \u202eál nón') // false
 */
export function isPlainLine(text: string): boolean {
  return oneLine.test(text);
}

/**
 * Whether each line of a text is plain. Lines end as forms send them, with CR LF, or with LF alone.
 *
 * @example isPlainProse('Chằm tay.\nLá non.') // true
 */
export function isPlainProse(text: string): boolean {
  return text.split(/\r?\n/).every(isPlainLine);
}

/**
 * What is left of a text written before the rule, or pasted, when it becomes one plain line in NFC: every space is a
 * space, and what nobody sees is gone.
 *
 * @example plainLineOf(' Nón \u200blá\n') // 'Nón lá'
 */
export function plainLineOf(text: string): string {
  const seen = text.replace(/\s+/gu, ' ').replace(notPlain, '');
  // Only now does an accent stand beside its letter, and a space beside another.
  return seen.normalize('NFC').replace(/ +/g, ' ').trim();
}

/**
 * As {@link plainLineOf}, with its lines kept.
 *
 * @example plainProseOf('Chằm tay.\r\n\tLá non. ') // 'Chằm tay.\nLá non.'
 */
export function plainProseOf(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map(plainLineOf)
    .join('\n')
    .trim();
}
