import type { Language } from '@daulang/commerce/api/text';

/** The two languages of every page, Vietnamese first. The first part of a path names the page's language. */
export const languages = ['vi', 'en'] as const satisfies Language[];
export type { Language };

export const defaultLanguage: Language = 'vi';

export function isLanguage(text: string | undefined): text is Language {
  return languages.includes(text as Language);
}

/** @example languageOfPath('/en/shop') // 'en' */
export function languageOfPath(pathname: string): Language {
  const first = pathname.split('/')[1];
  return isLanguage(first) ? first : defaultLanguage;
}

/** The same page in the other language. @example inOtherLanguage('/vi/shop') // '/en/shop' */
export function inOtherLanguage(pathname: string): string {
  const other = otherLanguage(languageOfPath(pathname));
  const [, first, ...rest] = pathname.split('/');
  return isLanguage(first) ? ['', other, ...rest].join('/') : `/${other}`;
}

export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi';
}

/**
 * The first of our languages that a browser asks for in its Accept-Language header; q-values decide, an even
 * choice goes to what stands first.
 *
 * @example preferredLanguage('fr;q=0.9, en;q=0.8') // 'en'
 */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = parameters.map((it) => /^\s*q=([\d.]+)/.exec(it)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const known = wishes.filter((wish) => isLanguage(wish.language) && wish.quality > 0);
  known.sort((a, b) => b.quality - a.quality);
  return (known[0]?.language as Language | undefined) ?? defaultLanguage;
}
