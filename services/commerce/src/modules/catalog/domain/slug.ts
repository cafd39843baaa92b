const MAX_LENGTH = 80;

/**
 * A text as a part of an address: "Nón lá bài thơ" becomes `non-la-bai-tho`. The letter đ has no decomposition
 * in Unicode, so it is named here. A text without a single letter or digit becomes `san-pham` ("product").
 */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? ['san', 'pham']).join('-').slice(0, MAX_LENGTH).replace(/-$/, '');
}

/** The slug for a title of which others exist: the second is `…-2`. `attempt` counts from 1. */
export function numberedSlug(slug: string, attempt: number): string {
  if (attempt === 1) return slug;
  const suffix = `-${attempt}`;
  return slug.slice(0, MAX_LENGTH - suffix.length).replace(/-$/, '') + suffix;
}
