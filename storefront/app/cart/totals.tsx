import { Price } from '~/components/price';
import { cartMessages } from '~/i18n/cart';
import { foreignPriceMessages } from '~/i18n/foreign-prices';
import { formatMoney, type WireMoney } from '~/i18n/format';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { useLanguage, useMessages } from '~/i18n/messages';
import { voucherMessages } from '~/i18n/voucher';

export interface TotalsProps {
  priced: { goods: WireMoney; discount: WireMoney; shipping: WireMoney; total: WireMoney };
  /** What a card is charged in place of the total; null for the total itself. */
  charged?: WireMoney | null;
  /** What a gift voucher pays of it, and what is left to pay; absent where none does. */
  byVoucher?: { pays: WireMoney; toPay: WireMoney | null } | undefined;
  /** The voucher's, where one takes something off. */
  code: string | null;
  /** While no province is chosen, shipping may still change. */
  isEstimate?: boolean;
}

export function Totals({ priced, code, charged = null, byVoucher, isEstimate = false }: TotalsProps) {
  const t = useMessages(cartMessages);
  const { discount } = useMessages(voucherMessages);
  const foreign = useMessages(foreignPriceMessages);
  const gift = useMessages(giftVoucherMessages);
  const language = useLanguage();
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2">
      <dt className="text-quiet">{t.goods}</dt>
      <dd className="text-right">
        <Price money={priced.goods} />
      </dd>
      {code !== null && priced.discount.amount !== '0' && (
        <>
          <dt className="text-quiet">{discount(code)}</dt>
          <dd className="text-right">
            <Price money={{ ...priced.discount, amount: `-${priced.discount.amount}` }} />
          </dd>
        </>
      )}
      <dt className="text-quiet">{isEstimate ? t.shippingEstimate : t.shipping}</dt>
      <dd className="text-right">
        <Price money={priced.shipping} />
      </dd>
      <dt className="border-t border-line pt-2 text-lg font-bold">{t.total}</dt>
      <dd className="border-t border-line pt-2 text-right text-lg font-bold">
        <Price money={priced.total} />
      </dd>
      {charged && <dd className="col-span-2 text-right">{foreign.onCard(formatMoney(charged, language))}</dd>}
      {byVoucher && byVoucher.pays.amount !== '0' && (
        <>
          <dt className="text-quiet">{gift.paysPart}</dt>
          <dd className="text-right">
            <Price money={{ ...byVoucher.pays, amount: `-${byVoucher.pays.amount}` }} />
          </dd>
          {byVoucher.toPay && (
            <>
              <dt className="text-lg font-bold">{gift.toPay}</dt>
              <dd className="text-right text-lg font-bold" data-to-pay>
                <Price money={byVoucher.toPay} />
              </dd>
            </>
          )}
        </>
      )}
    </dl>
  );
}
