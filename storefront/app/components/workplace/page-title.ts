import { languageOfPath } from '~/i18n/language';
import { inLanguage, type Messages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

type Words = Messages<typeof officeMessages>;
type Key = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

/** The `meta` of an office page: its name and the house's. */
export function officeTitle(key: Key) {
  return ({ location }: { location: { pathname: string } }) => {
    const t = inLanguage(officeMessages, languageOfPath(location.pathname));
    return [{ title: `${t[key]} · Dấu Làng` }, { name: 'robots', content: 'noindex' }];
  };
}
