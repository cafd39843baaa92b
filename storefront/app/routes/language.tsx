import { data, Outlet } from 'react-router';
import { isLanguage } from '~/i18n/language';
import type { Route } from './+types/language';

/**
 * Everything below a language; any other first part of a path is a page that does not exist. Asked before any action
 * or loader runs: they all build addresses from this part, and a foreign one would lead to another site.
 */
const knowsLanguage: Route.MiddlewareFunction = ({ params }) => {
  if (!isLanguage(params.language)) throw data(null, { status: 404 });
};

export const middleware = [knowsLanguage];

export { unlessStopped as shouldRevalidate } from '~/piece/unless-stopped';

export default function InLanguage() {
  return <Outlet />;
}
