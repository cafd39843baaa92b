import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '~/i18n/language';
import { LanguageContext } from '~/i18n/messages';

/** A part of a page as text, for pages that no script takes over. */
export function drawn(part: ReactNode, language: Language): string {
  return renderToStaticMarkup(<LanguageContext value={language}>{part}</LanguageContext>);
}
