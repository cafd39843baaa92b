import type { OrderStatus } from '@daulang/commerce/api/orders';
import { Notice } from '~/components/notice';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { orderMoneyMessages } from '~/i18n/order-money';

/** What became of an order's money since it was paid; nothing while it stays where it belongs. */
export function OrderMoneyLines({ order }: { order: OrderStatus }) {
  const t = useMessages(orderMoneyMessages);
  const language = useLanguage();
  const { refunded, owed, dispute } = order;
  const isAsked = dispute === 'asked' || dispute === 'open';
  const said = [
    refunded.amount !== '0' && t.refundedPart(formatMoney(refunded, language)),
    owed.amount !== '0' && t.owed(formatMoney(owed, language)),
    isAsked && t.bankAsks,
    dispute === 'lost' && t.bankReturned,
  ].filter((it): it is string => Boolean(it));
  if (said.length === 0) return null;
  return (
    <div className="mt-4" data-order-money>
      <Notice kind={isAsked || owed.amount !== '0' ? 'attention' : 'info'}>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}
