const MOST_LETTERS = 40;

/**
 * A carrier's code of a parcel as it is kept, however it was typed or scanned; undefined for what is none. Which letters
 * count is each carrier's affair: nothing is read as another letter here.
 *
 * @example readTrackingCode(' eb 123 456 789 vn ') // 'EB123456789VN'
 */
export function readTrackingCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return /^[A-Z0-9]+([.-][A-Z0-9]+)*$/.test(code) && code.length <= MOST_LETTERS ? code : undefined;
}
