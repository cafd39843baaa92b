import type { Quote } from '@daulang/commerce/api/quotes';
import { Link } from 'react-router';
import { Price } from '~/components/price';
import { cartMessages } from '~/i18n/cart';
import { formatDay } from '~/i18n/format';
import { madeToOrderMessages } from '~/i18n/making';
import { pickUpMessages } from '~/i18n/pick-up';
import { useLanguage, useMessages } from '~/i18n/messages';
import { LinePicture } from '~/cart/line-picture';
import { byVoucherOf, GiftVoucherSaid } from '~/cart/gift-voucher-said';
import { Totals } from '~/cart/totals';
import { VoucherSaid } from '~/cart/voucher-said';

/** What is about to be ordered, beside the form. `isEstimate`: nobody has said where it goes. */
export function OrderSummary({ quote, isEstimate }: { quote: Quote; isEstimate: boolean }) {
  const t = useMessages(cartMessages);
  const made = useMessages(madeToOrderMessages);
  const fetching = useMessages(pickUpMessages);
  const language = useLanguage();
  return (
    <section className="rounded-card border border-line bg-raised p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">{t.yourOrder}</h2>
        <Link to={`/${language}/cart`} className="inline-flex min-h-11 items-center text-sm">
          {t.changeCart}
        </Link>
      </div>
      {quote.parcels.map((parcel) => (
        <div key={parcel.cooperative.slug} className="mb-4">
          <p className="text-sm text-quiet">
            {parcel.isFetched
              ? fetching.fetchedAt(parcel.cooperative.name[language])
              : t.parcelFrom(parcel.cooperative.name[language])}
          </p>
          <ul>
            {parcel.lines.map((line) => (
              <li key={line.productId} className="flex flex-wrap items-center gap-3 py-2">
                <LinePicture cid={line.pictureCid} />
                <span className="min-w-0 flex-[1_1_8rem]">
                  {line.title[language]}{' '}
                  <span className="whitespace-nowrap text-quiet">× {line.quantity}</span>
                  {line.readyBy && (
                    <span className="block text-sm" data-ready-by={line.readyBy}>
                      {made.readyBy(formatDay(line.readyBy, language))}
                    </span>
                  )}
                </span>
                <Price money={line.total} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {quote.voucher && quote.voucher.state !== 'taken' && <VoucherSaid voucher={quote.voucher} />}
      {quote.giftVoucher && <GiftVoucherSaid voucher={quote.giftVoucher} />}
      <Totals
        priced={quote}
        code={quote.voucher?.code ?? null}
        byVoucher={byVoucherOf(quote)}
        isEstimate={isEstimate}
      />
    </section>
  );
}
