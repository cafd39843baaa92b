import { Languages } from 'lucide-react';
import { useLocation } from 'react-router';
import { frameMessages } from '~/i18n/frame';
import { inOtherLanguage, otherLanguage } from '~/i18n/language';
import { useLanguage, useMessages } from '~/i18n/messages';

/** To the same page in the other language. A whole load: the language stands on the root of the document. */
export function LanguageSwitch() {
  const t = useMessages(frameMessages);
  const language = otherLanguage(useLanguage());
  const { pathname, search } = useLocation();
  return (
    <a href={inOtherLanguage(pathname) + search} lang={language} hrefLang={language} className="way">
      <Languages aria-hidden size={20} strokeWidth={1.5} />
      {t.otherLanguage}
    </a>
  );
}
