/**
 * What a Vietnamese keyboard (Telex or VNI) makes of keys that were meant as they are: `DD` or `D9` becomes `Đ`, `EE`
 * or `E6` becomes `Ê`, `AS` or `A1` becomes `Á`. A keyboard may also change a letter alone, as suggestions do.
 */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '\u0301': ['S', '1'],
  '\u0300': ['F', '2'],
  '\u0309': ['R', '3'],
  '\u0303': ['X', '4'],
  '\u0323': ['J', '5'],
  '\u0306': ['W', '8'],
  '\u031B': ['W', '7'],
};
const CIRCUMFLEX = '\u0302';

/** More changed letters than this are no slip of a keyboard, and could have been too many things. */
const MOST_CHANGED = 3;

/** What may have been typed for one character of Vietnamese, or undefined when it is none: `Ê` for E, EE or E6. */
export function typedFor(character: string): readonly string[] | undefined {
  if (character === 'Đ') return ['D', 'DD', 'D9'];
  const [letter = '', ...marks] = character.normalize('NFD');
  if (!/^[A-Z]$/.test(letter) || marks.length === 0) return undefined;
  let typed = [letter];
  for (const mark of marks) {
    const keys = mark === CIRCUMFLEX ? [letter, '6'] : KEYS[mark];
    if (!keys) return undefined;
    typed = typed.flatMap((each) => [each, ...keys.map((key) => each + key)]);
  }
  // Telex makes Ư of a W alone.
  return character === 'Ư' ? ['W', ...typed] : typed;
}

/** Every way in which so many keys may have become these characters; none when too much was changed. */
export function typingsOf(characters: readonly string[], keys: number): string[] {
  const choices = characters.map((character) => typedFor(character) ?? [character]);
  if (choices.filter(({ length }) => length > 1).length > MOST_CHANGED) return [];
  return choices
    .reduce<string[]>((begun, choice) => begun.flatMap((each) => choice.map((next) => each + next)), [''])
    .filter(({ length }) => length === keys);
}
