import { isLanguage } from '../i18n/language.ts';

/** Where to go after signing in: only a page of this very site, whatever stands in the address. */
export function nextPage(request: Request): string | null {
  const { searchParams, origin } = new URL(request.url);
  const next = searchParams.get('next');
  return next === null ? null : pageOfOurs(next, origin);
}

/**
 * The one rule of what a way back may be: read as a browser reads it, on our own origin, and below a language, as all
 * pages are that anybody is sent back to. The answer is a path in its plain spelling; null for everything else.
 */
export function pageOfOurs(text: string, origin: string): string | null {
  if (!URL.canParse(text, origin)) return null;
  const { origin: site, pathname, search } = new URL(text, origin);
  const isPage = site === origin && isLanguage(pathname.split('/')[1]);
  return isPage ? pathname + search : null;
}
