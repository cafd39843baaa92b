import { accountOrderSearch } from '@daulang/commerce/api/orders';
import { Form } from 'react-router';
import { listMyOrders } from '~/api/account.server';
import { requireMember } from '~/api/member.server';
import { Button, ButtonLink } from '~/components/button';
import { Way } from '~/components/way';
import { searchIn } from '~/forms/read-search';
import { accountMessages } from '~/i18n/account';
import { cartMessages } from '~/i18n/cart';
import { findOrderMessages } from '~/i18n/find-order';
import { formatPhone } from '~/i18n/format-phone';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';
import { privateMeta } from '~/seo/page-meta';
import { OrderCard } from './+order-card';
import type { Route } from './+types/orders';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(accountMessages, languageOfPath(page.location.pathname)).title);

/** Each link on it is the key to an order: it goes to no other site and into no cache. */
export function headers() {
  return { 'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
}

export async function loader({ request }: Route.LoaderArgs) {
  const search = searchIn(request.url, accountOrderSearch);
  const [{ items, nextCursor }, person] = await Promise.all([
    listMyOrders(request, search),
    requireMember(request),
  ]);
  const isMember = person.memberships.length > 0;
  return {
    orders: items,
    nextCursor,
    isFirst: search.cursor === undefined,
    phone: person.phone ?? '',
    isMember,
  };
}

export default function MyOrders({ loaderData }: Route.ComponentProps) {
  const { orders, nextCursor, isFirst, phone, isMember } = loaderData;
  const t = useMessages(accountMessages);
  const { toShop } = useMessages(cartMessages);
  const at = `/${useLanguage()}`;
  const isEmpty = orders.length === 0 && isFirst;
  return (
    <div className="page max-w-3xl">
      <h1 className="title">{t.title}</h1>
      <p className="text-quiet">{(isEmpty ? t.none : t.ofNumber)(formatPhone(phone))}</p>
      {isEmpty && (
        <ButtonLink to={`${at}/shop`} className="mt-6">
          {toShop}
        </ButtonLink>
      )}
      <ul className="my-6 flex flex-col gap-4">
        {orders.map((order) => (
          <OrderCard key={order.code} order={order} />
        ))}
      </ul>
      <nav className="flex flex-wrap gap-x-6">
        {!isFirst && <Way to={`${at}/account/orders`}>{t.latest}</Way>}
        {nextCursor && <Way to={`${at}/account/orders?cursor=${nextCursor}`}>{t.older}</Way>}
      </nav>
      <p className="mt-4 text-quiet">{t.byOtherNumber}</p>
      <Way to={`${at}/orders`}>{useMessages(findOrderMessages).title}</Way>
      {!isMember && <p className="mt-2 text-quiet">{t.noWorkplace}</p>}
      <Form method="post" action={`${at}/sign-out`} className="mt-6">
        <Button kind="second">{useMessages(signInMessages).signOut}</Button>
      </Form>
    </div>
  );
}
