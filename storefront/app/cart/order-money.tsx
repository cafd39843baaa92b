import type { OrderStatus } from '@daulang/commerce/api/orders';
import { Notice } from '~/components/notice';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { orderMoneyMessages } from '~/i18n/order-money';

/** What became of an order's money since it was paid; nothing while it stays where it belongs. */
export function OrderMoneyLines({ order }: { order: OrderStatus }) {
  const t = useMessages(orderMoneyMessages);
  const language = useLanguage();
  const { refunded, owed, payback, dispute } = order;
  // What a person sends back is spoken of where its account is asked for.
  const isOwedByCard = owed.amount !== '0' && (payback?.due.amount ?? '0') === '0';
  const isAsked = dispute === 'asked' || dispute === 'open';
  const said = [
    refunded.amount !== '0' && t.refundedPart(formatMoney(refunded, language)),
    isOwedByCard && t.owed(formatMoney(owed, language)),
    isAsked && t.bankAsks,
    dispute === 'lost' && t.bankReturned,
  ].filter((it): it is string => Boolean(it));
  if (said.length === 0) return null;
  return (
    <div className="mt-4" data-order-money>
      <Notice kind={isAsked || isOwedByCard ? 'attention' : 'info'}>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}
