import type { Quote } from '@daulang/commerce/api/quotes';
import { voucherMessages } from '~/i18n/voucher';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';

/** What the code in the cart does, or why it does nothing. */
export function VoucherSaid({ voucher }: { voucher: NonNullable<Quote['voucher']> }) {
  const t = useMessages(voucherMessages);
  const language = useLanguage();
  const { code, state, discount, least, cooperative } = voucher;
  if (state === 'taken')
    return <p className="font-medium">{t.taken(code, formatMoney(discount, language))}</p>;
  const said =
    state === 'too-little' && least && cooperative
      ? t.tooLittle(code, formatMoney(least, language), cooperative[language])
      : state === 'over'
        ? t.over(code)
        : t.notThese(code);
  return <p className="font-medium text-closer">{said}</p>;
}
