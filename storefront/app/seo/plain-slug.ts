/**
 * A slug as ours are: without diacritics, lower case, hyphens between. Whoever typed or shared `/Nón-Lá` arrives.
 *
 * @example plainSlug('Nón Lá-Bài Thơ') // 'non-la-bai-tho'
 */
export function plainSlug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
