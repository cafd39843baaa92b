import { MOST_LINES, MOST_PIECES_A_LINE } from '@daulang/commerce/api/cart-limits';
import { data, redirect, useSearchParams } from 'react-router';
import { askQuote } from '~/api/orders.server';
import { type Basket, readBasket } from '~/cart/basket.server';
import { keepCart } from '~/cart/cart.server';
import { changedCart } from './+cart-form';
import { CartParcel } from './+cart-parcel';
import { WaitingNotice } from '~/cart/waiting-notice';
import { Totals } from '~/cart/totals';
import { ButtonLink } from '~/components/button';
import { Notice } from '~/components/notice';
import { cartMessages } from '~/i18n/cart';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/cart';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(cartMessages, languageOfPath(page.location.pathname)).title);

export async function loader({ request }: Route.LoaderArgs) {
  const { cart, waiting, headers } = await readBasket(request);
  const quote = cart.length > 0 ? await askQuote(request, cart, waiting?.secret) : null;
  return data({ quote, waiting }, { headers });
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const basket = await readBasket(request);
  const { cart, refusal } = changedCart(basket.cart, form);
  basket.headers.append('Set-Cookie', await keepCart(cart));
  const told = refusal ? `?${refusal}` : form.get('intent') === 'add' ? '?added' : '';
  return redirect(`/${params.language}/cart${told}`, { headers: basket.headers });
}

export default function Cart({ loaderData: { quote, waiting } }: Route.ComponentProps) {
  const t = useMessages(cartMessages);
  const language = useLanguage();
  const [search] = useSearchParams();
  if (!quote || quote.parcels.length === 0) return <EmptyCart waiting={waiting} />;
  return (
    <div className="page">
      <h1 className="title">{t.title}</h1>
      {waiting && <WaitingNotice waiting={waiting} />}
      {search.has('added') && <Notice kind="done" role="status" title={t.added} />}
      {search.has('most-products') && (
        <Notice kind="attention" role="alert" title={t.mostProducts(MOST_LINES)} />
      )}
      {search.has('most-pieces') && (
        <Notice kind="attention" role="alert" title={t.mostPieces(MOST_PIECES_A_LINE)} />
      )}
      <div className="mt-4 grid grid-cols-1 gap-8 lg:grid-cols-[1fr_20rem] lg:items-start">
        <div className="flex flex-col gap-6">
          {quote.parcels.map((parcel) => (
            <CartParcel key={parcel.cooperative.slug} parcel={parcel} />
          ))}
        </div>
        <div className="rounded-card border border-line bg-raised p-5">
          <Totals priced={quote} isEstimate />
          {quote.orderable ? (
            <ButtonLink to={`/${language}/checkout`} className="mt-5 w-full">
              {t.checkout}
            </ButtonLink>
          ) : (
            <div className="mt-5">
              <Notice kind="attention" title={t.notOrderable} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function EmptyCart({ waiting }: Pick<Basket, 'waiting'>) {
  const t = useMessages(cartMessages);
  return (
    <div className="page py-10">
      {waiting && <WaitingNotice waiting={waiting} />}
      <h1 className="title">{t.emptyTitle}</h1>
      <p className="mb-6 text-quiet">{t.emptyText}</p>
      <ButtonLink to={`/${useLanguage()}/shop`}>{t.toShop}</ButtonLink>
    </div>
  );
}
