import { redirect } from 'react-router';
import { preferredLanguage } from '~/i18n/language';
import type { Route } from './+types/choose-language';

/** `/` has no page: the browser's own wish chooses the language, never the country it is in. */
export function loader({ request }: Route.LoaderArgs) {
  const language = preferredLanguage(request.headers.get('accept-language'));
  return redirect(`/${language}`, { headers: { Vary: 'Accept-Language' } });
}
