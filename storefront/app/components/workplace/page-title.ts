import type { MetaDescriptor } from 'react-router';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { privateMeta } from '~/seo/page-meta';

type Catalogue = Parameters<typeof inLanguage>[0];

/** The sentences that need no word beside them. */
type Title<C extends Catalogue> = { [K in keyof C]: C[K][Language] extends string ? K : never }[keyof C];

type Titled = Parameters<typeof privateMeta>[0];

/** The `meta` of a page behind the sign-in: its name, and out of every index. */
export function workplaceTitle<C extends Catalogue>(words: C, title: Title<C>) {
  return (page: Titled): MetaDescriptor[] =>
    privateMeta(page, String(inLanguage(words, languageOfPath(page.location.pathname))[title]));
}
