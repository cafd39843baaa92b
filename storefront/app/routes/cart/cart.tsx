import { MOST_LINES, MOST_PIECES_A_LINE } from '@daulang/commerce/api/cart-limits';
import { MY_CART, type CartSummary, type ShownCart } from '@daulang/commerce/api/carts';
import { data, Link, redirect, useSearchParams } from 'react-router';
import { bringLeft, readLeft } from '~/cart/account-basket.server';
import { setVoucher } from '~/api/carts.server';
import { readBasket, secretOfCart } from '~/cart/basket.server';
import { refused } from '~/forms/attempt';
import { readCartForm } from './+cart-form';
import { CartParcel } from './+cart-parcel';
import { changeBasket } from './+change-basket.server';
import { GoneLines } from './+gone-lines';
import { NoRoom } from './+no-room';
import { VoucherForm } from './+voucher-form';
import { WaitingNotice } from '~/cart/waiting-notice';
import { byVoucherOf } from '~/cart/gift-voucher-said';
import { Totals } from '~/cart/totals';
import { ButtonLink } from '~/components/button';
import { Notice } from '~/components/notice';
import { accountMessages } from '~/i18n/account';
import { cartMessages } from '~/i18n/cart';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/cart';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(cartMessages, languageOfPath(page.location.pathname)).title);

export async function loader({ request }: Route.LoaderArgs) {
  const { secret, cart, headers } = await readBasket(request);
  const isOfAccount = secret === MY_CART;
  const left = isOfAccount ? await readLeft(request, headers) : null;
  return data({ cart, left, isOfAccount }, { headers });
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('intent') === 'put-rest-in') {
    const { headers } = await bringLeft(request);
    return redirect(`/${params.language}/cart`, { headers });
  }
  const intent = form.get('intent');
  if (intent === 'voucher' || intent === 'gift-voucher') return putVoucherIn(request, form, params.language);
  const wish = readCartForm(form);
  if (!wish) return redirect(`/${params.language}/cart`);
  const { refusal, headers } = await changeBasket(request, wish);
  const told = refusal ?? (wish.by === 'more' ? 'added' : null);
  return redirect(`/${params.language}/cart${told ? `?${told}` : ''}`, { headers });
}

/** Puts the code that was typed into the cart, or takes it out; one that cannot be used stays in its field. */
async function putVoucherIn(request: Request, form: FormData, language: string) {
  const { secret, headers } = await secretOfCart(request);
  const code = form.get('/code');
  if (secret === null || typeof code !== 'string') throw redirect(`/${language}/cart`, { headers });
  const { problem } = await setVoucher(request, secret, {
    code,
    ...(form.get('intent') === 'gift-voucher' && { isGiftVoucher: true }),
  });
  if (problem) return data({ attempt: refused(form, problem) }, { status: problem.status, headers });
  throw redirect(`/${language}/cart`, { headers });
}

export default function Cart({ loaderData: { cart, left, isOfAccount }, actionData }: Route.ComponentProps) {
  const t = useMessages(cartMessages);
  const language = useLanguage();
  const [search] = useSearchParams();
  if (!cart?.quote)
    return <EmptyCart waiting={cart?.waiting ?? null} left={left} isOfAccount={isOfAccount} />;
  const { quote, waiting, repriced, redated, gone } = cart;
  return (
    <div className="page">
      <h1 className="title">{t.title}</h1>
      {waiting && <WaitingNotice waiting={waiting} />}
      {left && <NoRoom left={left} />}
      {search.has('added') && <Notice kind="done" role="status" title={t.added} />}
      {search.has('most-products') && (
        <Notice kind="attention" role="alert" title={t.mostProducts(MOST_LINES)} />
      )}
      {search.has('not-for-sale') && <Notice kind="attention" role="alert" title={t.notForSale} />}
      {search.has('most-pieces') && (
        <Notice kind="attention" role="alert" title={t.mostPieces(MOST_PIECES_A_LINE)} />
      )}
      <div className="mt-4 grid grid-cols-1 gap-8 lg:grid-cols-[1fr_20rem] lg:items-start">
        <div className="flex flex-col gap-6">
          {gone.length > 0 && <GoneLines gone={gone} />}
          {quote.parcels.map((parcel) => (
            <CartParcel key={parcel.cooperative.slug} parcel={parcel} repriced={repriced} redated={redated} />
          ))}
        </div>
        <div className="rounded-card border border-line bg-raised p-5">
          <VoucherForm quote={quote} attempt={actionData?.attempt ?? null} />
          <Totals
            priced={quote}
            code={quote.voucher?.code ?? null}
            byVoucher={byVoucherOf(quote)}
            isEstimate
          />
          {quote.orderable ? (
            <ButtonLink to={`/${language}/checkout`} className="mt-5 w-full">
              {t.checkout}
            </ButtonLink>
          ) : (
            <div className="mt-5">
              <Notice kind="attention" title={gone.length > 0 ? t.goneFirst : t.notOrderable} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function EmptyCart({
  waiting,
  left,
  isOfAccount,
}: Pick<CartSummary, 'waiting'> & { left: ShownCart | null; isOfAccount: boolean }) {
  const t = useMessages(cartMessages);
  const { cartElsewhere } = useMessages(accountMessages);
  const { title: signIn } = useMessages(signInMessages);
  const language = useLanguage();
  return (
    <div className="page py-10">
      {waiting && <WaitingNotice waiting={waiting} />}
      {left && <NoRoom left={left} />}
      <h1 className="title">{t.emptyTitle}</h1>
      <p className="mb-6 text-quiet">{t.emptyText}</p>
      <ButtonLink to={`/${language}/shop`}>{t.toShop}</ButtonLink>
      {!isOfAccount && (
        <>
          <p className="mt-8 max-w-prose text-quiet">{cartElsewhere}</p>
          <Link
            to={`/${language}/sign-in?next=${encodeURIComponent(`/${language}/cart`)}`}
            className="inline-flex min-h-11 items-center"
          >
            {signIn}
          </Link>
        </>
      )}
    </div>
  );
}
