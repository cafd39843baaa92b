import type { Location, MetaDescriptor } from 'react-router';
import { frameMessages } from '~/i18n/frame';
import { inOtherLanguage, languageOfPath, otherLanguage } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';

export interface PageWords {
  title: string;
  description: string;
  /** Path of a picture for those who share the page. */
  picture?: string;
}

interface Page {
  location: Location;
  /** The matched routes, root first: its loader tells the public origin. */
  matches: readonly ({ loaderData?: unknown } | undefined)[];
}

/** Title, description, the same page in the other language, and what is shown where the page is shared. */
export function pageMeta(
  { location, matches }: Page,
  { title, description, picture }: PageWords,
): MetaDescriptor[] {
  const origin = originOf(matches);
  const language = languageOfPath(location.pathname);
  const t = inLanguage(frameMessages, language);
  const url = origin + location.pathname;
  const fullTitle = title === t.siteName ? title : `${title} · ${t.siteName}`;
  return [
    { title: fullTitle },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: url },
    { tagName: 'link', rel: 'alternate', hrefLang: language, href: url },
    {
      tagName: 'link',
      rel: 'alternate',
      hrefLang: otherLanguage(language),
      href: origin + inOtherLanguage(location.pathname),
    },
    { property: 'og:site_name', content: t.siteName },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:locale', content: language === 'vi' ? 'vi_VN' : 'en_GB' },
    ...(picture ? [{ property: 'og:image', content: origin + picture }] : []),
  ];
}

/** For pages that belong to one reader (cart, order) or to nobody (an error): title only, out of every index. */
export function privateMeta({ location }: Pick<Page, 'location'>, title: string): MetaDescriptor[] {
  const t = inLanguage(frameMessages, languageOfPath(location.pathname));
  return [{ title: `${title} · ${t.siteName}` }, { name: 'robots', content: 'noindex' }];
}

export function originOf(matches: Page['matches']): string {
  return (matches[0]?.loaderData as { origin?: string } | undefined)?.origin ?? '';
}
