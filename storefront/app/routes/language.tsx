import { data, Outlet } from 'react-router';
import { isLanguage } from '~/i18n/language';
import type { Route } from './+types/language';

/** Everything below a language; any other first part of a path is a page that does not exist. */
export function loader({ params }: Route.LoaderArgs) {
  if (!isLanguage(params.language)) throw data(null, { status: 404 });
  return null;
}

export default function InLanguage() {
  return <Outlet />;
}
