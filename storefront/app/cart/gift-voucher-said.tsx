import type { Quote } from '@daulang/commerce/api/quotes';
import { formatMoney } from '~/i18n/format';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { useLanguage, useMessages } from '~/i18n/messages';

/** What the gift voucher in the cart pays, or that it pays nothing any more. */
export function GiftVoucherSaid({ voucher }: { voucher: NonNullable<Quote['giftVoucher']> }) {
  const t = useMessages(giftVoucherMessages);
  const language = useLanguage();
  const { codeEnd, state, pays, leftThen } = voucher;
  if (state === 'over') return <p className="font-medium text-closer">{t.over}</p>;
  return (
    <p className="font-medium">
      {t.taken(codeEnd, formatMoney(pays, language), formatMoney(leftThen, language))}
    </p>
  );
}

/** As the sums of a quote say it. */
export const byVoucherOf = ({ giftVoucher, toPay }: Quote) =>
  giftVoucher ? { pays: giftVoucher.pays, toPay } : undefined;
